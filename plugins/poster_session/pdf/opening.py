"""A first look at a PDF through pypdf: its pages and what it says of itself."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pypdf import PageObject, PdfReader

from .derived import Finding
from .kinds import finding
from .recipe import Recipe


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A page's size in points as a visitor sees it: cropped, turned, in its own unit."""

    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What a PDF says of itself."""

    boxes: tuple[Box, ...]  # of the pages that will be shown
    page_count: int
    locked: bool  # opened, but with limits on copying or printing
    title: str
    language: str | None
    tagged: bool


@contextmanager
def listening() -> Iterator[list[str]]:
    """Collect what pypdf would print on the screen about a file."""
    heard: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if len(heard) < 1000:
                heard.append(record.getMessage())

    logger, ear = logging.getLogger("pypdf"), Ear()
    before = logger.propagate, logger.level
    logger.addHandler(ear)
    logger.propagate = False
    try:
        yield heard
    finally:
        logger.removeHandler(ear)
        logger.propagate = before[0]


def open_pdf(path: Path, recipe: Recipe) -> Opened | Finding:
    """The PDF's pages and claims, or why it must not be published."""
    try:
        reader = PdfReader(path, strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return finding("pdf-locked")
        return _opened(reader, recipe)
    except (MemoryError, OSError):
        raise
    # pypdf raises more than twenty kinds of exceptions on broken files.
    except Exception:
        return finding("pdf-unreadable")


def _opened(reader: PdfReader, recipe: Recipe) -> Opened | Finding:
    count = len(reader.pages)
    if count == 0:
        return finding("no-pages")
    if count > recipe.max_pages * 10:
        return finding("far-too-many-pages", count=count)
    boxes = tuple(_box(reader.pages[number]) for number in range(min(count, recipe.max_pages)))
    odd = next((odd for number, box in enumerate(boxes, 1) if (odd := _odd_box(number, box, recipe))), None)
    if odd:
        return odd
    root = reader.root_object
    return Opened(
        boxes=boxes,
        page_count=count,
        locked=bool(reader.is_encrypted),
        title=_title(reader),
        language=_language(root.get("/Lang")),
        tagged="/StructTreeRoot" in root,
    )


def _box(page: PageObject) -> Box:
    media, crop = page.mediabox, page.cropbox
    width = min(media.right, crop.right) - max(media.left, crop.left)
    height = min(media.top, crop.top) - max(media.bottom, crop.bottom)
    if width <= 0 or height <= 0:  # a crop box beside the page: readers then show the whole page
        width, height = media.width, media.height
    unit = float(page.user_unit)
    if page.rotation % 180:
        width, height = height, width
    return Box(width=float(width) * unit, height=float(height) * unit)


def _odd_box(number: int, box: Box, recipe: Recipe) -> Finding | None:
    short, long = sorted((box.width, box.height))
    if not (recipe.min_side <= short and long <= recipe.max_side):
        return finding(
            "page-size",
            number=number,
            width=f"{box.width:.0f}",
            height=f"{box.height:.0f}",
            least=f"{recipe.min_side:.0f}",
            most=f"{recipe.max_side:.0f}",
        )
    if long > short * recipe.max_aspect:
        return finding("page-shape", number=number, aspect=f"{long / short:.0f}")
    return None


def _title(reader: PdfReader) -> str:
    try:
        return " ".join(str(reader.metadata.title or "" if reader.metadata else "").split())[:300]
    # The title is only a courtesy: whatever is wrong with it must not stop the poster.
    except Exception:
        return ""


def _language(value: object) -> str | None:
    text = str(value or "").strip()
    return text if 2 <= len(text) <= 35 and text.replace("-", "").isalnum() and text.isascii() else None
