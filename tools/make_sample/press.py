"""Sheets become files: HTML to PDF, SVG to photographs, always the same for the same sheet."""

import base64
import io
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pikepdf
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Page, sync_playwright

from . import ink, people, things

SHEETS = Path(__file__).parent / "sheets"
HANDS = {name: getattr(room, name) for room in (ink, people, things) for name in vars(room) if name[0].islower()}


@contextmanager
def press() -> Iterator[Page]:
    """An open page in a Chromium of its own: one that has printed before numbers its tags differently."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium")
    flags = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=flags)
        yield browser.new_context(viewport={"width": 4600, "height": 4600}).new_page()
        browser.close()


def fill(sheet: str, page: Page) -> str:
    """The sheet with its drawings in place."""
    table = Environment(
        loader=FileSystemLoader(SHEETS), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    table.globals |= HANDS | {"photo": lambda name, **how: photo(name, page.context.new_page(), **how)}
    return table.get_template(sheet).render()


def pdf(sheet: str, page: Page) -> bytes:
    """One sheet as a tagged PDF whose bytes depend on the sheet alone."""
    page.set_content(fill(sheet, page), wait_until="load")
    for fault in page.evaluate((Path(__file__).parent / "proof.js").read_text("utf-8")):
        print(f"{sheet}: {fault}")
    return tidy(page.pdf(prefer_css_page_size=True, print_background=True, tagged=True))


def tidy(printed: bytes) -> bytes:
    """The same PDF without the hour of its printing."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed)) as document:
        title = document.docinfo.get("/Title", pikepdf.String(""))
        document.trailer.Info = document.make_indirect(
            pikepdf.Dictionary(Title=title, Producer=pikepdf.String("ILNP Showcase sample"))
        )
        for page in document.pages:  # Chromium rounds up to a sliver of bare paper at the edge
            left, bottom, right, top = (float(side) for side in page.mediabox)
            page.mediabox = page.cropbox = pikepdf.Array([left, bottom + 1.5, right - 1.5, top])
        document.save(
            out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True
        )
    return out.getvalue()


def picture(name: str, page: Page) -> Image.Image:
    """A drawn scene as a camera might have seen it: soft, with grain and darker corners."""
    page.set_content(f"<style>*{{margin:0}}svg{{display:block}}</style>{fill(f'photos/{name}.svg', page)}")
    shot = Image.open(io.BytesIO(page.locator("svg").first.screenshot())).convert("RGB")
    grain = Image.frombytes("L", shot.size, Random(name).randbytes(shot.width * shot.height))
    grain = grain.filter(ImageFilter.GaussianBlur(0.8)).point(lambda value: int(128 + (value - 128) * 0.28))
    return ImageChops.soft_light(shot, Image.merge("RGB", (grain,) * 3))


def photo(name: str, page: Page, quality: int = 78) -> str:
    """A picture as an address that an image element can hold."""
    out = io.BytesIO()
    picture(name, page).save(out, "JPEG", quality=quality, optimize=True)
    page.close()
    return "data:image/jpeg;base64," + base64.b64encode(out.getvalue()).decode()
