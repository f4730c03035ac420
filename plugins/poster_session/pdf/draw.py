"""A page drawn once, as large as wanted: by poppler or, where that fails, by pdfium."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
from pdf2image import convert_from_path
from pdf2image.exceptions import PDFPopplerTimeoutError
from PIL import Image

from .opening import Box


class NotDrawn(Exception):
    """An engine gave no usable picture of a page."""


class TooSlow(Exception):
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
            output_folder=str(pdf.parent),  # through a file: twice as quick as through pdf2image's pipe
            output_file=f"drawn-{number}",
            single_file=True,
            paths_only=True,
        )
        return _taken(images)
    except PDFPopplerTimeoutError as slow:
        raise TooSlow from slow
    except MemoryError:
        raise
    # pdf2image lets through whatever its pipes and Pillow raise on a broken picture.
    except Exception as broken:
        raise NotDrawn from broken


def _taken(files: list[Any]) -> Image.Image:
    if len(files) != 1:  # pdftoppm was killed: pdf2image does not look at its exit status
        raise NotDrawn
    with Image.open(files[0]) as image:
        image.load()
    Path(files[0]).unlink()
    return image


def by_pdfium(pdf: Path, number: int, long_side: int, seconds: float) -> Image.Image:
    """The page through pypdfium2; only the child's own limits can stop it."""
    try:
        with pypdfium2.PdfDocument(pdf) as document:
            page = document[number - 1]
            scale = long_side / max(page.get_size())
            drawn: Image.Image = page.render(scale=scale, rev_byteorder=True).to_pil()
            return drawn if drawn.mode == "RGB" else drawn.convert("RGB")
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
    sample = image.resize((256, 256), Image.Resampling.NEAREST)
    return _one_colour(sample) and _one_colour(image)


def _one_colour(image: Image.Image) -> bool:
    return all(isinstance(band, tuple) and band[0] == band[1] for band in image.getextrema())
