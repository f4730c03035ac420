"""Texts in several languages: which is the original, where each stands, and how visitors find the others."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from tests.invented import TODAY, material, page, post
from tests.looking import look

from poster_session.check import check_programme
from poster_session.desk.build import build
from poster_session.languages import named_language
from poster_session.read import read_programme
from poster_session.views.blog import post_pages
from poster_session.views.site import front_page, prose_pages
from poster_session.views.site import site as site_of
from poster_session.views.translations import alternates, other_languages

ABOUT = "---\ntitle: About us\n---\nWords.\n"
GERMAN = "---\ntitle: Über uns\nslug: about\nlanguage: de\n---\nWorte.\n"
POST = "---\ntitle: News\ndate: 2022-03-01\n---\nWords.\n"


@pytest.fixture
def read(tmp_path, write):
    """The addresses of the texts by their files, and what is to mend, of a project whose language is given."""

    def project(files, language="en"):
        for path, text in files.items():
            write(f"content/{path}", text)
        programme, reading = read_programme(tmp_path, language)
        checked, checking = check_programme(programme, tmp_path, TODAY)
        texts = (*checked.pages, *checked.posts)
        return {item.source.removeprefix("content/"): item.url for item in texts}, (*reading, *checking)

    return project


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("about.fr", ("about", "fr")),
        ("about.pt-br", ("about", "pt-BR")),
        ("about.zh-Hant", ("about", "zh-Hant")),
        ("a.b.ar", ("a.b", "ar")),
        ("about", ("about", "")),
        ("about-fr", ("about-fr", "")),
        ("notes.new", ("notes.new", "")),
        ("about.us", ("about.us", "")),
        ("version.2", ("version.2", "")),
        (".fr", (".fr", "")),
    ],
)
def test_a_file_may_be_named_by_its_language(stem, found):
    assert found == named_language(stem)


def test_the_language_of_the_site_has_the_plain_address(read):
    urls, problems = read({"pages/about.md": ABOUT, "pages/about.fr.md": ABOUT, "pages/ueber-uns.md": GERMAN})

    assert {
        "pages/about.md": "about.html", "pages/about.fr.md": "about-fr.html", "pages/ueber-uns.md": "about-de.html"
    } == urls  # fmt: skip
    assert () == problems


def test_a_site_in_another_language_gives_the_plain_address_to_its_own(read):
    named = ABOUT.replace("title", "language: en\ntitle")
    urls, problems = read({"pages/about.md": named, "pages/about.fr.md": ABOUT}, "fr")

    assert {"pages/about.md": "about-en.html", "pages/about.fr.md": "about.html"} == urls
    assert () == problems


def test_where_no_text_is_in_the_language_of_the_site_the_plainly_named_file_is_the_original(read):
    named = ABOUT.replace("title", "language: en\ntitle")
    urls, problems = read({"pages/about.ar.md": ABOUT, "pages/about.md": named}, "sw")

    assert {"pages/about.ar.md": "about-ar.html", "pages/about.md": "about.html"} == urls
    assert () == problems


def test_a_lone_text_in_another_language_keeps_the_plain_address(read):
    urls, problems = read({"pages/uns.md": GERMAN})

    assert ({"pages/uns.md": "about.html"}, ()) == (urls, problems)


def test_a_field_says_the_language_before_the_name_of_the_file_does(read):
    urls, _ = read({"pages/about.md": ABOUT, "pages/about.fr.md": GERMAN})

    assert "about-de.html" == urls["pages/about.fr.md"]


def test_a_post_is_translated_within_its_month(read):
    later = POST.replace("2022-03", "2022-04")
    urls, problems = read({"blog/news.md": POST, "blog/news.fr.md": POST, "blog/other.md": later})

    assert {"2022/03/news.html", "2022/03/news-fr.html", "2022/04/other.html"} == set(urls.values())
    assert () == problems


def test_a_translation_without_an_original_is_shown_and_spoken_of(read):
    urls, (problem,) = read({"pages/about.fr.md": ABOUT})

    assert {"pages/about.fr.md": "about.html"} == urls
    assert ("translation-without-original", "warning") == (problem.kind, problem.level)
    assert "content/pages/about.md" in problem.mend


def test_a_draft_keeps_the_address_that_its_translations_are_made_of(read):
    draft = ABOUT.replace("title", "status: draft\ntitle")
    urls, problems = read({"pages/about.md": draft, "pages/about.fr.md": ABOUT})

    assert {"pages/about.fr.md": "about-fr.html"} == urls
    assert ["draft"] == [problem.kind for problem in problems]


@pytest.mark.parametrize(
    ("files", "loser"),
    [
        ({"pages/about.fr.md": ABOUT.replace("title", "language: en\ntitle")}, "content/pages/about.fr.md"),
        ({"pages/uber.md": GERMAN, "pages/wir.md": GERMAN}, "content/pages/wir.md"),
    ],
)
def test_two_files_of_one_language_are_spoken_of_and_the_first_is_shown(read, files, loser):
    urls, (problem,) = read({"pages/about.md": ABOUT, **files})

    assert loser.removeprefix("content/") not in urls
    assert (loser, "translation-twice", "error") == (problem.path, problem.kind, problem.level)
    assert "'language'" in problem.mend


def together(*texts):
    return material(*texts, translations={text.source: texts for text in texts})


ENGLISH = page("about", menu="About")
FRENCH = page("about", source="content/pages/about.fr.md", language="fr", menu="À propos", original=False)
ARABIC = page("about", source="content/pages/about.ar.md", language="ar", original=False)


def test_each_language_leads_to_the_others_under_their_own_names():
    pages = {item.url: view.languages for item, _, view in prose_pages(together(ENGLISH, FRENCH, ARABIC))}

    assert ["Français", "العربية"] == [link.text for link in pages["about.html"]]
    assert ["English", "العربية"] == [link.text for link in pages["about-fr.html"]]
    assert ("about-ar.html", "ar", "rtl") == (
        pages["about.html"][1].url, pages["about.html"][1].lang, pages["about.html"][1].dir
    )  # fmt: skip


def test_search_engines_learn_of_every_language_and_of_the_one_for_the_rest():
    found = alternates(together(ENGLISH, FRENCH), FRENCH)

    assert [("en", "about.html"), ("fr", "about-fr.html"), ("x-default", "about.html")] == [
        (link.lang, link.url) for link in found
    ]


def test_a_text_in_one_language_only_has_no_others():
    assert ((), ()) == (other_languages(material(ENGLISH), ENGLISH), alternates(material(ENGLISH), ENGLISH))


def test_menus_name_the_originals_alone():
    shown = site_of(together(ENGLISH, FRENCH, ARABIC), ())

    assert ["About"] == [link.text for link in shown.menu]
    assert () == shown.foot


def test_a_translation_belongs_to_the_menus_entry_of_its_original():
    heads = {head.url: head for _, head, _ in prose_pages(together(ENGLISH, FRENCH))}

    assert "about.html" == heads["about-fr.html"].section


def test_the_words_of_the_front_door_may_be_translated():
    door = page("index")
    french = replace(FRENCH, slug=door.slug)
    found = together(door, french)

    assert ["Français"] == [link.text for link in front_page(found)[1].languages]
    assert ["index-fr.html"] == [head.url for _, head, _ in prose_pages(found)]


def test_a_translated_post_has_its_page_and_stands_in_no_list():
    news = post("news", "2022-03-01")
    french = post("news", "2022-03-01", source="content/blog/news.fr.md", language="fr", original=False)
    found = together(news, french)

    assert (news,) == found.web.posts
    assert ["2022/03/news.html", "2022/03/news-fr.html"] == [item.url for item, _, _ in post_pages(found)]


def test_a_page_shows_its_languages_with_lang_dir_and_hreflang(site):
    links = [element for element in site.page("about-fr.html").all("a") if element["hreflang"]]

    assert [("about.html", "en", "ltr", "English"), ("about-ar.html", "ar", "rtl", "العربية")] == [
        (link["href"].removeprefix("./"), link["lang"], link["dir"], link.text) for link in links
    ]
    assert all(link["lang"] == link["hreflang"] for link in links)


def test_the_page_speaks_the_language_of_the_site_and_its_article_its_own(site):
    found = site.page("about-ar.html")

    assert ("en", "ar", "rtl") == (found.one("html")["lang"], found.one("article")["lang"], found.one("article")["dir"])


@pytest.mark.parametrize("url", ["about.html", "about-fr.html", "about-ar.html"])
def test_the_head_of_every_version_names_all_of_them(site_at_home, url):
    named = {e["hreflang"]: e["href"] for e in site_at_home.page(url).all("link") if e["hreflang"]}
    home = "https://example.org/ilnp"

    assert {
        "en": f"{home}/about.html", "fr": f"{home}/about-fr.html", "ar": f"{home}/about-ar.html",
        "x-default": f"{home}/about.html",
    } == named  # fmt: skip


def test_a_post_leads_to_its_translation(site):
    (link,) = [element for element in site.page("2021/03/hello-world.html").all("a") if element["hreflang"]]

    assert ("pt-BR", "Português (Brasil)") == (link["lang"], link.text)
    assert "Olá" not in site.text("blog/index.html") + site.text("2021/03/index.html") + site.text("feeds/all.rss.xml")


def test_search_engines_may_find_translations_and_shelves(site):
    found = {e.text for e in ElementTree.fromstring(site.text("sitemap.xml")).iter() if e.tag.endswith("loc")}

    assert {"about-fr.html", "about-ar.html", "topics/index.html", "languages/ar.html", "regions/africa.html"} <= found


def test_the_page_of_all_posters_leads_to_the_plain_lists(site):
    links = look(site.text("posters/index.html").partition('class="browse"')[2]).all("a")[:4]

    assert ["Countries and regions", "Topics", "Types of library", "Languages"] == [link.text for link in links]


def test_translations_of_a_draft_lead_to_each_other_without_a_word_from_pelican(tmp_path, write):
    from tests.awkward import REPOSITORY, SETTINGS

    settings = {"theme": str(REPOSITORY / "theme"), "plugins": str(REPOSITORY / "plugins")}
    (tmp_path / "pelicanconf.py").write_text(SETTINGS.format(name="A", today=TODAY.isoformat(), **settings), "utf-8")
    write("content/pages/about.md", ABOUT.replace("title", "status: draft\ntitle"))
    write("content/pages/about.fr.md", ABOUT)
    write("content/pages/about.ar.md", ABOUT)
    built = build(tmp_path)
    links = look((tmp_path / "output/about-fr.html").read_text("utf-8")).all("a")

    assert () == built.remarks
    assert ["./about-ar.html"] == [link["href"] for link in links if link["hreflang"]]
