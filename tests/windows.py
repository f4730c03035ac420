"""Windows that tests take over from each other, and waiting for what happens in them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page
from tests.browsing import ON_REFUSAL, PATIENCE, a_browser

PHONE: Any = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 3,
    "is_mobile": True,
    "has_touch": True,
}


WIDE: Any = {"width": 1280, "height": 800}
FORGET = "() => { try { localStorage.clear(); sessionStorage.clear() } catch { /* refused, or no page yet */ } }"


class Windows:
    """Windows in one browser, one for each kind of device: a test finds it as if nobody had used it before. A new one
    would cost a second of processor time, because it draws letters and pictures for the first time."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.pages: dict[str, Page] = {}

    @contextmanager
    def opened(self, viewport: Any = WIDE, color_scheme: Any = "light", **device: Any) -> Iterator[Page]:
        """A visitor's first window; whatever is not said is as on a desk, without motion."""
        page = self._page(device)
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=color_scheme, media="screen", reduced_motion="reduce")
        yield page
        page.unroute_all()
        page.evaluate(FORGET)
        page.goto("about:blank")

    def _page(self, device: dict[str, Any]) -> Page:
        name = repr(sorted(device.items()))
        if name not in self.pages:
            # Transitions between pages end with an error when a page is left quickly.
            context = self.browser.new_context(**{"reduced_motion": "reduce"} | device)
            context.set_default_timeout(PATIENCE)
            context.add_init_script(ON_REFUSAL)
            self.pages[name] = context.new_page()
        return self.pages[name]


@contextmanager
def listening(page: Page, **ears: Callable[[Any], None]) -> Iterator[None]:
    """Tell of events by their names: console=…, pageerror=…, request=…"""
    for event, ear in ears.items():
        page.on(event, ear)  # type: ignore[call-overload]
    yield
    for event, ear in ears.items():
        page.remove_listener(event, ear)


def until(page: Page, words: str) -> None:
    """Wait for something that is so (Playwright's own waiting needs the eval() that our policy forbids)."""
    becomes(page, True, lambda: bool(page.evaluate(words)), words)


def becomes(page: Page, expected: Any, look: Callable[[], Any], words: str = "") -> None:
    """Wait until what one looks at is as expected, for ten seconds or so."""
    for _ in range(PATIENCE // 50):
        if look() == expected:
            return
        page.wait_for_timeout(50)
    assert expected == look(), words


@contextmanager
def new_windows() -> Iterator[Windows]:
    """Windows of one Chromium that runs for them."""
    with a_browser() as browser:
        yield Windows(browser)
