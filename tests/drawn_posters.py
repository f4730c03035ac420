"""Rough pictures of posters, so that the theme can be looked at before there are any."""

from pathlib import Path

from PIL import Image, ImageDraw

from poster_session.views.parts import Picture


def draw(folder: Path, picture: Picture, width: int, height: int, colour: str) -> None:
    """Write every rung of a picture."""
    if (folder / picture.full).exists():
        return
    full = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(full)
    unit = min(width, height) // 24
    pen.rectangle((0, 0, width, unit * 4), fill=colour)
    for line in range(2):
        pen.rectangle(
            (unit, unit * (1 + line * 1.4), width - unit * (3 + 5 * line), unit * (1.8 + line * 1.4)), fill="#3b4a54"
        )
    columns = max(1, round(width / (unit * 11)))
    step = (width - unit) / columns
    for column in range(columns):
        x = unit + column * step
        top = unit * 5.0
        while top < height - unit * 2:
            if (column + int(top / unit)) % 5 == 0:
                bottom = min(top + unit * 4, height - unit)
                pen.rectangle((x, top, x + step - unit, bottom), fill=colour)
                top = bottom + unit
            else:
                pen.rectangle((x, top, x + step - unit * 1.5, top + unit * 0.3), fill="#8a959b")
                top += unit * 0.8
    for rung in picture.rungs:
        small = full.resize((rung.width, rung.width * height // width), Image.Resampling.LANCZOS)
        small.save(folder / rung.url, quality=72)
    full.resize((1280, 1280 * height // width)).save(folder / picture.fallback, quality=80)
    full.save(folder / picture.full, quality=60, method=0)
