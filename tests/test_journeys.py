"""Whole visits with the keyboard alone, from the front door: at every stop one can see where one is."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page
from tests.browsing import needs_chromium, served
from tests.conftest import Built
from tests.windows import Windows

pytestmark = [pytest.mark.browser, needs_chromium]

# The ring stands around what has the focus, or around the card that a link covers.
RING = """() => {
  const at = document.activeElement, {width, height} = at.getBoundingClientRect();
  const ringed = [at, at.closest(".card, li, summary, figure")].filter(Boolean).map(e => getComputedStyle(e));
  const drawn = ringed.some(({outlineStyle, outlineWidth}) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2);
  const seen = at === document.body || drawn && width > 0 && height > 0;
  return seen ? "" : `${drawn} ${width} ${height} ${at.outerHTML.slice(0, 200)}`;
}"""


class Keyboard:
    """A visitor without a mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def to(self, selector: str, key: str = "Tab", steps: int = 120) -> None:
        """Walk until the focus is on what the selector names; at each stop it can be seen."""
        for _ in range(steps):
            self.press(key)
            assert self.page.evaluate(RING) == ""
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"the keyboard does not reach {selector}")

    def follow(self, selector: str, address: str, key: str = "Enter") -> None:
        """Walk to a link or a button and press it; it leads to this address."""
        self.to(selector)
        self.press(key)
        self.page.wait_for_url(re.compile(address), wait_until="load")

    def choose(self, selector: str, words: str, value: str) -> None:
        """Walk to a list and type the beginning of what is wanted."""
        self.to(selector)
        self.page.keyboard.type(words)
        assert self.page.input_value(selector) == value


@pytest.fixture
def keyboard(windows: Windows, crowd: Built) -> Iterator[Keyboard]:
    with windows.opened() as page, served(crowd.output) as host:
        page.goto(f"{host}/index.html")
        yield Keyboard(page)


def shown(page: Page) -> int:
    return page.locator(".gallery > .card:visible").count()


def enlarge(keyboard: Keyboard) -> None:
    """Enlarge the poster, move about in it, and come back to where one was."""
    page = keyboard.page
    keyboard.to(".sheet-link")
    keyboard.press("Enter")
    page.wait_for_selector(".zoom[open]")
    keyboard.press("0")
    before = page.locator(".zoom img").bounding_box()
    keyboard.press("+")
    keyboard.to(".zoom-view")
    keyboard.press("ArrowDown", "ArrowRight")
    after = page.locator(".zoom img").bounding_box()
    assert before
    assert after
    assert after["width"] > before["width"]
    keyboard.press("Escape")
    page.wait_for_selector(".zoom[open]", state="hidden")
    assert page.evaluate("document.activeElement.matches('.sheet-link')")


def test_somebody_finds_a_poster_of_a_kenyan_school_library_enlarges_reads_and_takes_it(keyboard: Keyboard) -> None:
    page = keyboard.page
    keyboard.follow(".site-menu a[href$='posters/index.html']", "posters/index.html")
    keyboard.choose("select[name=country]", "Ken", "kenya")
    keyboard.to(".filter-more > summary")
    keyboard.press("Enter")
    keyboard.choose("select[name=library]", "Sch", "school")
    assert 0 < shown(page) < 30
    keyboard.follow(".gallery > .card:not([hidden]) .card-title a", r"posters/2026/poster-\d+.html")
    facts = page.locator(".people").inner_text()
    assert "Kenya" in facts
    assert "School" in facts

    enlarge(keyboard)
    keyboard.to("a[type='application/pdf']")
    taken = page.request.get(page.evaluate("document.activeElement.href"))
    assert taken.body().startswith(b"%PDF-")
    keyboard.to(".text-version summary")
    keyboard.press("Enter")
    assert page.locator(".text-version details .prose").is_visible()


def test_somebody_keeps_a_poster_and_finds_it_again(keyboard: Keyboard) -> None:
    page = keyboard.page
    keyboard.follow(".site-menu a[href$='posters/index.html']", "posters/index.html")
    keyboard.to("[data-filter] [name=q]")
    page.keyboard.type("school")
    fewer = shown(page)
    keyboard.to("[data-density=list]")
    keyboard.press("Space")
    keyboard.to(".gallery > .card .keep")
    title = page.evaluate("document.activeElement.closest('.card').querySelector('.card-title').textContent")
    keyboard.press("Space")
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    keyboard.to(".filter-reset", "Shift+Tab")
    keyboard.press("Enter")
    page.wait_for_url(re.compile(r"\?density=list$"))
    assert fewer < 60 == shown(page)
    keyboard.follow(".filter .kept-link", "kept.html")

    assert page.locator(".gallery > .card:visible .card-title").all_inner_texts() == [title.strip()]


def test_somebody_searches_for_a_word_and_opens_what_is_found(keyboard: Keyboard) -> None:
    page = keyboard.page
    keyboard.to(".site-search [name=q]")
    page.keyboard.type("grandmothers")
    keyboard.press("Enter")
    page.wait_for_url(re.compile("search.html"))
    page.wait_for_selector("[data-finds] a")
    keyboard.follow("[data-finds] a", r"posters/2026/poster-\d+.html")

    assert page.locator("h1").is_visible()


def test_somebody_walks_from_poster_to_poster_and_back_to_the_view(keyboard: Keyboard) -> None:
    page = keyboard.page
    keyboard.follow(".site-menu a[href$='posters/index.html']", "posters/index.html")
    keyboard.choose("select[name=topic]", "gard", "gardens")
    order = page.locator(".gallery > .card:visible .card-title").all_inner_texts()
    keyboard.follow(".gallery > .card:not([hidden]) .card-title a", r"posters/2026/poster-\d+.html")
    assert page.locator("h1").inner_text() == order[0]
    keyboard.follow(".arrows a[rel=next]", r"posters/2026/poster-\d+.html")
    page.locator("h1", has_text=order[1]).wait_for()
    keyboard.follow("[data-back] a", r"posters/index.html\?topic=gardens")

    assert shown(page) == len(order)
