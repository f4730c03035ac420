"""On a cheap phone behind 400 kbit/s a poster is soon there, and nothing jumps while it comes."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page
from tests.browsing import needs_chromium, served
from tests.conftest import Built
from tests.crowd import SHAPES
from tests.windows import PHONE, Windows

pytestmark = [pytest.mark.browser, needs_chromium]

LINE = {"offline": False, "latency": 400, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}
SLOWER = {"rate": 4}
# How much has jumped so far, and when the first picture of a kind could be seen.
WATCH = """
window.shifts = 0;
new PerformanceObserver(list => {
  for (const {value, hadRecentInput} of list.getEntries()) if (!hadRecentInput) shifts += value;
}).observe({type: "layout-shift", buffered: true});
const seen = selector => new Promise(done => {
  document.addEventListener("load", ({target}) => {
    if (target.closest(selector)) requestAnimationFrame(() => done(performance.now()));
  }, true);
  setTimeout(done, 20000, Infinity);
});
window.sheet = seen(".sheet");
window.frame = seen(".frame");
"""
POSTERS = [f"posters/2026/poster-{number:02}.html" for number in (0, len(SHAPES) - 1)]


@pytest.fixture(scope="module")
def host(crowd: Built) -> Iterator[str]:
    with served(crowd.output) as address:
        yield address


@pytest.fixture
def phone(windows: Windows) -> Iterator[Page]:
    """A new visitor's phone, on which nothing is warm yet."""
    page = windows.browser.new_context(**PHONE).new_page()
    page.set_default_timeout(60_000)
    page.add_init_script(WATCH)
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.setCacheDisabled", {"cacheDisabled": True})
    line.send("Network.emulateNetworkConditions", LINE)
    line.send("Emulation.setCPUThrottlingRate", SLOWER)
    yield page
    page.context.close()


@pytest.mark.parametrize("url", POSTERS)
def test_the_first_picture_of_a_poster_is_there_within_5_seconds(phone: Page, host: str, url: str) -> None:
    def looked() -> tuple[float, float]:
        phone.goto("about:blank")
        phone.goto(f"{host}/{url}", wait_until="commit")
        return phone.evaluate("sheet"), phone.evaluate("shifts")

    # Other work on this machine counts four times on the phone, so the best of three visits tells what the page costs.
    visits = (looked() for _ in range(3))

    assert any(seen <= 5000 and shifts <= 0.1 for seen, shifts in visits)


def test_no_picture_is_fetched_for_a_place_that_another_poster_will_have(phone: Page, host: str) -> None:
    phone.goto(f"{host}/posters/index.html", wait_until="domcontentloaded")
    phone.evaluate("frame")
    phone.wait_for_timeout(2000)  # those that were asked for first would be here first
    places = phone.evaluate("[...document.images].filter(i => i.naturalWidth).map(i => i.getBoundingClientRect().top)")

    assert places
    assert max(places) < 844 + 2500  # so far ahead browsers look on a slow line


@pytest.mark.parametrize("url", ["index.html", "posters/index.html"])
def test_nothing_jumps_while_a_page_comes(phone: Page, host: str, url: str) -> None:
    phone.goto(f"{host}/{url}", wait_until="domcontentloaded")
    phone.evaluate("frame")
    phone.wait_for_timeout(500)

    assert phone.evaluate("shifts") <= 0.1
