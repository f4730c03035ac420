"""The full-text search in a real browser: every script, every setting, and where it cannot work."""

import re
import shutil
from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Locator, Page, Route, expect
from tests.browsing import AXE, CONTRAST, Setting, Visitor, a_browser, served
from tests.conftest import Built

from poster_session.desk.chromium import find_chromium

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not find_chromium(), reason="no Chromium found: set CHROMIUM, or run `playwright install chromium`"
    ),
]
expect.set_options(timeout=10_000)


@pytest.fixture(scope="module")
def visitors(
    site: Built, site_from_right: Built, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Visitor]]:
    """The site in a sub-path, from right to left, with its index lost, from a file, and with scripts off."""
    root = tmp_path_factory.mktemp("host")
    (root / "plain").symlink_to(site.output)
    (root / "rtl").symlink_to(site_from_right.output)
    shutil.copytree(site.output, root / "lost", ignore=shutil.ignore_patterns("pagefind"))
    settings = {"plain": Setting(), "rtl": Setting(), "lost": Setting(), "off": Setting(script="off")}
    with a_browser() as browser, served(root) as host:
        places = {name: f"{host}/{name}" for name in ("plain", "rtl", "lost")} | {"off": f"{host}/plain"}
        found = {name: Visitor(browser, setting, places[name]) for name, setting in settings.items()}
        yield found | {"file": Visitor(browser, Setting(place="file"), site.output.as_uri())}


@pytest.fixture
def desk(visitors: dict[str, Visitor]) -> Visitor:
    visitors["plain"].heard.clear()
    return visitors["plain"]


def finds(page: Page) -> Locator:
    return page.locator(".find")


def titles(page: Page) -> list[str]:
    expect(page.locator("[data-status]")).to_have_text(re.compile("Found|Nothing"))
    return page.locator(".find-title").all_inner_texts()


SORRY = "The search inside posters cannot work here"
AGAIN = "The answer did not come. Try again."


class Line:
    """Lets the parts of the index come slowly, or not at all."""

    def __init__(self, page: Page) -> None:
        self.page, self.slow, self.broken = page, 0, ""

    def __call__(self, route: Route) -> None:
        if self.broken and self.broken in route.request.url:
            route.abort()
            return
        if self.slow:
            self.page.wait_for_timeout(self.slow)
        route.continue_()


QUESTIONS = {
    "an Arabic name": ("ليلى", "حكايات الجدات في مكتبتين"),
    "a word of an Arabic abstract": ("الأطفال", "حكايات الجدات في مكتبتين"),
    "words of a Chinese title": ("图书馆", "图书馆的灯"),
    "a word of a Chinese abstract": ("读书", "图书馆的灯"),
    "a French translation": ("salles", "Two reading rooms, one ocean"),
    "a name without its accents": ("kalnina", "Two reading rooms, one ocean"),
    "a name with an accent more": ("José", "Two pages"),
    "words that only the PDF holds": ("sang together", "Two pages"),
    "words of title, person and abstract together": ("oceans otieno books", "Two reading rooms, one ocean"),
    "a beginning of a word": ("librar", "Two reading rooms, one ocean"),
    "a plural where the page has one": ("libraries", "Two reading rooms, one ocean"),
    "a Hebrew voice": ("חברה", "תמר"),
    "a post": ("القاهرة", "رسالة من القاهرة"),
    "a page of the programme": ("nothing is kept", "Privacy"),
    "a part of the world": ("americas", "Two pages"),
}


@pytest.mark.parametrize(("words", "title"), QUESTIONS.values(), ids=QUESTIONS)
def test_an_english_page_finds(desk: Visitor, words: str, title: str) -> None:
    assert title in titles(desk.go(f"search.html?q={words}"))


def test_the_search_breaks_no_rule_and_says_nothing_on_the_console(desk: Visitor) -> None:
    page = desk.go("search.html?q=ocean")

    assert "Two reading rooms, one ocean" == titles(page)[0]
    assert [] == desk.heard
    assert [] == desk.strangers
    assert [] == page.evaluate("window.refused || []")


def test_a_title_ranks_above_a_person_and_a_person_above_words(desk: Visitor) -> None:
    found = titles(desk.go("search.html?q=kenya"))

    assert "Kenya" == found[0]


def test_a_find_shows_its_kind_people_countries_picture_and_marked_words(desk: Visitor) -> None:
    page = desk.go("search.html?q=books")
    find = finds(page).filter(has_text="Two reading rooms").first

    expect(find.locator(".find-facts")).to_contain_text("Poster · Amina Otieno")
    expect(find.locator(".find-facts")).to_contain_text("Kenya")
    expect(find.locator("mark").first).to_have_text("books")
    assert find.locator("img").evaluate("async img => (await img.decode(), img.naturalWidth)") > 0
    find.locator("a").click()
    page.wait_for_url("**/plain/posters/2022/two-shores.html")


@pytest.mark.parametrize(("asked", "marked"), [("图书馆", "图书馆"), ("一起读书", "一起读书"), ("BOOK", "books")])
def test_all_of_a_word_is_marked_where_a_script_has_no_spaces(desk: Visitor, asked: str, marked: str) -> None:
    page = desk.go(f"search.html?q={asked}")

    expect(finds(page).locator("mark").first).to_have_text(marked)


def test_every_title_has_its_own_language_and_direction(desk: Visitor) -> None:
    page = desk.go("search.html?q=ليلى")
    title = finds(page).locator(".find-title").first

    expect(title).to_have_attribute("lang", "ar")
    expect(title).to_have_attribute("dir", "rtl")


def test_choices_narrow_the_finds_and_are_counted(desk: Visitor) -> None:
    page = desk.go("search.html?q=kenya")
    everything = len(titles(page))
    page.select_option("[name=kind]", "poster")

    expect(page.locator("[data-status]")).not_to_have_text(f"Found: {everything}")
    assert {"Poster"} == {text.split(" · ")[0] for text in page.locator(".find-facts").all_inner_texts()}
    assert page.url.endswith("?q=kenya&kind=poster")
    assert page.locator("[name=kind] option[value=poster]").inner_text() == f"Poster ({finds(page).count()})"
    assert page.locator("[name=country] option[value=hong-kong]").is_disabled()


def test_the_address_holds_the_question_and_back_leads_to_the_one_before(desk: Visitor) -> None:
    page = desk.go("search.html?q=ocean")
    titles(page)
    page.fill("#words", "scan")
    page.press("#words", "Enter")
    expect(finds(page).first).to_contain_text("A scan")
    assert page.url.endswith("?q=scan")
    page.go_back()

    expect(finds(page).first).to_contain_text("one ocean")
    assert "ocean" == page.input_value("#words")
    page.go_forward()
    expect(finds(page).first).to_contain_text("A scan")


def test_typing_never_takes_the_focus_and_is_one_step_of_the_history(desk: Visitor) -> None:
    page = desk.go("search.html")
    steps = page.evaluate("history.length")
    page.locator("#words").press_sequentially("ocean", delay=60)
    expect(finds(page).first).to_contain_text("one ocean")

    assert "words" == page.evaluate("document.activeElement.id")
    assert page.evaluate("history.length") <= steps + 1


def test_nothing_is_fetched_before_somebody_asks(desk: Visitor) -> None:
    asked: list[str] = []
    desk.page.on("request", lambda request: asked.append(request.url))
    desk.go("search.html")

    assert [] == [url for url in asked if "pagefind" in url or url.endswith((".webp", ".jpg"))]


def test_the_keyboard_alone_leads_from_the_question_to_the_poster(desk: Visitor) -> None:
    page = desk.go("search.html")
    page.focus("#words")
    page.keyboard.type("ocean")
    expect(finds(page).first).to_be_visible()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('.find')"):
            break
    page.keyboard.press("Enter")

    page.wait_for_url("**/two-shores.html")


def test_more_finds_come_when_asked_for_and_the_focus_goes_to_the_first_of_them(desk: Visitor) -> None:
    page = desk.go("search.html?q=a")
    expect(finds(page)).to_have_count(10)
    page.get_by_role("button", name="Show more").press("Enter")
    expect(finds(page).nth(10)).to_be_visible()

    assert (
        page.evaluate("[...document.querySelectorAll('.find')].indexOf(document.activeElement.closest('.find'))") == 10
    )


@pytest.fixture
def line(desk: Visitor) -> Iterator[Line]:
    """The way on which the index comes: slow, or broken, as a test wants it."""
    held = Line(desk.page)
    desk.page.context.route("**/pagefind/**", held)
    yield held
    desk.page.context.unroute("**/pagefind/**", held)


def test_more_is_shown_once_however_often_it_is_asked_for_on_a_slow_line(desk: Visitor, line: Line) -> None:
    page = desk.go("search.html?q=a")
    expect(finds(page)).to_have_count(10)
    every = int(page.locator("[data-status]").inner_text().split(": ")[1])
    assert every > 20
    line.slow = 500
    more = page.get_by_role("button", name="Show more")
    for count in (20, min(30, every)):
        more.click()
        more.click()
        expect(finds(page)).to_have_count(count)
        page.wait_for_timeout(700)
        links = page.locator(".find a").evaluate_all("all => all.map(a => a.href)")

        assert count == len(links) == len(set(links))


def test_more_that_does_not_come_is_said_beside_the_button_and_can_be_asked_for_again(
    desk: Visitor, line: Line
) -> None:
    page = desk.go("search.html?q=a")
    expect(finds(page)).to_have_count(10)
    first = page.locator(".find a").evaluate_all("all => all.map(a => a.href)")
    line.broken = "fragment"
    more = page.get_by_role("button", name="Show more")
    more.click()
    expect(page.locator("[data-further]")).to_have_text(AGAIN)
    expect(finds(page)).to_have_count(10)
    line.broken = ""
    more.click()
    expect(finds(page)).to_have_count(20)
    links = page.locator(".find a").evaluate_all("all => all.map(a => a.href)")

    expect(page.locator("[data-further]")).to_be_empty()
    assert (first, 20) == (links[:10], len(set(links)))


@pytest.mark.parametrize("then", ["ocean", "scan"])
def test_an_answer_that_does_not_come_leaves_the_search_to_be_tried_again(desk: Visitor, line: Line, then: str) -> None:
    page = desk.go("search.html?q=kenya")
    titles(page)
    line.broken = "fragment"
    page.fill("#words", "ocean")
    page.press("#words", "Enter")
    expect(page.locator("[data-status]")).to_have_text(AGAIN)
    expect(finds(page)).to_have_count(0)
    assert page.get_by_text(SORRY).is_hidden()
    line.broken = ""
    page.fill("#words", then)
    page.press("#words", "Enter")

    expect(finds(page).first).to_contain_text(then)
    expect(page.locator("[data-status]")).to_contain_text("Found: ")


def test_a_slow_answer_says_so_and_the_finds_of_the_last_question_are_gone(desk: Visitor, line: Line) -> None:
    page = desk.go("search.html?q=kenya")
    titles(page)
    line.slow = 1500
    page.fill("#words", "scan")
    page.press("#words", "Enter")
    expect(page.locator("[data-status]")).to_have_text("Searching …")

    assert 0 == finds(page).count()
    assert page.locator("[data-choices]").is_visible(), "what has the focus does not go"
    expect(finds(page).first).to_contain_text("A scan")


@pytest.mark.parametrize("part", ["pagefind.js", "facets.json", "wasm"])
def test_words_and_focus_go_to_the_filter_where_the_index_cannot_be_read(desk: Visitor, line: Line, part: str) -> None:
    page = desk.go("search.html?q=oce")
    titles(page)
    line.broken = part
    page = desk.go("search.html")
    page.focus("#words")
    page.keyboard.type("kalnina oce")
    expect(page.locator("[data-filter]")).to_be_visible()
    page.keyboard.type("an")

    expect(page.locator("[data-search]:visible")).to_have_count(1)
    expect(page.locator("[data-finder]")).to_be_hidden()
    assert "kalnina ocean" == page.input_value("[data-filter] [name=q]")
    page.wait_for_timeout(400)
    expect(page.locator("[data-search]:visible")).to_have_count(1)


def test_nothing_found_says_so(desk: Visitor) -> None:
    page = desk.go("search.html?q=xyzzyplugh")

    expect(page.locator("[data-status][role=status]")).to_contain_text("Nothing found")
    expect(page.locator("[data-choices]")).to_be_hidden()


@pytest.mark.parametrize("words", ["pwned", "script", "1337", "<img src=x onerror='window.pwned=1'>"])
def test_what_strangers_wrote_is_shown_and_does_not_run(desk: Visitor, words: str) -> None:
    page = desk.go("search.html")
    page.fill("#words", words)
    page.press("#words", "Enter")
    titles(page)
    page.wait_for_timeout(100)

    assert not page.evaluate("'pwned' in window")
    assert page.evaluate(
        "[...document.querySelectorAll('.find *')].every(e => 'IMG H2 A P BDI MARK'.includes(e.nodeName))"
    )
    assert [] == desk.heard


def test_a_hostile_title_is_read_as_it_was_written(desk: Visitor) -> None:
    assert any(
        title.startswith('"><script>window.pwned=1</script>') for title in titles(desk.go("search.html?q=pwned"))
    )


@pytest.mark.parametrize("place", ["file", "lost"])
def test_where_the_index_cannot_be_read_all_posters_can_be_filtered(visitors: dict[str, Visitor], place: str) -> None:
    page = visitors[place].go("search.html?q=otieno")

    expect(page.get_by_text(SORRY)).to_be_visible()
    expect(page.locator("[data-search]:visible")).to_have_count(1)
    expect(page.locator("[data-finder]")).to_be_hidden()
    expect(page.locator("[data-without-script]")).to_have_count(0)
    page.fill("[data-filter] [name=q]", "حكايات")
    expect(page.locator("[data-search]:visible")).to_contain_text("حكايات")


def test_from_a_file_nothing_is_said_on_the_console(visitors: dict[str, Visitor]) -> None:
    visitors["file"].heard.clear()
    page = visitors["file"].go("search.html")

    expect(page.locator("[data-search]:visible").first).to_be_visible()
    assert [] == visitors["file"].heard


def test_without_scripts_every_poster_is_listed(visitors: dict[str, Visitor]) -> None:
    page = visitors["off"].go("search.html")

    assert page.locator("[data-search]:visible").count() >= 10
    assert 1 == page.locator("[data-without-script]:visible").count()
    assert 0 == page.locator("form:visible").count()


SIGHTS = [
    ("plain", 1280, "light"),
    ("plain", 1280, "dark"),
    ("plain", 320, "light"),
    ("rtl", 320, "light"),
    ("lost", 320, "light"),
]


@pytest.mark.parametrize(("place", "width", "scheme"), SIGHTS)
def test_axe_finds_nothing_among_the_finds(visitors: dict[str, Visitor], place: str, width: int, scheme: str) -> None:
    page = visitors[place].page
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    visitors[place].go("search.html?q=a")
    page.locator(".find, [data-search]:visible").first.wait_for()
    page.evaluate(AXE_SCRIPT)

    assert [] == page.evaluate(AXE, CONTRAST if scheme == "dark" else {})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_head_of_the_page_does_not_move_while_scripts_load(desk: Visitor) -> None:
    page = desk.go("index.html")
    moved = """new Promise(done => {
        new PerformanceObserver(list => done(list.getEntries().map(({ value }) => value)))
            .observe({ type: "layout-shift", buffered: true });
        setTimeout(done, 300, []);
    })"""

    assert sum(page.evaluate(moved)) < 0.01
