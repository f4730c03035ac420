"""A page drawn once, as large as wanted: by poppler or, where that fails, by pdfium."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
from pdf2image import convert_from_path
from pdf2image.exceptions import PDFPopplerTimeoutError
from PIL import Image

from .opening import Box


class NotDrawn(Exception):
    """An engine gave no usable picture of a page."""


class TooSlow(NotDrawn):
    """An engine was stopped by the clock; it would be as slow on the next page."""


Draw = Callable[[Path, int, int, float], Image.Image]


def by_poppler(pdf: Path, number: int, long_side: int, seconds: float) -> Image.Image:
    """The page through pdf2image; its long side measures `long_side` px."""
    try:
        images = convert_from_path(
            str(pdf.absolute()),  # absolute, so that no name is taken for an option
            size=long_side,  # never by dpi: an A0 page would be enormous
            first_page=number,
            last_page=number,
            use_cropbox=True,
            timeout=max(1, int(seconds)),
        )
    except PDFPopplerTimeoutError as slow:
        raise TooSlow from slow
    except MemoryError:
        raise
    # pdf2image lets through whatever its pipes and Pillow raise on a broken picture.
    except Exception as broken:
        raise NotDrawn from broken
    if len(images) != 1:  # pdftoppm was killed: pdf2image does not look at its exit status
        raise NotDrawn
    return images[0]


def by_pdfium(pdf: Path, number: int, long_side: int, seconds: float) -> Image.Image:
    """The page through pypdfium2; only the child's own limits can stop it."""
    try:
        with pypdfium2.PdfDocument(pdf) as document:
            page = document[number - 1]
            scale = long_side / max(page.get_size())
            drawn: Image.Image = page.render(scale=scale, rev_byteorder=True).to_pil()
            return drawn.convert("RGB")
    except MemoryError:
        raise
    # pypdfium2 raises its own and ctypes' errors on broken files.
    except Exception as broken:
        raise NotDrawn from broken


ENGINES: dict[str, Draw] = {"poppler": by_poppler, "pdfium": by_pdfium}


def is_right_shape(image: Image.Image, box: Box, long_side: int) -> bool:
    """Whether the picture has the page's shape and the size asked for, within a few pixels."""
    wanted = wanted_size(box, long_side)
    return all(abs(got - want) <= 3 + want * 0.01 for got, want in zip(image.size, wanted, strict=True))


def wanted_size(box: Box, long_side: int) -> tuple[int, int]:
    """Width and height in px of the page drawn with this long side."""
    scale = long_side / max(box.width, box.height)
    return max(1, round(box.width * scale)), max(1, round(box.height * scale))


def is_blank(image: Image.Image) -> bool:
    """Whether the picture is all of one colour."""
    return all(low == high for low, high in _extrema(image))


def _extrema(image: Image.Image) -> list[tuple[int, int]]:
    return list(image.getextrema())  # type: ignore[arg-type]  # RGB: one pair a band
