"""A poster's page in a real browser: it is enlarged, walked on from, read in its languages and passed on."""

import io
import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import zxingcpp
from axe_playwright_python.base import AXE_SCRIPT
from PIL import Image
from playwright.sync_api import CDPSession, ConsoleMessage, Page
from tests.awkward import REPOSITORY
from tests.browsing import AXE, needs_chromium, served
from tests.conftest import Built
from tests.windows import PHONE, WIDE, Windows, listening, until

pytestmark = [pytest.mark.browser, needs_chromium]

POSTER, TWO_PAGES, ARABIC = "posters/2022/two-shores", "posters/2022/two-pages", "posters/2022/hkyt"
HOME = "https://example.org/ilnp"
SCRIPTS = REPOSITORY / "theme/static/js"
NARROW: dict[str, Any] = {"viewport": {"width": 320, "height": 640}}
LARGE = re.compile(r"two-shores\.p1\.(?!320|640|1280)\d+\.webp")
IN_VIEW = "document.querySelector('.zoom-view')"
# How far the picture is moved out of its window, from the left and from the top.
PLACE = """(([view, image]) => [view.left - image.left, view.top - image.top].map(Math.round))(
  [...document.querySelectorAll(".zoom-view, .zoom img")].map(part => part.getBoundingClientRect()))"""
SIZE = "document.querySelector('.zoom img').getBoundingClientRect().width"
# Which spot of the large picture lies at a place of the window, in fractions of the picture.
SPOT = """([x, y]) => (({left, top, width, height}) => [(x - left) / width, (y - top) / height])(
  document.querySelector('.zoom img').getBoundingClientRect())"""


@pytest.fixture(scope="module")
def hosts(site_at_home: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Where the site is found: on the web, in Arabic, on a USB stick."""
    root = tmp_path_factory.mktemp("host")
    arabic = site_at_home.again(root / "ar", SITEURL=HOME, DEFAULT_LANG="ar")
    (root / "en").symlink_to(site_at_home.output)
    with served(root) as host:
        yield {"web": f"{host}/en", "ar": f"{host}/ar", "file": site_at_home.output.as_uri(), "root": str(arabic.root)}


class Visitor:
    """One window, and all that it asked for and complained of."""

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.base = page, base
        self.asked: list[str] = []
        self.wrong: list[str] = []

    def listening(self) -> Any:
        return listening(
            self.page,
            request=lambda request: self.asked.append(request.url.rsplit("/", 1)[-1]),
            console=self._heard,
            pageerror=lambda error: self.wrong.append(str(error)),
        )

    def _heard(self, said: ConsoleMessage) -> None:
        if not said.location["url"].endswith("/favicon.ico"):  # looked for beside a picture
            self.wrong.append(said.text)

    def go(self, url: str) -> Page:
        self.page.goto(f"{self.base}/{url}", wait_until="load")
        return self.page

    def enlarge(self, url: str = f"{POSTER}.html", across: float = 0.5, down: float = 0.5) -> Page:
        """Press a spot of the poster, given in fractions of it."""
        page = self.go(url)
        press(page, ".sheet img >> nth=0", across, down)
        page.wait_for_selector(".zoom[open]")
        return page

    def complaints(self) -> list[str]:
        return self.wrong + self.page.evaluate("window.refused || []")


def hold(page: Page, key: str, words: str) -> None:
    """Hold a key until something is so: Chromium may pass over an arrow that comes as soon as a script has scrolled."""
    for _ in range(50):
        page.keyboard.down(key)
        page.wait_for_timeout(100)
        if page.evaluate(words):
            return page.keyboard.up(key)
    raise AssertionError(f"never so: {words}")


def press(page: Page, selector: str, across: float = 0.5, down: float = 0.5, times: int = 1) -> None:
    box = page.locator(selector).bounding_box()
    assert box
    page.mouse.click(box["x"] + across * box["width"], box["y"] + down * box["height"], click_count=times)


@pytest.fixture
def visit(windows: Windows, hosts: dict[str, str]) -> Iterator[Any]:
    """Opens windows, and at the end holds against each what it complained of."""
    with ExitStack() as until_the_end:
        opened: list[Visitor] = []

        def open_window(place: str = "web", **given: Any) -> Visitor:
            opened.append(Visitor(until_the_end.enter_context(windows.opened(**given)), hosts[place]))
            until_the_end.enter_context(opened[-1].listening())
            return opened[-1]

        yield open_window
        complaints = [visitor.complaints() for visitor in opened]
    assert [] == [said for said in complaints if said]


@pytest.mark.parametrize(("name", "most"), [("zoom", 2000), ("walk", 1600), ("share", 1000)])
def test_a_script_is_small(name: str, most: int) -> None:
    assert len((SCRIPTS / f"{name}.js").read_bytes()) <= most


def test_no_script_of_the_page_holds_words_for_visitors() -> None:
    found = [name for name in ("zoom", "walk", "share") if 'textContent = "' in (SCRIPTS / f"{name}.js").read_text()]

    assert [] == found


@pytest.mark.parametrize("place", ["web", "ar", "file"])
def test_a_press_enlarges_the_poster_about_the_spot_that_was_pressed(visit: Any, place: str) -> None:
    page = visit(place).enlarge(across=0.4, down=0.6)
    box = page.locator(".zoom-view").bounding_box()
    full = int(page.locator(".zoom img").get_attribute("width") or 0)
    pressed = page.locator(".sheet img").bounding_box()
    assert box
    assert pressed

    assert max(full / 2.5, 2 * pressed["width"]) == pytest.approx(page.evaluate(SIZE), abs=2)
    at = [pressed["x"] + 0.4 * pressed["width"], pressed["y"] + 0.6 * pressed["height"]]
    assert [0.4, 0.6] == pytest.approx(page.evaluate(SPOT, at), abs=0.01)


def test_the_large_picture_comes_only_when_it_is_asked_for(visit: Any) -> None:
    visitor = visit()
    visitor.go(f"{POSTER}.html")
    large = visitor.page.locator(".sheet-link").first.get_attribute("href").rsplit("/", 1)[-1]

    assert 0 == visitor.asked.count(large)
    press(visitor.page, ".sheet img")
    until(visitor.page, "document.querySelector('.zoom img').complete")
    assert 1 == visitor.asked.count(large)


def test_while_the_large_picture_comes_the_small_one_stands_in_and_says_so(visit: Any) -> None:
    visitor = visit()
    held: list[Any] = []
    visitor.page.route(LARGE, lambda route: held.append(route))
    page = visitor.enlarge()
    said = page.locator(".zoom [role=status]")

    assert page.locator(".zoom").get_attribute("data-wait") == said.inner_text() != ""
    assert "1280.webp" in page.evaluate("document.querySelector('.zoom img').style.background")
    held[0].continue_()
    until(page, "document.querySelector('.zoom [role=status]').textContent == ''")


def test_a_large_picture_that_does_not_come_is_said_too(visit: Any) -> None:
    visitor = visit()
    visitor.page.route(LARGE, lambda route: route.abort())
    page = visitor.enlarge()
    until(
        page,
        "(box => box.querySelector('[role=status]').textContent == box.dataset.error)(document.querySelector('.zoom'))",
    )

    assert page.locator(".zoom").get_attribute("data-error")
    visitor.wrong.clear()  # the browser says that it failed, as it should


def by_keyboard(page: Page) -> Page:
    """Open the zoom as somebody without a mouse does."""
    page.locator(".sheet-link").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".zoom[open]")
    return page


@pytest.mark.parametrize("place", ["web", "ar"])
def test_the_keyboard_alone_enlarges_moves_sizes_and_closes(visit: Any, place: str) -> None:
    page = by_keyboard(visit(place).go(f"{POSTER}.html"))
    assert page.evaluate("document.activeElement.className") == "zoom-view"
    assert [0, 0] == page.evaluate(PLACE)

    first = page.evaluate(SIZE)
    page.keyboard.press("+")
    assert first * 1.5 == pytest.approx(page.evaluate(SIZE), rel=0.01)
    page.keyboard.press("-")
    assert first == pytest.approx(page.evaluate(SIZE), rel=0.02)

    before = page.evaluate(PLACE)
    hold(page, "ArrowDown", f"{PLACE}[1] > {before[1]}")
    hold(page, "ArrowRight", f"{PLACE}[0] > {before[0]}")

    page.keyboard.press("0")
    assert page.evaluate(
        f"{IN_VIEW}.scrollWidth <= {IN_VIEW}.clientWidth && {IN_VIEW}.scrollHeight <= {IN_VIEW}.clientHeight"
    )
    page.keyboard.press("Escape")
    page.wait_for_selector(".zoom", state="hidden")
    assert page.evaluate("document.activeElement.className") == "sheet-link"


@pytest.mark.parametrize("held", ["Control", "Meta"])
@pytest.mark.parametrize("key", ["+", "-", "0"])
def test_keys_that_size_the_whole_page_leave_the_poster_alone(visit: Any, held: str, key: str) -> None:
    page = by_keyboard(visit().go(f"{POSTER}.html"))
    before = page.evaluate(SIZE)
    page.keyboard.down(held)
    page.keyboard.press(key)
    page.keyboard.up(held)

    assert before == page.evaluate(SIZE)
    page.keyboard.press(key)
    assert before != page.evaluate(SIZE)


def test_a_poster_that_reads_from_the_right_opens_at_its_right(visit: Any) -> None:
    page = by_keyboard(visit(**NARROW).go(f"{ARABIC}.html"))

    most = page.evaluate(f"{IN_VIEW}.scrollWidth - {IN_VIEW}.clientWidth")

    assert most > 100
    assert [most, 0] == page.evaluate(PLACE)


@pytest.mark.parametrize("place", ["web", "ar"])
def test_the_buttons_have_names_and_do_as_they_say(visit: Any, place: str) -> None:
    page = visit(place).enlarge()
    buttons = page.locator(".zoom-bar button")
    names = [buttons.nth(number).inner_text().strip() for number in range(4)]
    boxes = [buttons.nth(number).bounding_box() for number in range(4)]
    larger, smaller, whole, close = (buttons.nth(number) for number in range(4))

    assert 4 == len({name for name in names if name})
    assert all(box and box["width"] >= 44 and box["height"] >= 44 for box in boxes)
    sizes = [page.evaluate(SIZE)]
    for button in (larger, smaller, whole):
        button.locator("svg").click()
        sizes.append(page.evaluate(SIZE))
    assert sizes[1] > sizes[2] > sizes[3]
    close.click()
    page.wait_for_selector(".zoom", state="hidden")


def test_larger_and_smaller_keep_the_middle_in_the_middle(visit: Any) -> None:
    page = visit().enlarge(across=0.45, down=0.55)
    middle = [640, 400]
    before = page.evaluate(SPOT, middle)
    page.keyboard.press("+")

    assert before == pytest.approx(page.evaluate(SPOT, middle), abs=0.005)


def test_a_double_press_goes_between_the_whole_poster_and_a_spot_of_it(visit: Any) -> None:
    page = visit().enlarge()
    near = page.evaluate(SIZE)
    press(page, ".zoom-view", times=2)
    whole = page.evaluate(SIZE)
    press(page, ".zoom img", 0.3, 0.7, times=2)

    assert whole < near == pytest.approx(page.evaluate(SIZE), abs=2)


def test_the_picture_grows_no_larger_than_it_is_sharp_and_shrinks_no_smaller_than_the_window(visit: Any) -> None:
    page = visit().enlarge()
    for _ in range(9):
        page.keyboard.press("+")
    assert int(page.locator(".zoom img").get_attribute("width") or 0) == page.evaluate(SIZE)
    for _ in range(12):
        page.keyboard.press("-")
    box = page.locator(".zoom-view").bounding_box()
    shape = page.evaluate(
        "(i => i.getAttribute('width') / i.getAttribute('height'))(document.querySelector('.zoom img'))"
    )
    assert box

    assert min(box["width"], box["height"] * shape) == pytest.approx(page.evaluate(SIZE), abs=2)


def test_the_page_behind_stays_where_it_was_and_cannot_be_reached(visit: Any) -> None:
    page = visit().go(f"{POSTER}.html")
    page.evaluate("scrollTo(0, 60)")
    press(page, ".sheet img")
    page.wait_for_selector(".zoom[open]")
    page.mouse.wheel(0, 3000)
    reached = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate("document.activeElement == document.body || !!document.activeElement.closest('.zoom')")
        )

    assert {True} == reached
    page.keyboard.press("Escape")
    page.wait_for_selector(".zoom", state="hidden")
    assert 60 == page.evaluate("scrollY")


@pytest.mark.parametrize("place", ["web", "file"])
def test_the_way_back_closes_the_zoom_and_then_leaves_the_page(visit: Any, place: str) -> None:
    visitor = visit(place)
    visitor.go("posters/2022/index.html")
    page = visitor.enlarge()
    page.go_back()
    page.wait_for_selector(".zoom", state="hidden")
    assert page.url.endswith(f"{POSTER}.html")

    until(page, "!history.state")  # nobody presses as soon as a machine does
    press(page, ".sheet img")
    page.wait_for_selector(".zoom[open]")
    page.keyboard.press("Escape")
    until(page, "!history.state")
    page.evaluate("setTimeout(() => history.back(), 50)")  # answered before the page is left
    page.wait_for_url("**/posters/2022/index.html")


def test_each_page_of_a_poster_can_be_enlarged(visit: Any) -> None:
    page = visit().go(f"{TWO_PAGES}.html")
    for number in (1, 2):
        page.locator(".sheet img").nth(number - 1).click()
        page.wait_for_selector(".zoom[open]")
        assert f".p{number}." in page.evaluate("document.querySelector('.zoom img').src")
        page.keyboard.press("Escape")
        until(page, "!history.state")


def test_the_mouse_drags_the_poster_and_not_a_copy_of_it(visit: Any) -> None:
    page = visit().enlarge()
    before = page.evaluate(PLACE)
    page.mouse.move(800, 500)
    page.mouse.down()
    page.mouse.move(740, 460)
    page.mouse.up()
    page.mouse.move(300, 300)

    assert [before[0] + 60, before[1] + 40] == pytest.approx(page.evaluate(PLACE), abs=1)


def test_a_page_that_was_loaded_anew_with_the_poster_open_needs_one_step_back(visit: Any) -> None:
    visitor = visit()
    visitor.go("posters/2022/index.html")
    page = visitor.enlarge()
    page.reload()
    until(page, "!history.state")
    page.evaluate("setTimeout(() => history.back(), 50)")
    page.wait_for_url("**/posters/2022/index.html")


def test_a_poster_that_was_closed_is_not_open_again_on_the_way_forward(visit: Any) -> None:
    page = visit().enlarge()
    page.go_back()
    page.wait_for_selector(".zoom", state="hidden")
    page.go_forward()
    until(page, "!history.state")

    assert page.locator(".zoom").is_hidden()


def test_the_page_stays_where_it_was_though_its_address_names_a_part(visit: Any) -> None:
    page = visit().go(f"{POSTER}.html#share")
    page.evaluate("scrollTo(0, 60)")
    press(page, ".sheet img")
    page.wait_for_selector(".zoom[open]")
    page.keyboard.press("Escape")
    until(page, "!history.state")
    page.wait_for_timeout(200)

    assert 60 == page.evaluate("scrollY")
    assert page.evaluate("document.activeElement.matches('.sheet-link')")


def touch(line: CDPSession, kind: str, *fingers: tuple[float, float]) -> None:
    points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(fingers)]
    line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def test_a_tap_enlarges_and_two_fingers_size(visit: Any) -> None:
    page = visit(**PHONE).go(f"{POSTER}.html")
    page.locator(".sheet img").first.tap()
    page.wait_for_selector(".zoom[open]")
    before, spot = page.evaluate(SIZE), page.evaluate(SPOT, [150, 400])
    line = page.context.new_cdp_session(page)
    touch(line, "touchStart", (150, 400), (250, 400))
    for x in (270, 290, 310, 330, 350):
        touch(line, "touchMove", (150, 400), (x, 400))
    touch(line, "touchEnd")

    assert before * 1.5 < page.evaluate(SIZE) < before * 2.2
    assert spot == pytest.approx(page.evaluate(SPOT, [150, 400]), abs=0.02)
    assert 1 == page.evaluate("visualViewport.scale")


def test_one_finger_moves_the_poster(visit: Any) -> None:
    page = visit(**PHONE).go(f"{POSTER}.html")
    page.locator(".sheet img").first.tap()
    page.wait_for_selector(".zoom[open]")
    before = page.evaluate(PLACE)
    line = page.context.new_cdp_session(page)
    line.send("Input.synthesizeScrollGesture", {"x": 200, "y": 400, "xDistance": -120, "yDistance": -90})

    assert before[0] < page.evaluate(PLACE)[0]
    assert before[1] < page.evaluate(PLACE)[1]


def test_the_page_itself_may_be_pinched(visit: Any) -> None:
    page = visit(**PHONE).go(f"{POSTER}.html")

    assert "width=device-width, initial-scale=1" == page.locator("meta[name=viewport]").get_attribute("content")
    line = page.context.new_cdp_session(page)
    line.send("Input.synthesizePinchGesture", {"x": 200, "y": 200, "scaleFactor": 2})
    assert page.evaluate("visualViewport.scale") > 1.5


LOOKS = [
    pytest.param(place, size, scheme, id=f"{place}-{size['viewport']['width']}-{scheme}")
    for place, size, scheme in (
        ("web", {"viewport": WIDE}, "light"), ("web", NARROW, "dark"), ("ar", NARROW, "light"),
    )
]  # fmt: skip


@pytest.mark.parametrize(("place", "size", "scheme"), LOOKS)
def test_axe_finds_nothing_in_the_open_zoom(visit: Any, place: str, size: Any, scheme: str) -> None:
    page = visit(place, color_scheme=scheme, **size).enlarge()
    page.evaluate(AXE_SCRIPT)

    assert [] == page.evaluate(AXE, {})
    assert page.evaluate("document.documentElement.scrollWidth") <= size["viewport"]["width"]


@pytest.mark.parametrize("place", ["web", "ar"])
def test_axe_finds_nothing_where_all_is_unfolded(visit: Any, place: str) -> None:
    page = visit(place, color_scheme="dark", **NARROW).go(f"{POSTER}.html")
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.name = ''; part.open = true; })")
    page.evaluate(AXE_SCRIPT)

    assert [] == page.evaluate(AXE, {})


def test_the_zoom_is_not_printed(visit: Any) -> None:
    page = visit().enlarge()
    page.emulate_media(media="print")

    assert not page.locator(".zoom").is_visible()
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("given", [{"java_script_enabled": False}, {}], ids=["no-script", "control"])
def test_the_poster_leads_to_its_large_picture_without_scripts_or_with_control(visit: Any, given: Any) -> None:
    visitor = visit(**given)
    page = visitor.go(f"{POSTER}.html")
    link = page.locator(".sheet-link").first
    if given:
        link.click()
        page.wait_for_url("**/two-shores.p1.*.webp")
    else:
        with page.context.expect_page() as opened:
            link.click(modifiers=["Control"])
        assert "two-shores.p1." in opened.value.url
        assert not page.locator(".zoom").is_visible()


def noted(visitor: Visitor, posters: list[list[str]]) -> str:
    """Note a view as gallery.js does, and give what to ask the browser for it."""
    page = visitor.go("about.html")
    root = urlsplit(visitor.base).path + "/"
    view = {"url": f"{visitor.base}/posters/index.html?q=ocean", "name": "All <b>& $& posters</b>", "posters": posters}
    view |= {"to": urlsplit(f"{visitor.base}/{POSTER}.html").path, "led": []}
    page.evaluate("([key, view]) => sessionStorage.setItem(key, view)", [f"view {root}", json.dumps(view)])
    return view["name"]


VIEW = [
    ["2026/hostile", "First", "en", "ltr"],
    ["2022/two-shores", "Here", "en", "ltr"],
    ["2022/hkyt", "حكايات", "ar", "rtl"],
]
STEPS = """name => [...document.querySelectorAll(name + ' [data-step]')].map(step => [
  step.hidden ? '' : step.href.split('/posters/').pop(), step.querySelector('[data-title]').textContent,
  step.querySelector('[data-title]').dir])"""


@pytest.mark.parametrize(("part", "place"), [(".arrows", "web"), (".pager", "file")])
def test_steps_lead_on_within_the_view_that_the_visitor_came_from(visit: Any, place: str, part: str) -> None:
    visitor = visit(place)
    name = noted(visitor, VIEW)
    page = visitor.go(f"{POSTER}.html")

    assert [["2026/hostile.html", "First", "ltr"], ["2022/hkyt.html", "حكايات", "rtl"]] == page.evaluate(STEPS, part)
    assert f"Back to: {name}" == page.locator("[data-back]").inner_text()
    page.click(f"{part} [data-step='1']")
    page.wait_for_url("**/2022/hkyt.html")
    page.wait_for_selector(f"{part} [data-step='1']", state="hidden")
    page.click("[data-back] a")
    page.wait_for_url(re.compile("index.html.q=ocean"))


BACK = "Back to: Posters"


def led_from_gallery(visitor: Visitor) -> Page:
    """From all posters by title to the second of them."""
    page = visitor.go("posters/index.html?sort=title")
    page.locator(".card-title a").nth(1).click()
    page.wait_for_url(re.compile("/posters/20.*html"))
    page.get_by_text(BACK).wait_for()
    return page


@pytest.mark.parametrize("place", ["web", "file"])
def test_who_steps_goes_back_or_loads_anew_stays_in_the_view(visit: Any, place: str) -> None:
    page = led_from_gallery(visit(place))
    first = page.url
    page.click(".pager [data-step='1']")
    page.wait_for_url(lambda url: url != first)
    page.get_by_text(BACK).wait_for()
    second = page.url
    for leave in (page.reload, page.go_back, page.reload, page.go_forward):
        leave()
        page.wait_for_url(first if leave == page.go_back else re.compile("/posters/20"))
        page.get_by_text(BACK).wait_for()
        assert BACK == page.locator("[data-back]").inner_text()

    assert second == page.url


@pytest.mark.parametrize("place", ["web", "file"])
@pytest.mark.parametrize("way", ["about.html", "countries/kenya.html"])
def test_who_comes_another_way_is_not_led_back_to_the_view(visit: Any, place: str, way: str) -> None:
    visitor = visit(place)
    page = led_from_gallery(visitor)
    poster = page.url
    visitor.go(way)
    page.evaluate(
        "to => { const a = document.createElement('a'); a.href = to; document.body.append(a); a.click() }", poster
    )
    page.wait_for_url(poster, wait_until="load")
    assert page.locator("[data-back]").is_hidden()
    page.reload()

    assert page.locator("[data-back]").is_hidden()


def test_a_poster_near_one_of_the_view_is_in_it_too(visit: Any) -> None:
    visitor = visit()
    page = led_from_gallery(visitor)
    first = page.url
    page.locator(".gallery--strip .card-title a").first.click()
    page.wait_for_url(lambda url: url != first)

    page.get_by_text(BACK).wait_for()


def test_a_poster_that_is_not_in_the_view_leads_on_within_its_session(visit: Any) -> None:
    visitor = visit()
    plain = visitor.go(f"{POSTER}.html").evaluate(STEPS, ".pager")
    noted(visitor, VIEW[::2])
    page = visitor.go(f"{POSTER}.html")

    assert plain == page.evaluate(STEPS, ".pager")
    assert page.locator("[data-back]").is_hidden()


def test_a_view_that_makes_no_sense_is_passed_over(visit: Any) -> None:
    visitor = visit()
    root = urlsplit(visitor.base).path + "/"
    visitor.go("about.html").evaluate("key => sessionStorage.setItem(key, '{\"posters\": 3}')", f"view {root}")

    assert visitor.go(f"{POSTER}.html").locator("[data-back]").is_hidden()


def test_a_language_is_chosen_without_scripts_and_one_is_open_at_a_time(visit: Any) -> None:
    page = visit(java_script_enabled=False).go(f"{POSTER}.html")
    names = page.locator(".tongues summary")

    assert ["English", "Français", "العربية"] == names.all_inner_texts()
    assert page.get_by_text("We read the same three books.").is_visible()
    names.nth(1).focus()
    page.keyboard.press("Enter")
    assert page.get_by_text("Nous avons lu ensemble.").is_visible()
    assert not page.get_by_text("We read the same three books.").is_visible()
    assert ["Français", "Deux salles de lecture"] == [
        page.locator(f".tongues [lang=fr] >> nth={number}").inner_text().split("\n")[0] for number in (0, 1)
    ]


def test_the_names_of_languages_stand_in_one_row_above_the_words(visit: Any) -> None:
    page = visit().go(f"{POSTER}.html")
    page.locator(".tongues summary").nth(2).click()
    tops = [box["y"] for box in (name.bounding_box() for name in page.locator(".tongues summary").all()) if box]
    words = page.get_by_text("قرأنا معًا.").bounding_box()

    assert 3 == len(tops)
    assert 1 == len({round(top) for top in tops})
    assert words
    assert words["y"] > tops[0]


def test_all_languages_are_printed(visit: Any) -> None:
    page = visit().go(f"{POSTER}.html")
    page.emulate_media(media="print")

    assert page.get_by_text("Nous avons lu ensemble.").is_visible()
    assert page.get_by_text("We read the same three books.").is_visible()


def decoded(picture: bytes) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))]


@pytest.mark.parametrize(("place", "scheme"), [("web", "light"), ("ar", "dark")])
def test_the_qr_code_leads_to_the_page(visit: Any, place: str, scheme: str) -> None:
    page = visit(place, color_scheme=scheme, **NARROW).go(f"{POSTER}.html")
    assert not page.locator(".qr").is_visible()
    page.click(".share-code summary")

    assert [f"{HOME}/{POSTER}.html"] == decoded(page.locator(".qr").screenshot())


def test_a_printed_page_leads_back_by_its_code_and_says_its_address(visit: Any, tmp_path: Path) -> None:
    page = visit().go(f"{POSTER}.html")
    page.emulate_media(media="print")

    assert [f"{HOME}/{POSTER}.html"] == decoded(page.locator(".qr").screenshot())
    assert page.locator(".share-address").is_visible()
    assert not page.get_by_text("Copy the link").is_visible()


def test_the_link_is_copied_where_the_browser_lets_us(visit: Any) -> None:
    visitor = visit(permissions=["clipboard-read", "clipboard-write"])
    page = visitor.go(f"{POSTER}.html")
    page.get_by_text("Copy the link").click()
    page.get_by_text("The link is copied.").wait_for()

    assert f"{HOME}/{POSTER}.html" == page.evaluate("navigator.clipboard.readText()")


def test_where_it_does_not_the_link_is_selected(visit: Any) -> None:
    page = visit().go(f"{POSTER}.html")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.get_by_text("Copy the link").click()
    page.get_by_text("The link is selected").wait_for()

    assert f"{HOME}/{POSTER}.html" == page.evaluate("getSelection().toString()")


def test_share_hands_the_page_to_the_device_or_leads_to_its_address(visit: Any) -> None:
    visitor = visit()
    page = visitor.go(f"{POSTER}.html")
    page.evaluate("Object.defineProperty(navigator, 'share', {value: undefined, configurable: true})")
    page.click("[data-share]")
    assert page.url.endswith("#share")
    page.evaluate(
        "Object.defineProperty(navigator, 'share', {value: given => (window.given = given, Promise.reject())})"
    )
    page.click("[data-share]")

    assert f"{HOME}/{POSTER}.html" == page.evaluate("given.url")


def test_without_scripts_the_page_can_be_passed_on(visit: Any) -> None:
    page = visit(java_script_enabled=False).go(f"{POSTER}.html")

    assert f"{HOME}/{POSTER}.html" == page.input_value(".share-address")
    assert (page.get_by_text("Send by e-mail").get_attribute("href") or "").startswith("mailto:?subject=Two%20reading")
    assert not page.get_by_text("Copy the link").is_visible()
    assert not page.get_by_text("Keep this poster").is_visible()


def test_a_poster_is_kept_and_still_is_when_the_visitor_comes_again(visit: Any) -> None:
    visitor = visit()
    page = visitor.go(f"{POSTER}.html")
    page.click("article [data-keep]")
    page = visitor.go(f"{POSTER}.html")

    assert "true" == page.locator("article [data-keep]").get_attribute("aria-pressed")


def test_the_first_picture_is_whole_in_the_first_view_of_a_phone(visit: Any) -> None:
    page = visit(**PHONE).go(f"{POSTER}.html")
    box = page.locator(".sheet img").first.bounding_box()
    assert box

    assert box["y"] + box["height"] <= 844
