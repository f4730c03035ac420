"""Phones that no longer get new browsers show every page too."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, Route
from tests.browsing import AXE, CONTRAST, a_browser, needs_chromium, served
from tests.conftest import Built
from tests.example_site import THEME

# Safari knows them since 16.4, Chrome since 62: where they are not known, the whole script is not read.
LOOKBEHIND = re.compile(r"\(\?<[=!]")


def test_no_script_needs_what_phones_of_2021_cannot_read() -> None:
    scripts = {path.name: path.read_text("utf-8") for path in (THEME / "static/js").glob("*.js")}

    assert len(scripts) > 5
    assert [] == [name for name, text in scripts.items() if LOOKBEHIND.search(text)]


def without_light_dark(route: Route) -> None:
    """The style sheet as a browser without light-dark() understands it."""
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace("light-dark(", "unknown("))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with a_browser() as running:
        yield running


@pytest.fixture(params=["light", "dark"])
def old_phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    page = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=request.param).new_page()
    page.route("**/*.css", without_light_dark)
    page.add_init_script(AXE_SCRIPT)
    yield page
    page.context.close()


@needs_chromium
@pytest.mark.browser
def test_words_can_be_read_without_light_dark(site: Built, old_phone: Page) -> None:
    with served(site.output) as host:
        for url in ("index.html", "posters/index.html", "posters/2022/two-shores.html", "search.html"):
            old_phone.goto(f"{host}/{url}")
            assert "rgb(252, 251, 248)" == old_phone.evaluate(
                "getComputedStyle(document.documentElement).backgroundColor"
            )
            assert [] == old_phone.evaluate(AXE, CONTRAST)
