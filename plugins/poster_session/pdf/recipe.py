"""What to make of a PDF, and how much a stranger's file may cost."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

Engine = Literal["poppler", "pdfium"]
MB = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """The pictures, text and copies wanted of every PDF; sizes in pixels, bytes or points as named."""

    widths: tuple[int, ...] = (320, 640, 1280)  # px; a rung not smaller than the top one is left out
    top: int = 4096  # px of the long side of the top rung
    webp_quality: int = 78
    webp_method: int = 2  # 0 quick … 6 small; above 2 costs much and saves little
    jpeg_width: int = 1280  # px
    jpeg_quality: int = 80
    max_pages: int = 20  # pages shown as pictures; a PDF of ten times as many is refused
    engine: Engine = "poppler"  # which engine draws first; the other one is the fallback
    advise_bytes: int = 20 * MB  # from here on we advise a smaller file
    refuse_bytes: int = 60 * MB  # from here on we do not open the file at all
    light_bytes: int = 5 * MB  # from here on visitors are offered a light copy too
    light_pixels: int = 2400  # px of the long side of a picture inside the light copy
    light_quality: int = 80  # JPEG quality of those pictures
    min_side: float = 36.0  # points (1/72 inch): a smaller page is no poster
    max_side: float = 14_400.0  # points: the largest page that PDF readers promise to show
    max_aspect: float = 10.0  # long side divided by short side
    text_chars: int = 200_000  # characters of text kept of one PDF

    def to_dict(self) -> dict[str, Any]:
        """The recipe as plain values, for a key or a child process."""
        return asdict(self)

    @classmethod
    def from_dict(cls, plain: dict[str, Any]) -> "Recipe":
        """The recipe that `to_dict` wrote down."""
        return cls(**{**plain, "widths": tuple(plain["widths"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one PDF may cost before its child process is stopped."""

    memory_bytes: int = 2 * 1024**3  # address space of each process (child and pdftoppm alike)
    cpu_seconds: int = 60  # processor time of each process
    wall_seconds: int = 120  # time on the clock, for the whole PDF
    step_seconds: int = 30  # time on the clock for one step, such as drawing one page
    file_bytes: int = 300 * MB  # size of any file that is written

    def to_dict(self) -> dict[str, int]:
        """The limits as plain values."""
        return asdict(self)
