"""The rungs of one page: the drawn picture made smaller step by step, and written to files."""

from pathlib import Path

from PIL import Image

from .derived import Picture
from .recipe import Recipe

GAP = 1.5  # LANCZOS still shrinks by at least this much after the averages


def rungs(image: Image.Image, recipe: Recipe) -> list[Image.Image]:
    """The picture at every width, narrowest first; each rung is made from the next larger one."""
    made = [image]
    for width in sorted((width for width in recipe.widths if width < image.width), reverse=True):
        made.append(_resized(made[-1], (width, _height(image, width))))
    return made[::-1]


def write(rungs: list[Image.Image], folder: Path, stem: str, recipe: Recipe) -> tuple[tuple[Picture, ...], Picture]:
    """Write WebP of every rung and one JPEG."""
    pictures = tuple(_webp(rung, folder, stem, recipe) for rung in rungs)
    wide = next((rung for rung in rungs if rung.width >= recipe.jpeg_width), rungs[-1])
    if wide.width > recipe.jpeg_width:
        wide = _resized(wide, (recipe.jpeg_width, _height(wide, recipe.jpeg_width)))
    return pictures, _jpeg(wide, folder, stem, recipe)


def _height(image: Image.Image, width: int) -> int:
    return max(1, round(image.height * width / image.width))


def _resized(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    # reducing_gap halves a very large picture by plain averages first: a third of the time, and no eye sees it.
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=GAP)


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
