"""A visitor's browser: every kind of page, wide and narrow, light and dark, from right to left, without scripts."""

import json
import re
from collections.abc import Iterator

import pytest
from tests.awkward import REPOSITORY
from tests.browsing import EVERYTHING, Look, Setting, Visitor, a_browser, needs_chromium, path_of, served
from tests.conftest import Built
from tests.windows import becomes, until

from poster_session.letters import folded, words_of

pytestmark = [pytest.mark.browser, needs_chromium]

# One page of every kind, and the awkward ones of some.
PAGES = [
    "index.html", "posters/index.html", "posters/2022/index.html", "posters/2027/index.html",
    "posters/2022/two-shores.html", "posters/2022/two-pages.html", "posters/2022/hkyt.html",
    "posters/2022/refused.html", "posters/2022/gone.html", "posters/2026/hostile.html", "kept.html",
    "topics/index.html", "topics/reading.html", "library-types/index.html", "library-types/school.html",
    "languages/index.html", "languages/ar.html", "regions/africa.html", "countries/index.html",
    "countries/kenya.html", "testimonials/index.html", "testimonials/tamar.html", "blog/index.html",
    "2022/05/index.html", "2021/03/hello-world.html", "2021/03/hello-world-pt-br.html", "tags/index.html",
    "tags/letters.html", "about.html", "about-fr.html", "search.html", "404.html",
]  # fmt: skip
# Others are made by the same templates: they are looked at in the plain setting alone.
AWKWARD = {
    "posters/2027/index.html", "posters/2022/two-pages.html", "posters/2022/hkyt.html", "posters/2022/refused.html",
    "library-types/index.html", "library-types/school.html", "languages/index.html", "topics/reading.html",
    "regions/africa.html", "2022/05/index.html", "tags/letters.html", "2021/03/hello-world-pt-br.html", "about-fr.html",
}  # fmt: skip
WIDTHS = (320, 768, 1280)
ALL_LOOKS = tuple(Look(width, scheme) for width in WIDTHS for scheme in ("light", "dark"))
# EVERY_LOOK=1 asks everything everywhere, as before a release. Else each look is asked what can be different there: at
# 768 px only places and sizes; in the dark only colours, which are the same without scripts and from right to left.


def pages_in(setting: str) -> list[str]:
    return [url for url in PAGES if EVERYTHING or setting == "plain" or url not in AWKWARD]


def looks(*few: Look) -> tuple[Look, ...]:
    return ALL_LOOKS if EVERYTHING else few


SETTINGS = {
    "plain": Setting(looks=looks(Look(320), Look(768, whole=False), Look(1280), Look(1280, "dark"))),
    "rtl": Setting(build="rtl", looks=looks(Look(320), Look(1280, "dark"))),
    "no-script": Setting(script="gone", looks=looks(Look(320, whole=False), Look(1280))),
    "usb-stick": Setting(place="file"),
}
if EVERYTHING:
    SETTINGS["rtl-no-script"] = Setting(build="rtl", script="gone", looks=ALL_LOOKS)
SCRIPTS_OFF = Setting(script="off")


@pytest.fixture(scope="module")
def visitors(
    site: Built, site_from_right: Built, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Visitor]]:
    """A window for each setting, opened when it is first needed; the sites stand in sub-paths of one host."""
    root = tmp_path_factory.mktemp("host")
    folders = {"plain": site.output, "rtl": site_from_right.output}
    for name, folder in folders.items():
        (root / name).symlink_to(folder)
    with a_browser() as browser, served(root) as host:

        class Windows(dict[str, Visitor]):
            def __missing__(self, name: str) -> Visitor:
                setting = SETTINGS.get(name, SCRIPTS_OFF)
                base = folders[setting.build].as_uri() if setting.place == "file" else f"{host}/{setting.build}"
                return self.setdefault(name, Visitor(browser, setting, base))

        yield Windows()


@pytest.fixture
def desk(visitors):
    return visitors["plain"]


@pytest.mark.parametrize(
    ("setting", "url"), [(name, url) for name in SETTINGS if SETTINGS[name].looks for url in pages_in(name)]
)
def test_axe_finds_nothing(visitors, setting, url):
    assert {} == {look: found for look, found in visitors[setting].visit(url).faults.items() if found}


@pytest.mark.parametrize("setting", SETTINGS)
class TestEveryPage:
    def visits(self, visitors, setting):
        return {url: visitors[setting].visit(url) for url in pages_in(setting)}

    def test_says_nothing_on_the_console(self, visitors, setting):
        assert {} == {url: v.heard for url, v in self.visits(visitors, setting).items() if v.heard and "404" not in url}

    def test_breaks_no_rule_of_its_policy(self, visitors, setting):
        assert {} == {url: v.refused for url, v in self.visits(visitors, setting).items() if v.refused}

    def test_asks_no_other_host(self, visitors, setting):
        assert {} == {url: v.strangers for url, v in self.visits(visitors, setting).items() if v.strangers}

    def test_runs_nothing_that_authors_wrote(self, visitors, setting):
        assert [] == [url for url, v in self.visits(visitors, setting).items() if v.pwned]

    def test_shows_all_its_pictures_and_its_style(self, visitors, setting):
        assert {} == {url: v.missing for url, v in self.visits(visitors, setting).items() if v.missing or not v.styled}

    def test_does_not_scroll_sideways(self, visitors, setting):
        visits = self.visits(visitors, setting).items()

        assert [] == [(url, look, w) for url, visit in visits for look, w in visit.widths.items() if w > look.width]


def shown(page):
    return page.locator("[data-search]:visible").count()


def test_words_filter_the_posters_and_stay_in_the_address(desk):
    page = desk.go("posters/index.html")
    everything = shown(page)
    page.fill("form[data-filter] [name=q]", "KALNINA ocean")

    assert (1, "q=KALNINA+ocean") == (shown(page), page.url.partition("?")[2])
    becomes(page, "Posters shown: 1", lambda: page.locator("[data-count]").inner_text())
    page.reload()
    assert (1, "KALNINA ocean") == (shown(page), page.input_value("form[data-filter] [name=q]"))
    page.click("form[data-filter] [type=reset]")
    until(page, "!location.search")
    assert everything == shown(page)


def test_a_country_filters_the_posters(desk):
    page = desk.go("posters/index.html")
    page.select_option("form[data-filter] [name=country]", "latvia")

    assert (1, "country=latvia") == (shown(page), page.url.partition("?")[2])


def test_a_shared_address_shows_the_same_posters(desk):
    assert 1 == shown(desk.go("posters/index.html?country=hong-kong"))


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("حكايات", "حكايات الجدات في مكتبتين"),
        ("图书馆", "图书馆的灯"),
        ("JOSE", "Two pages"),
        ("deux salles", "Two reading rooms, one ocean"),
    ],
)
def test_the_search_of_every_page_finds(desk, words, title):
    page = desk.go("about.html")
    page.fill(".site-search [name=q]", words)
    page.press(".site-search [name=q]", "Enter")
    page.wait_for_url("**/search.html?*")

    page.locator(".find-title", has_text=title).first.wait_for()


def test_nothing_found_says_so(desk):
    page = desk.go("posters/index.html?q=xyzzy")

    assert 0 == shown(page)
    becomes(page, "Posters shown: 0", lambda: page.locator("[data-count]").inner_text())


FOLDED = [
    "Éire Kalniņa",
    "İstanbul ISPARTA",
    "ΒΙΒΛΙΟΘΉΚΗΣ λόγος",
    "Straße",
    "ﬁne ½",
    "हिन्दी",
    "مُعَلِّم",
    "ไทย",
    "Ⅳ ǅ",
    "한국어",
    "が",
    "L’eau, l'eau – ʻOhana; “quoted” ‘so’",
    "«Où?» ¿Dónde? 「図書館」、本。 (مكتبة؟) [x]… and/or C++ C# 100% - & …",
    "O\u2019Brien\u00a0and\u3000others --- 'tis",
]


def test_the_filter_folds_and_parts_words_as_the_builder_does(desk):
    script = (REPOSITORY / "theme/static/js/gallery.js").read_text("utf-8")
    fold, parted = (re.search(rf"const {name} = (.*);", script)[1] for name in ("fold", "wordsOf"))
    page = desk.go("about.html")
    found = page.evaluate(f"""() => {{ const fold = {fold}, wordsOf = {parted};
      return {json.dumps(FOLDED)}.map(words => [fold(words).split(/\\s+/).join(" "), wordsOf(words)]) }}""")

    assert [[folded(words), [*words_of([words])]] for words in FOLDED] == found
    assert ["l'eau", "l'eau", "ohana", "quoted", "so"] == found[-3][1]


def test_every_poster_is_found_by_its_own_title(desk):
    page = desk.go("posters/index.html")
    titles = page.locator(".card-title").all_text_contents()
    lost = []
    for title in titles:
        page.fill("form[data-filter] [name=q]", title)
        if title not in page.locator(".card:visible .card-title").all_text_contents():
            lost.append(title)

    assert len(titles) == 10
    assert [] == lost


def walk(page, selector, steps=60):
    """Press Tab until the focus is on what the selector names; gives the number of steps."""
    for step in range(1, steps):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return step
    raise AssertionError(f"the keyboard does not reach {selector}")


def test_the_first_step_skips_to_the_content(desk):
    page = desk.go("posters/2022/two-shores.html")

    assert 1 == walk(page, ".skip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_keyboard_reaches_the_big_picture(desk):
    page = desk.go("posters/2022/two-shores.html")
    walk(page, ".sheet-link")
    page.keyboard.press("Enter")
    page.wait_for_selector(".zoom[open]")

    assert path_of(page.locator(".zoom img").get_attribute("src")).startswith("two-shores.p1.")


def test_the_keyboard_reaches_the_pdf(desk):
    page = desk.go("posters/2022/two-shores.html")
    walk(page, "a[type='application/pdf']")

    assert "two-shores.pdf" == path_of(page.evaluate("document.activeElement.href"))


def test_the_focus_can_be_seen(desk):
    page = desk.go("posters/2022/two-shores.html")
    walk(page, ".sheet-link")
    outline = page.evaluate("getComputedStyle(document.activeElement, ':focus-visible').outlineStyle")

    assert "none" != outline


def test_without_scripts_every_poster_is_shown_and_no_form_is(visitors):
    page = visitors["scripts-off"].go("posters/index.html")

    assert 10 == shown(page)
    assert 0 == page.locator("form:visible").count()


def test_without_scripts_the_text_of_a_poster_can_be_opened(visitors):
    page = visitors["scripts-off"].go("posters/2022/two-shores.html")
    page.click(".text-version summary")

    assert page.locator(".text-version details .prose").is_visible()


def test_links_work_from_a_usb_stick(visitors):
    page = visitors["usb-stick"].go("index.html")
    page.click(".site-menu a[href$='posters/index.html']")
    page.click(".card-title a >> nth=0")

    assert page.locator("h1").is_visible()


def test_the_filter_works_from_a_usb_stick(visitors):
    page = visitors["usb-stick"].go("posters/index.html")
    page.fill("form[data-filter] [name=q]", "kalnina")

    assert 1 == shown(page)


SHIFTS = """new Promise(done => {
  new PerformanceObserver(list => done(list.getEntries().reduce((sum, {value}) => sum + value, 0)))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(0), 300);
})"""


def test_nothing_on_a_poster_page_moves_once_it_is_there(desk):
    assert desk.go("posters/2022/two-shores.html").evaluate(SHIFTS) < 0.1


def test_from_right_to_left_nothing_is_cut_off(visitors):
    page = visitors["rtl"].go("posters/2022/two-shores.html")
    page.set_viewport_size({"width": 320, "height": 800})

    assert "rtl" == page.evaluate("getComputedStyle(document.body).direction")
    assert page.evaluate(
        "[...document.querySelectorAll('h1, p, dt, dd')].every(e => e.getBoundingClientRect().left >= 0)"
    )
