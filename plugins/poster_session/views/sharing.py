"""How a poster's page is passed on: by its address, by e-mail, by a code on paper; nobody else hears of it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from urllib.parse import quote

import segno

from ..model import Poster
from .material import Material
from .pages import QrCode, Sharing

QUIET = 4  # modules of empty space that readers of the code need around it (ISO/IEC 18004)


def sharing(material: Material, poster: Poster) -> Sharing | None:
    """The ways to pass a poster on; None while the site's address is unknown, since there is nothing to pass on."""
    if not material.address or poster.withdrawn:
        return None
    address = f"{material.address}/{poster.url}"
    mail = f"mailto:?subject={quote(poster.title, safe='')}&body={quote(address, safe='')}"
    return Sharing(address=address, mail=mail, code=qr_code(address))


def qr_code(words: str) -> QrCode:
    """The words as a QR code that can be read when a seventh of it is dirty or torn."""
    matrix = segno.make_qr(words, error="m").matrix
    size = len(matrix) + 2 * QUIET
    return QrCode(size=size, path="".join(_dark_runs(matrix)))


def _dark_runs(matrix: Sequence[Sequence[int]]) -> Iterator[str]:
    """One rectangle of SVG path for each run of dark modules in a row."""
    for y, row in enumerate(matrix, QUIET):
        x = QUIET
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                yield f"M{x} {y}h{length}v1h-{length}z"
            x += length
