"""What a page of a full session costs visitors, in bytes over the line; kB are a thousand, as telephone bills count."""

import gzip
import re
from itertools import product

import pytest
from tests.browsing import needs_chromium, served, weighed
from tests.conftest import Built
from tests.crowd import POSTERS, SHAPES
from tests.windows import PHONE, Windows

kB = 1000
GALLERY, PAGES = "posters/index.html", [f"posters/2026/poster-{number:02}.html" for number in range(len(SHAPES))]
DENSITIES = (2, 3)  # of cheap and fine screens
Weights = dict[tuple[str, float], dict[str, int]]  # bytes by address, by page and density
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
def weights(windows: Windows, crowd: Built) -> Weights:
    """What a phone of each density fetches of each page, each time as a new visitor."""
    found = {}
    with served(crowd.output) as host:
        for url, density in product(("index.html", GALLERY, *PAGES), DENSITIES):
            with windows.opened(**(PHONE | {"device_scale_factor": density})) as page:
                weighing = weighed(page, f"{host}/{url}")
            assert all(address.startswith(host) for address in weighing), "another host was asked"
            found[url, density] = {address.removeprefix(f"{host}/"): size for address, size in weighing.items()}
    return found


@needs_chromium
@pytest.mark.browser
@pytest.mark.parametrize("density", DENSITIES)
def test_the_first_view_of_the_gallery_on_a_phone_weighs_at_most_350_kB(weights: Weights, density: float) -> None:
    assert sum(weights[GALLERY, density].values()) <= 350 * kB, weights[GALLERY, density]


@needs_chromium
@pytest.mark.browser
@pytest.mark.parametrize("density", DENSITIES)
@pytest.mark.parametrize("url", PAGES)
def test_a_poster_page_on_a_phone_weighs_at_most_250_kB(weights: Weights, url: str, density: float) -> None:
    assert sum(weights[url, density].values()) <= 250 * kB, weights[url, density]


@needs_chromium
@pytest.mark.browser
@pytest.mark.parametrize("density", DENSITIES)
def test_the_front_door_on_a_phone_weighs_no_more_than_the_gallery_may(weights: Weights, density: float) -> None:
    assert sum(weights["index.html", density].values()) <= 350 * kB, weights["index.html", density]
