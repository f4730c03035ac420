"""Each page drawn by the first engine that gives a usable picture of it."""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from .draw import ENGINES, NotDrawn, TooSlow, is_blank, is_right_shape
from .fence import StepTooLong, bell
from .opening import Box
from .recipe import Recipe


@dataclass(frozen=True, slots=True, kw_only=True)
class Painted:
    """A drawn page."""

    image: Image.Image
    engine: str
    blank: bool  # all of one colour, whichever engine drew it


class Painter:
    """Draws the pages of one PDF; an engine that was too slow once is not asked again."""

    def __init__(self, pdf: Path, recipe: Recipe, *, poppler: bool, seconds: float) -> None:
        first, second = ("poppler", "pdfium") if recipe.engine == "poppler" else ("pdfium", "poppler")
        self._engines = [engine for engine in (first, second) if poppler or engine != "poppler"]
        self._pdf, self._long, self._seconds = pdf, recipe.top, seconds

    def paint(self, number: int, box: Box) -> Painted | None:
        """The page as a picture; a blank one only when no engine sees more in it."""
        best: Painted | None = None
        for engine in tuple(self._engines):
            image = self._try(engine, number)
            if image is not None and is_right_shape(image, box, self._long):
                blank = is_blank(image)
                best = best or Painted(image=image, engine=engine, blank=blank)
                if not blank:
                    return Painted(image=image, engine=engine, blank=False)
        return best

    def _try(self, engine: str, number: int) -> Image.Image | None:
        try:
            with bell(self._seconds):
                return ENGINES[engine](self._pdf, number, self._long, self._seconds * 2 / 3)
        except NotDrawn:
            return None
        except (TooSlow, StepTooLong):
            self._engines.remove(engine)
            if not self._engines:
                raise StepTooLong from None
            return None
