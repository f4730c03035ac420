"""The awkward project becomes a whole site: every address, no broken link, nothing from elsewhere, nothing active."""

import json
import re
from xml.etree import ElementTree

import pytest
from PIL import Image
from tests.awkward import SHAPES, TODAY
from tests.looking import broken_links, fetched, is_elsewhere

ADDRESSES = [
    "index.html", "posters/index.html", "posters/2022/index.html", "posters/2026/index.html",
    "posters/2027/index.html", "posters/vesna-2024/index.html", "posters/2022/two-shores.html",
    "posters/2022/two-shores.pdf", "posters/2022/hkyt.html", "posters/2022/tu-shu-guan-de-deng.html",
    "posters/2022/grandmothers-reading-hour.html", "posters/2022/refused.html", "posters/2022/gone.html",
    "posters/vesna-2024/noch.html", "countries/index.html", "countries/kenya.html", "countries/latvia.html",
    "countries/bosnia-and-herzegovina.html", "countries/south-korea.html", "countries/hong-kong.html",
    "countries/egypt.html", "testimonials/index.html", "testimonials/amina.html", "blog/index.html",
    "2021/index.html", "2021/03/index.html", "2021/03/hello-world.html", "2022/05/rsl.html", "tags/index.html",
    "tags/open-access.html", "about.html", "about-fr.html", "about-ar.html", "2021/03/hello-world-pt-br.html",
    "topics/index.html", "topics/reading.html", "topics/open-access.html", "library-types/index.html",
    "library-types/public.html",
    "library-types/school.html", "languages/index.html", "languages/ar.html", "languages/zh.html",
    "regions/africa.html", "privacy.html", "404.html", "search.html", "sitemap.xml", "robots.txt",
    "feeds/all.atom.xml", "feeds/all.rss.xml", "feeds/all.json", "feeds/sessions/2022.atom.xml",
    "feeds/countries/kenya.atom.xml", "feeds/testimonials.atom.xml", "hello.txt", "images/a.png",
]  # fmt: skip

SECRETS = [
    "posters/2022/sketch", "posters/2022/later", "posters/2027/next", "posters/2022/untitled", "posters/2022/undated",
    "posters/2022/orphan", "posters/2022/broken", "2022/05/draft", "2026/11/tomorrow", "countries/chile",
    "countries/peru",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_there(site, address):
    assert (site.output / address).is_file()


def test_no_internal_link_is_broken(site):
    assert len(site.pages) > 45
    assert [] == broken_links(site.output, site.pages)


def test_no_page_asks_a_third_party_for_anything(site):
    assert [] == [(url, a) for url in site.pages for a in fetched(site.page(url)) if is_elsewhere(a)]


def test_no_style_asks_a_third_party_for_anything(site):
    for sheet in site.output.rglob("*.css"):
        assert not re.search(r"@import|url\(\s*['\"]?(?:[a-z]+:)?//", sheet.read_text("utf-8"))


def test_nothing_of_this_machine_is_in_the_site(site):
    machine = str(site.root).encode()

    assert not [file for file in site.output.rglob("*") if file.is_file() and machine in file.read_bytes()]


@pytest.mark.parametrize("secret", SECRETS)
def test_what_stays_out_has_no_file(site, secret):
    assert not list(site.output.glob(f"{secret}*"))


def test_what_stays_out_is_named_nowhere(site):
    written = [file for file in site.output.rglob("*") if file.suffix in (".html", ".xml", ".json", ".txt", ".svg")]

    assert not [file.name for file in written if "Secret" in file.read_text("utf-8")]


def test_every_page_says_its_language_and_direction(site):
    for url in site.pages:
        assert ("en", "ltr") == (site.page(url).one("html")["lang"], site.page(url).one("html")["dir"])


ITEMS = [
    ("posters/2022/two-shores.html", "en", "ltr"),
    ("posters/2022/hkyt.html", "ar", "rtl"),
    ("posters/2022/tu-shu-guan-de-deng.html", "zh-Hant", "ltr"),
    ("posters/2022/two-pages.html", "no", "ltr"),
    ("posters/2026/index.html", "fr", "ltr"),
    ("2022/05/rsl.html", "ar", "rtl"),
]  # fmt: skip


@pytest.mark.parametrize(("url", "language", "way"), ITEMS)
def test_an_item_says_its_language_and_direction(site, url, language, way):
    heading = site.page(url).one("h1")

    assert (language, way) == (heading["lang"], heading["dir"])


def test_every_card_says_the_language_and_direction_of_its_title(site):
    titles = site.page("posters/index.html").all("h2", "card-title")

    assert {"ar", "zh-Hant", "no", "en"} <= {title["lang"] for title in titles}
    assert all(title["dir"] == ("rtl" if title["lang"] == "ar" else "ltr") for title in titles)


def test_a_voice_from_right_to_left_is_set_so(site):
    quote = site.page("testimonials/tamar.html").one("blockquote")

    assert ("he", "rtl") == (quote["lang"], quote["dir"])


@pytest.mark.parametrize(("stem", "shapes"), SHAPES.items())
def test_pictures_have_the_shape_of_their_page(site, stem, shapes):
    for number, (width, height) in enumerate(shapes, 1):
        files = sorted(site.output.glob(f"{stem}.p{number}.*"))

        assert len(files) >= 4
        for file in files:
            with Image.open(file) as picture:
                assert abs(picture.width / picture.height / (width / height) - 1) < 0.02


@pytest.mark.parametrize(("stem", "shapes"), SHAPES.items())
def test_a_page_knows_the_shape_of_its_pictures(site, stem, shapes):
    own = re.compile(rf".*/{stem}\.p\d+\.\d+\.jpg")
    pictures = [picture for picture in site.page(f"{stem}.html").all("img") if own.match(picture["src"])]

    assert [round(w / h, 1) for w, h in shapes] == [round(int(i["width"]) / int(i["height"]), 1) for i in pictures]


def test_every_picture_has_words(site):
    assert not [url for url in site.pages for picture in site.page(url).all("img") if not picture["alt"]]


def test_a_poster_of_partners_stands_on_the_page_of_each_country(site):
    for country in ("kenya", "latvia", "bosnia-and-herzegovina"):
        links = [link["href"] for link in site.page(f"countries/{country}.html").all("a")]

        assert "../posters/2022/two-shores.html" in links


def test_a_refused_pdf_is_not_published_and_its_poster_has_a_card(site):
    assert not (site.output / "posters/2022/refused.pdf").exists()
    assert ElementTree.parse(site.output / "posters/2022/refused.card.svg")
    assert "Still worth reading." in site.text("posters/2022/refused.html")


def test_a_withdrawn_poster_leaves_a_tombstone_and_no_file(site):
    assert ["gone.html"] == [file.name for file in site.output.glob("posters/2022/gone*")]
    assert "withdrawn on May 1, 2024. At the authors" in site.page("posters/2022/gone.html").one("main").text


def test_a_withdrawn_poster_stands_in_no_list(site):
    written = [f for f in site.output.rglob("*") if f.suffix in (".html", ".xml", ".json") and f.name != "gone.html"]

    assert not [file.name for file in written if "gone.html" in file.read_text("utf-8")]


def test_a_link_that_leads_nowhere_is_plain_words(site):
    page = site.page("2021/03/hello-world.html")

    assert "and nothing." in page.one("main").text
    assert "nothing" not in [link.text for link in page.all("a") if link["href"]]


def test_text_and_notice_are_shown(site):
    assert all("This is a sample." in site.text(url) for url in site.pages)
    assert "By the ocean." in site.text("countries/kenya.html")


def test_an_open_session_says_so(site):
    assert "Open until December 18, 2026" in site.text("posters/2026/index.html")
    assert "Opens on March 1, 2027" in site.text("posters/2027/index.html")


def test_the_archive_counts(site):
    (archive,) = site.page("blog/index.html").all("ul", "archive")

    seen = re.sub(r"Posts: \d+", "", archive.text).split()  # what only listeners are told
    assert ["2022", "3", "May", "3", "2021", "1", "March", "1"] == seen


XSS_PAGES = ["posters/2026/hostile.html", "2022/05/hostile.html", "testimonials/hostile.html", "hostile.html",
             "posters/index.html", "posters/2026/index.html", "countries/kenya.html", "index.html", "blog/index.html",
             "testimonials/index.html", "tags/index.html", "search.html"]  # fmt: skip


def test_no_page_runs_what_authors_wrote(site):
    for url in site.pages:
        page = site.page(url)

        assert all(re.fullmatch(r"[./]*/theme/js/[a-z]+\.js", script["src"]) for script in page.all("script"))
        assert not [e for e in page.elements if any(name.startswith("on") or name == "style" for name in e.attributes)]
        assert not {"iframe", "object", "embed", "base", "video"} & {element.tag for element in page.elements}
        assert not [e for e in page.all("a") if not re.match(r"https?://|mailto:|#|[^:]*$", e["href"])]
        assert len(page.all("style")) <= 1


@pytest.mark.parametrize("url", XSS_PAGES)
def test_words_of_authors_are_shown_as_they_are(site, url):
    assert "window.pwned" in site.text(url)
    assert "{{ 7*191 }}" in site.text(url)
    assert "1337" not in site.text(url)


def test_words_of_a_pdf_are_shown_as_they_are(site):
    assert "&lt;script&gt;window.pwned=1&lt;/script&gt;" in site.text("posters/2026/hostile.html")


def test_every_policy_names_the_hash_of_the_pages_own_rules(site):
    for url in site.pages:
        policy = next(meta["content"] for meta in site.page(url).all("meta") if meta["http-equiv"])

        assert "default-src 'none'" in policy
        # The search runs its index as WebAssembly; that lets no script of words run.
        allowed = policy.replace("'wasm-unsafe-eval'", "") if url == "search.html" else policy
        assert "unsafe" not in allowed
        assert ("sha256-" in policy) == bool(site.page(url).all("style"))


def test_titles_of_pages_differ(site):
    titles = [site.page(url).all("title")[0].text for url in site.pages if url != "404.html"]

    assert all(titles)
    assert len(titles) - len(set(titles)) <= 6, sorted(t for t in titles if titles.count(t) > 1)


def test_feeds_lead_to_files(site):
    for feed in site.output.rglob("*.atom.xml"):
        for link in ElementTree.parse(feed).iter("{http://www.w3.org/2005/Atom}link"):
            assert (feed.parent / link.get("href")).is_file()


def test_the_json_feed_leads_to_files(site):
    items = json.loads(site.text("feeds/all.json"))["items"]

    assert items
    assert all((site.output / "feeds" / item["url"]).is_file() for item in items)


def test_the_sitemap_names_every_page_but_the_hidden(site):
    listed = set(re.findall(r"<loc>([^<]*)</loc>", site.text("sitemap.xml")))
    hidden = {"404.html", "kept.html", "search.html", "posters/2022/gone.html"}

    assert set(site.pages) - hidden == listed


def test_no_file_says_when_it_was_built(site):
    written = [f for f in site.output.rglob("*") if f.suffix in (".html", ".xml", ".json")]

    assert not [file.name for file in written if TODAY in file.read_text("utf-8")]


def test_with_an_address_every_page_is_canonical(site_at_home):
    for url in site_at_home.pages:
        canonical = [e["href"] for e in site_at_home.page(url).all("link") if e["rel"] == "canonical"]

        assert [f"https://example.org/ilnp/{url}"] == canonical


def test_with_an_address_the_site_still_works_from_any_host(site_at_home):
    pages = [url for url in site_at_home.pages if url != "404.html"]

    assert [] == broken_links(site_at_home.output, pages)
    assert [] == [(url, a) for url in pages for a in fetched(site_at_home.page(url)) if is_elsewhere(a)]


def test_with_an_address_feeds_and_sitemap_are_absolute(site_at_home):
    feeds = [*site_at_home.output.rglob("feeds/**/*.*"), site_at_home.output / "sitemap.xml"]

    assert not [
        file for file in feeds if re.search(r"(href=\"|<link>|<loc>|\"url\": \")(?!https://)", file.read_text())
    ]


def test_with_an_address_a_lost_visitor_finds_back_from_anywhere(site_at_home):
    links = [link["href"] for link in site_at_home.page("404.html").all("a") if not link["href"].startswith("#")]

    assert links
    assert all(link.startswith("https://example.org/ilnp/") for link in links)


def test_a_text_in_another_language_than_the_site_says_so_itself(site, site_from_right):
    notice = '<div lang="en" dir="ltr"><p>This is a sample.</p>'

    assert notice in site_from_right.text("index.html")
    assert notice not in site.text("index.html")


@pytest.mark.parametrize("url", ["posters/2022/two-pages.html", "posters/2022/two-shores.html"])
def test_on_a_posters_page_only_its_first_picture_is_fetched_at_once(site, url):
    pictures = site.page(url).all("img")

    assert len(pictures) >= 4
    assert ["eager"] + ["lazy"] * (len(pictures) - 1) == [picture["loading"] for picture in pictures]
