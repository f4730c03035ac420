"""The light copy: the safe copy with its large pictures made smaller, so that a telephone can load it."""

import io
from collections.abc import Iterator
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf, PdfImage, Stream
from PIL import Image

from .recipe import Recipe
from .rewrite import save

MOST_PIXELS = 120_000_000  # a larger picture is left as it is: unpacking it would take too much memory
WORTH_A_LOOK = 100_000  # bytes; smaller pictures are left as they are
GAIN = 0.75  # a light copy is worth offering when it is at most so much of the full one


def lighten(safe: Path, target: Path, recipe: Recipe) -> int:
    """Write the light copy; its size in bytes, or 0 when it is not worth offering and nothing is written."""
    with Pdf.open(safe, suppress_warnings=True) as pdf:
        for picture in _pictures(pdf):
            _shrink(picture, recipe)
        save(pdf, target)
    size = target.stat().st_size
    if size <= GAIN * safe.stat().st_size:
        return size
    target.unlink()
    return 0


def _pictures(pdf: Pdf) -> Iterator[Stream]:
    """The pictures that can be made smaller without a change of their colours."""
    for thing in pdf.objects:
        if (
            isinstance(thing, Stream)
            and thing.get("/Subtype") == Name.Image
            and not {"/ImageMask", "/Decode", "/Mask"} & thing.keys()
            and int(thing.get("/Length", 0)) >= WORTH_A_LOOK
            and int(thing.get("/Width", 0)) * int(thing.get("/Height", 0)) <= MOST_PIXELS
            and _is_plain(thing.get("/ColorSpace"))
            and not _has_matte(thing.get("/SMask"))
        ):
            yield thing


def _is_plain(space: object) -> bool:
    if isinstance(space, Array) and len(space) > 1:
        return space[0] == Name.ICCBased and isinstance(space[1], Stream) and space[1].get("/N") in (1, 3)
    return space in (Name.DeviceRGB, Name.DeviceGray)


def _has_matte(mask: object) -> bool:
    return isinstance(mask, Dictionary | Stream) and "/Matte" in mask


def _shrink(picture: Stream, recipe: Recipe) -> None:
    try:
        image: Image.Image = PdfImage(picture).as_pil_image()
        wanted = {"RGB": 3, "L": 1}.get(image.mode)
        if wanted is None or wanted != _components(picture.get("/ColorSpace")):
            return
        image.thumbnail((recipe.light_pixels, recipe.light_pixels), Image.Resampling.LANCZOS)
        packed = io.BytesIO()
        image.save(packed, "JPEG", quality=recipe.light_quality)
    # pikepdf and Pillow raise many kinds of errors on odd pictures: those stay as they are.
    except Exception:
        return
    if packed.tell() < GAIN * int(picture.get("/Length", 0)):
        picture.write(packed.getvalue(), filter=Name.DCTDecode)
        picture.Width, picture.Height = image.size
        picture.BitsPerComponent = 8


def _components(space: Object | None) -> int:
    if isinstance(space, Array):
        return int(space[1].get("/N", 0))
    return 3 if space == Name.DeviceRGB else 1
