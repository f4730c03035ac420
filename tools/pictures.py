"""Makes the pictures of docs/images/ from the built sample: uv run --group test python -m tools.pictures [FOLDER]."""

import functools
import io
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, sync_playwright
from tools.screenshots import ARGUMENTS, chromium

TARGET = Path("docs/images")
GROUND, EDGE = "#e9e7e1", "#c9c5bb"
SHEET, SHOWN = (1760, 1020), (1320, 765)  # pixels: as composed, and as kept
DESK, PHONE = (1280, 860), (390, 800)
DESK_PLACE, PHONE_PLACE = (60, 80), (1310, 150)
POSTER = "posters/2022/two-reading-rooms-one-ocean.html"


@dataclass(frozen=True)
class View:
    """A page as a visitor sees it."""

    url: str
    scheme: str = "light"
    press: str = ""  # what is pressed first, as a CSS selector
    down: int = 0  # pixels


# Each picture: a large screen, and a phone beside it.
PICTURES = {
    "showcase": (View("index.html"), View(POSTER)),
    "gallery": (View("posters/index.html?topic=community"), View("posters/index.html", "dark")),
    "zoom": (View(POSTER, press=".sheet-link"), View(POSTER, down=760)),
    "search": (View("search.html?q=library"), View("countries/index.html", "dark")),
}


def main(site: Path) -> None:
    """Every picture anew."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with _served(site) as host, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        for name, (large, small) in PICTURES.items():
            sheet = Image.new("RGB", SHEET, GROUND)
            _hang(sheet, _photograph(browser, host, large, DESK), DESK_PLACE)
            _hang(sheet, _photograph(browser, host, small, PHONE), PHONE_PLACE)
            kept = sheet.resize(SHOWN, Image.Resampling.LANCZOS)
            kept.save(TARGET / f"{name}.webp", quality=80, method=6)
        browser.close()


def _photograph(browser: Browser, host: str, view: View, size: tuple[int, int]) -> Image.Image:
    page = browser.new_page(
        viewport={"width": size[0], "height": size[1]},
        color_scheme=view.scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    page.goto(f"{host}/{view.url}")
    _prepare(page, view)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    return picture


def _prepare(page: Page, view: View) -> None:
    page.wait_for_load_state("networkidle")
    if view.press:
        page.click(view.press, position={"x": 300, "y": 560})
        page.wait_for_load_state("networkidle")
        page.mouse.move(0, 0)
    page.mouse.wheel(0, view.down)
    page.wait_for_timeout(800)  # milliseconds: for pictures that load as they come into view


def _hang(sheet: Image.Image, picture: Image.Image, place: tuple[int, int]) -> None:
    sheet.paste(picture, place)
    corner = (place[0] + picture.width, place[1] + picture.height)
    ImageDraw.Draw(sheet).rectangle((place[0] - 1, place[1] - 1, *corner), outline=EDGE, width=2)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """A host for the search, which does not work from files."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "output"))
