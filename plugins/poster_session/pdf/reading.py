"""The text of a PDF as it is published: by the first engine that can read it, tidied and masked."""

from dataclasses import dataclass
from pathlib import Path

from .derived import Finding
from .fence import StepTooLong, bell
from .kinds import finding
from .mask import in_words, mask
from .recipe import Recipe
from .words import READERS, is_readable, tidy


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The text of every page, and what the organizer should know of it."""

    texts: tuple[str, ...]  # one a page, "" where there is none
    source: str = ""  # which engine read it; "" when there is no text
    found: Finding | None = None


def read_text(pdf: Path, count: int, recipe: Recipe, *, poppler: bool, seconds: float) -> Told:
    """The text of the first `count` pages; whatever goes wrong with it, the poster goes on without."""
    for name in ("poppler", "pdfium") if poppler else ("pdfium",):
        raw = _read_by(name, pdf, count, seconds)
        if raw is not None:
            return _told(raw + ("",) * (count - len(raw)), name, recipe)
    return Told(texts=("",) * count)


def _read_by(name: str, pdf: Path, count: int, seconds: float) -> tuple[str, ...] | None:
    try:
        with bell(seconds):
            return READERS[name](pdf, count, seconds / 2)
    except MemoryError:
        raise
    # Any trouble with one engine is a reason to try the other, and never to lose the poster.
    except (Exception, StepTooLong):
        return None


def _told(raw: tuple[str, ...], name: str, recipe: Recipe) -> Told:
    tidied = [tidy(text) for text in _within(raw, recipe.text_chars)]
    if not is_readable("\n".join(tidied)):
        tidied = [""] * len(raw)
    masked = [mask(text) for text in tidied]
    texts = tuple(text for text, _, _ in masked)
    addresses = tuple(one for _, found, _ in masked for one in found)
    numbers = tuple(one for _, _, found in masked for one in found)
    return Told(texts=texts, source=name if any(texts) else "", found=_personal(addresses, numbers))


def _personal(addresses: tuple[str, ...], numbers: tuple[str, ...]) -> Finding | None:
    if not (addresses or numbers):
        return None
    detail = ", ".join(dict.fromkeys(addresses + numbers))[:200]
    return finding("personal-details", what=in_words(addresses, numbers), detail=detail)


def _within(texts: tuple[str, ...], most: int) -> list[str]:
    """The texts, cut off where together they grow longer than so many characters."""
    kept = []
    for text in texts:
        kept.append(text[:most])
        most -= len(kept[-1])
    return kept
