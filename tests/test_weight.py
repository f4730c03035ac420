"""What a page of a full session costs visitors, in bytes over the line; kB are a thousand, as telephone bills count."""

import gzip
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from tests.browsing import PHONE, a_browser, needs_chromium, served, weighed
from tests.conftest import Built
from tests.crowd import POSTERS, SHAPES

kB = 1000
GALLERY, PAGES = "posters/index.html", [f"posters/2026/poster-{number:02}.html" for number in range(len(SHAPES))]
SEARCH = "search"  # the one page whose scripts may be larger


def packed(data: bytes) -> int:
    return len(gzip.compress(data, mtime=0))


def scripts_of(site: Built, url: str) -> int:
    """The weight of all scripts that a page names."""
    named = [script["src"] for script in site.page(url).all("script")]
    return sum(packed(((site.output / url).parent / name).resolve().read_bytes()) for name in named)


def styles_of(site: Built, url: str) -> int:
    named = [link["href"] for link in site.page(url).all("link") if link["rel"] == "stylesheet"]
    return sum(packed(((site.output / url).parent / name).resolve().read_bytes()) for name in named)


def test_the_session_is_as_large_as_the_budget_says(crowd: Built) -> None:
    assert POSTERS == len(crowd.page(GALLERY).all("li", "card")) == 60


def test_every_page_before_its_pictures_weighs_at_most_60_kB(crowd: Built) -> None:
    weights = {
        url: packed((crowd.output / url).read_bytes()) + styles_of(crowd, url) + scripts_of(crowd, url)
        for url in crowd.pages
    }

    assert weights[GALLERY] > 20 * kB
    assert {url: weight for url, weight in weights.items() if weight > 60 * kB} == {}


def test_the_styles_weigh_at_most_14_kB(crowd: Built) -> None:
    weights = {url: styles_of(crowd, url) for url in crowd.pages}

    assert {url: weight for url, weight in weights.items() if not 0 < weight <= 14 * kB} == {}


def test_the_scripts_weigh_at_most_12_kB_outside_the_search_page(crowd: Built) -> None:
    weights = {url: scripts_of(crowd, url) for url in crowd.pages if SEARCH not in url}

    assert {url: weight for url, weight in weights.items() if not 0 < weight <= 12 * kB} == {}


def test_there_are_no_font_files(crowd: Built) -> None:
    assert [file for file in crowd.output.rglob("*") if re.search(r"\.(woff2?|ttf|otf|eot)$", file.name)] == []
    assert "@font-face" not in "".join(sheet.read_text("utf-8") for sheet in crowd.output.rglob("*.css"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with a_browser() as running:
        yield running


@pytest.fixture(scope="module")
def weights(browser: Browser, crowd: Built) -> dict[str, dict[str, int]]:
    """What a phone with a fine screen fetches of each page, each time as a new visitor."""
    found = {}
    with served(crowd.output) as host:
        for url in ("index.html", GALLERY, *PAGES):
            context = browser.new_context(**PHONE)
            weighing = weighed(context.new_page(), f"{host}/{url}")
            assert all(address.startswith(host) for address in weighing), "another host was asked"
            found[url] = {address.removeprefix(f"{host}/"): size for address, size in weighing.items()}
            context.close()
    return found


@needs_chromium
@pytest.mark.browser
def test_the_first_view_of_the_gallery_on_a_phone_weighs_at_most_350_kB(weights: dict[str, dict[str, int]]) -> None:
    assert sum(weights[GALLERY].values()) <= 350 * kB, weights[GALLERY]


@needs_chromium
@pytest.mark.browser
@pytest.mark.parametrize("url", PAGES)
def test_a_poster_page_on_a_phone_weighs_at_most_250_kB(weights: dict[str, dict[str, int]], url: str) -> None:
    assert sum(weights[url].values()) <= 250 * kB, weights[url]


@needs_chromium
@pytest.mark.browser
def test_the_front_door_on_a_phone_weighs_no_more_than_the_gallery_may(weights: dict[str, dict[str, int]]) -> None:
    assert sum(weights["index.html"].values()) <= 350 * kB, weights["index.html"]
