"""Makes docs/images/showcase.webp from the built sample: uv run --group test python -m tools.readme_picture."""

import io
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, sync_playwright
from tools.screenshots import ARGUMENTS, chromium

SITE = Path("output")
TARGET = Path("docs/images/showcase.webp")
GROUND, EDGE = "#e9e7e1", "#c9c5bb"
SIZE = (1760, 1020)  # pixels
VIEWS = (
    ("index.html", (1280, 860), (60, 80)),
    ("posters/2022/two-reading-rooms-one-ocean.html", (390, 800), (1310, 150)),
)


def main() -> None:
    """A large screen with the front door, and a phone with a poster."""
    sheet = Image.new("RGB", SIZE, GROUND)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        for page, size, place in VIEWS:
            _hang(sheet, _photograph(browser, page, size), place)
        browser.close()
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    sheet.resize((1320, 765), Image.Resampling.LANCZOS).save(TARGET, quality=82, method=6)


def _photograph(browser: Browser, page: str, size: tuple[int, int]) -> Image.Image:
    view = browser.new_page(viewport={"width": size[0], "height": size[1]}, color_scheme="light")
    view.goto((SITE / page).resolve().as_uri())
    view.wait_for_load_state("networkidle")
    return Image.open(io.BytesIO(view.screenshot())).convert("RGB")


def _hang(sheet: Image.Image, picture: Image.Image, place: tuple[int, int]) -> None:
    sheet.paste(picture, place)
    corner = (place[0] + picture.width, place[1] + picture.height)
    ImageDraw.Draw(sheet).rectangle((place[0] - 1, place[1] - 1, *corner), outline=EDGE, width=2)


if __name__ == "__main__":
    main()
