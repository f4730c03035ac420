"""The rungs of one page: the drawn picture made smaller step by step, and written to files."""

from pathlib import Path

from PIL import Image

from .derived import Picture
from .recipe import Recipe


def write_rungs(image: Image.Image, folder: Path, stem: str, recipe: Recipe) -> tuple[tuple[Picture, ...], Picture]:
    """Write WebP of every rung, narrowest first, and one JPEG; each rung is made from the next larger one."""
    rungs = [image]
    for width in sorted((width for width in recipe.widths if width < image.width), reverse=True):
        rungs.append(narrower(rungs[-1], width))
    pictures = tuple(_webp(rung, folder, stem, recipe) for rung in reversed(rungs))
    jpeg = next((rung for rung in reversed(rungs) if rung.width >= recipe.jpeg_width), image)
    if jpeg.width > recipe.jpeg_width:
        jpeg = narrower(jpeg, recipe.jpeg_width)
    return pictures, _jpeg(jpeg, folder, stem, recipe)


def narrower(image: Image.Image, width: int) -> Image.Image:
    """The picture at this width in px, in proportion."""
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS)


def dominant_colour(image: Image.Image) -> str:
    """The colour that fills most of a (small) picture, as "#rrggbb"."""
    small = image.resize((64, 64), Image.Resampling.BOX).quantize(8)
    palette = small.getpalette() or [255, 255, 255]
    counts = small.getcolors() or [(1, 0)]
    most = max(counts)[1]
    assert isinstance(most, int)
    return "#{:02x}{:02x}{:02x}".format(*palette[most * 3 : most * 3 + 3])


def _webp(image: Image.Image, folder: Path, stem: str, recipe: Recipe) -> Picture:
    path = folder / f"{stem}.{image.width}.webp"
    image.save(path, "WEBP", quality=recipe.webp_quality, method=recipe.webp_method)
    return _picture(path, image)


def _jpeg(image: Image.Image, folder: Path, stem: str, recipe: Recipe) -> Picture:
    path = folder / f"{stem}.{image.width}.jpg"
    image.save(path, "JPEG", quality=recipe.jpeg_quality, progressive=True)
    return _picture(path, image)


def _picture(path: Path, image: Image.Image) -> Picture:
    return Picture(name=path.name, width=image.width, height=image.height, bytes=path.stat().st_size)
