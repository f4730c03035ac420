"""Chromium paints the whole map; `PYTHONPATH=plugins:. python -m tests.test_worldmap_browser FOLDER` photographs it."""

import io
import sys
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page
from tests.browsing import needs_chromium
from tests.example_site import SHEETS
from tests.test_worldmap import CODES, FIFTY, Point, drawing, middle, rings
from tests.windows import Windows, new_windows

from poster_session.countries import CountryCode, country_by_code
from poster_session.worldmap.shapes import shapes

pytestmark = [pytest.mark.browser, needs_chromium]

PAGE = """<!doctype html>
<html lang="en" dir="{way}" class="accent-teal">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Map</title>
{sheets}
<main class="wrap"><h1>Countries</h1>
<figure class="map-figure">{svg}
<figcaption><p class="map-note">Borders follow the source of the shapes.</p></figcaption></figure>
<ul><li><a href="kenya.html">Kenya</a></li></ul></main></html>"""
# The frame that the browser finds around every shape, which ends where it gave up reading.
FRAMES = """() => [...document.querySelectorAll('.map-country')].map(link => {
  const path = link.querySelector('path'), box = path ? path.getBBox() : null
  return [link.getAttribute('href'), box && [box.x, box.y, box.x + box.width, box.y + box.height]]
})"""
HIT = """href => {
  const link = document.querySelector(`.map-country[href="${href}"]`)
  const box = link.querySelector('circle').getBoundingClientRect()
  return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2).closest('a') === link
}"""
# Far from any coast that simplifying moves.
QUIET_LAND = [
    "AO",
    "CD",
    "TD",
    "ML",
    "LY",
    "SD",
    "ET",
    "TZ",
    "SA",
    "IR",
    "KZ",
    "MN",
    "PL",
    "FR",
    "BO",
    "PY",
    "GL",
    "AU",
]
SEA = [(1150, 700), (2000, 900), (400, 900), (250, 500), (2750, 500)]


@pytest.fixture(scope="module")
def window(windows: Windows) -> Iterator[Page]:
    with windows.opened() as page:
        yield page


def write(folder: Path, codes: Iterable[str], way: str = "ltr") -> str:
    """A page with the map, as strict as those of the site; its address."""
    sheets = "\n".join(f'<link rel="stylesheet" href="{sheet.as_uri()}">' for sheet in SHEETS)
    page = folder / f"map-{way}.html"
    page.write_text(PAGE.format(way=way, sheets=sheets, svg=drawing(codes)), "utf-8")
    return page.as_uri()


def opened(window: Page, address: str, width: int = 1280, scheme: Any = "light") -> Page:
    window.set_viewport_size({"width": width, "height": 900})
    window.emulate_media(color_scheme=scheme)
    window.goto(address)
    return window


def frame(corners: Iterable[Point]) -> list[int]:
    xs, ys = zip(*corners, strict=True)
    return [min(xs), min(ys), max(xs), max(ys)]


def test_the_browser_draws_every_country_to_its_last_corner(window: Page, tmp_path: Path) -> None:
    found = dict(opened(window, write(tmp_path, CODES)).evaluate(FRAMES))

    assert 250 == len(found)
    for code in CODES:
        path = shapes()[CountryCode(code)].path
        expected = frame(point for ring in rings(path) for point in ring) if path else None
        assert expected == found[f"countries/{code}.html"], code


def test_quiet_land_is_drawn_to_its_last_corner(window: Page, tmp_path: Path) -> None:
    page = opened(window, write(tmp_path, ["MT"]))
    box = page.locator(".map-land").evaluate(
        "land => { const box = land.getBBox(); return [box.x, box.y, box.x + box.width, box.y + box.height] }"
    )

    assert frame(p for code, shape in shapes().items() if code != "MT" for r in rings(shape.path) for p in r) == box


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_land_sea_and_those_who_take_part_can_be_told_apart(window: Page, tmp_path: Path, scheme: str) -> None:
    page = opened(window, write(tmp_path, FIFTY), scheme=scheme)
    picture = Image.open(io.BytesIO(page.locator(".map").screenshot())).convert("RGB")
    scale = picture.width / 2920

    def colours(places: Iterable[tuple[float, float]]) -> set[tuple[int, ...]]:
        return {picture.getpixel((round(x * scale), round(y * scale))) for x, y in places}  # type: ignore[misc]

    chosen, land, sea = colours(map(middle, ["KE", "BR", "IN", "RO"])), colours(map(middle, QUIET_LAND)), colours(SEA)
    assert (1, 1, 1) == (len(chosen), len(land), len(sea))
    assert 3 == len(chosen | land | sea)


@pytest.mark.parametrize("width", [320, 540, 768, 1280])
def test_a_dot_has_about_the_same_size_on_every_screen(window: Page, tmp_path: Path, width: int) -> None:
    size = opened(window, write(tmp_path, ["MT"]), width).locator(".map-dot").bounding_box()

    assert size
    assert 5 <= size["width"] <= 13


def test_no_neighbour_hides_a_small_country(window: Page, tmp_path: Path) -> None:
    small = [code for code in FIFTY if shapes()[CountryCode(code)].dotted == "always"]
    page = opened(window, write(tmp_path, FIFTY))

    assert small
    assert all(page.evaluate(HIT, f"countries/{code}.html") for code in small)


def test_keys_go_to_the_list_and_pass_the_map_by(window: Page, tmp_path: Path) -> None:
    page = opened(window, write(tmp_path, FIFTY))
    page.keyboard.press("Tab")

    assert "kenya.html" == page.evaluate("document.activeElement.getAttribute('href')")


def test_the_map_is_not_mirrored_where_reading_is(window: Page, tmp_path: Path) -> None:
    page = opened(window, write(tmp_path, FIFTY, "rtl"))
    boxes = [page.locator(f'[href="countries/{code}.html"] path').bounding_box() for code in ("BR", "CN")]

    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["x"] < boxes[1]["x"]


@pytest.mark.parametrize(("width", "way"), [*product((320, 1280), ("ltr", "rtl"))])
def test_the_map_fits_its_page(window: Page, tmp_path: Path, width: int, way: str) -> None:
    page = opened(window, write(tmp_path, CODES, way), width)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_mouse_is_told_the_name_and_led_to_the_country(window: Page, tmp_path: Path) -> None:
    page = opened(window, write(tmp_path, FIFTY))
    (tmp_path / "countries").mkdir()
    (tmp_path / "countries/KE.html").write_text("<!doctype html><title>Kenya</title>", "utf-8")
    kenya = country_by_code("KE")

    assert kenya
    assert f"{kenya.name}: 1 poster" == page.locator('[href="countries/KE.html"] title').text_content()
    page.locator('[href="countries/KE.html"] path').click()
    assert "Kenya" == page.title()


def photograph(folder: Path) -> None:
    """The map with fifty countries and with all, on a phone and a large screen, in light and in dark."""
    folder.mkdir(parents=True, exist_ok=True)
    with new_windows() as windows, windows.opened() as window:
        for name, width, scheme in product(("fifty", "all"), (360, 1280), ("light", "dark")):
            page = opened(window, write(folder, FIFTY if name == "fifty" else CODES), width, scheme)
            page.screenshot(path=folder / f"map-{name}-{width}-{scheme}.png")


if __name__ == "__main__":
    photograph(Path(sys.argv[1]))
