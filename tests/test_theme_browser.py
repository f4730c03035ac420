"""The theme's examples in a real browser: axe, narrow screens, the filter, what a keyboard reaches."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from tests.browsing import AXE, needs_chromium
from tests.example_site import main
from tests.examples import PAGES
from tests.windows import Windows, becomes, listening, until

pytestmark = [pytest.mark.browser, needs_chromium]
KINDS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
URLS = [url for _, url, _, _ in PAGES]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples in English."""
    top = tmp_path_factory.mktemp("examples")
    main(top / "en", "en", drawn=False)
    return top


@pytest.fixture
def opened(windows: Windows) -> Iterator[Any]:
    """Opens windows that close when the test ends."""
    with ExitStack() as until_the_end:

        def open_window(width: int = 1280, **device: Any) -> Any:
            window = windows.opened(viewport={"width": width, "height": 800}, **device)
            return until_the_end.enter_context(window)

        yield open_window


def test_axe_finds_nothing_by_its_strictest_rules(opened: Any, folder: Path) -> None:
    """test_browser.py looks in more ways, but asks for AA, not AAA; in the dark only colours can be different."""
    page = opened(bypass_csp=True)
    found = {}
    for url in URLS:
        page.goto((folder / "en" / url).as_uri())
        page.evaluate(AXE_SCRIPT)
        for scheme, rules in (("light", KINDS), ("dark", ["color-contrast-enhanced"])):
            page.emulate_media(color_scheme=scheme)
            found[url, scheme] = page.evaluate(AXE, {"runOnly": rules})

    assert {} == {look: faults for look, faults in found.items() if faults}


def test_the_policy_has_nothing_to_report(opened: Any, folder: Path) -> None:
    page = opened()
    said: list[str] = []
    ears = {"console": lambda message: said.append(message.text), "pageerror": lambda error: said.append(str(error))}
    with listening(page, **ears):
        for url in URLS:
            page.goto((folder / "en" / url).as_uri())

    assert [] == [words for words in said if "ERR_FILE_NOT_FOUND" not in words]  # the pictures are not drawn here


def test_the_filter_finds_words_and_choices_and_keeps_them_in_the_address(opened: Any, folder: Path) -> None:
    page = opened()
    page.goto((folder / "en/posters/index.html").as_uri())

    page.fill(".filter [name=q]", "ÓCEAN  two")
    assert ["Two reading rooms, one ocean"] == page.locator(".card:visible .card-title").all_inner_texts()
    becomes(page, "Posters shown: 1", lambda: page.inner_text("[role=status]"))  # told when the typing rests

    page.fill(".filter [name=q]", "")
    page.select_option("[name=country]", "tunisia")
    assert page.url.endswith("?country=tunisia")
    shown = page.locator(".card:visible").count()
    page.reload()
    assert 3 == shown == page.locator(".card:visible").count()

    page.click("[type=reset]")
    until(page, "!location.search")
    assert page.locator(".card").count() == page.locator(".card:visible").count()


def test_the_search_of_the_header_leads_to_the_search_page(opened: Any, folder: Path) -> None:
    page = opened()
    page.goto((folder / "en/posters/2022/roll-up.html").as_uri())

    page.fill(".site-search input", "makerspace")
    page.press(".site-search input", "Enter")
    page.wait_for_url("**/search.html?q=makerspace")

    assert ["What a makerspace is for"] == page.locator(".card:visible .card-title").all_inner_texts()


def test_without_scripts_every_poster_is_there_and_no_dead_form(opened: Any, folder: Path) -> None:
    page = opened(java_script_enabled=False)
    page.goto((folder / "en/posters/index.html").as_uri())

    assert page.locator(".card").count() == page.locator(".card:visible").count()
    assert not page.locator("form:visible").count()
    assert page.locator(".site-search-link").is_visible()


def test_the_menu_unfolds_on_a_phone_and_is_always_open_on_a_desk(opened: Any, folder: Path) -> None:
    page = opened(360)
    page.goto((folder / "en/index.html").as_uri())
    link = page.locator(".site-menu").get_by_role("link", name="Countries")

    assert not link.is_visible()
    page.click(".site-menu summary")
    assert link.is_visible()
    page.click(".site-menu summary")
    page.set_viewport_size({"width": 1280, "height": 800})
    assert link.is_visible()


def test_who_walks_on_from_the_open_menu_leaves_it_closed(opened: Any, folder: Path) -> None:
    page = opened(360)
    page.goto((folder / "en/index.html").as_uri())
    page.click(".site-menu summary")
    links = page.locator(".site-menu a")
    links.last.focus()
    assert links.last.is_visible()
    page.keyboard.press("Tab")

    assert not links.last.is_visible()


def test_the_menus_button_stays_where_it_was_pressed(opened: Any, folder: Path) -> None:
    page = opened(360)
    page.goto((folder / "en/index.html").as_uri())
    button = page.locator(".site-menu summary")
    before = button.bounding_box()
    button.click()

    assert before == button.bounding_box()


def test_only_the_first_page_of_a_poster_stands_above_its_name(opened: Any, folder: Path) -> None:
    page = opened()
    page.goto((folder / "en/posters/2022/bibliotheques.html").as_uri())
    order = page.locator(".sheet, h1").evaluate_all("all => all.map(e => e.localName)")

    assert ["figure", "h1", "figure"] == order


def test_enlarged_text_makes_no_page_scroll_sideways(opened: Any, folder: Path) -> None:
    page = opened(360)
    widths = {}
    for url in URLS:
        page.goto((folder / "en" / url).as_uri())
        page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        widths[url] = page.evaluate("document.documentElement.scrollWidth")

    assert {} == {url: width for url, width in widths.items() if width > 360}


def test_the_first_tab_skips_to_the_content(opened: Any, folder: Path) -> None:
    page = opened()
    page.goto((folder / "en/index.html").as_uri())

    page.keyboard.press("Tab")
    assert page.locator(".skip").is_visible()
    page.keyboard.press("Enter")
    assert "main" == page.evaluate("document.activeElement.id")


def test_rows_are_equally_high(opened: Any, folder: Path) -> None:
    page = opened()
    page.goto((folder / "en/posters/index.html").as_uri())
    frames = page.locator(".card .frame").evaluate_all("all => all.map(f => f.getBoundingClientRect().toJSON())")
    rows: dict[int, list[int]] = {}
    for frame in frames:
        rows.setdefault(round(frame["top"]), []).append(round(frame["height"]))

    assert 1 < len(rows) < len(frames)
    assert all(max(heights) - min(heights) <= 1 for heights in rows.values())
