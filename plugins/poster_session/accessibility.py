"""How well a poster can be used by people who cannot see it, or who read it with help."""

from dataclasses import dataclass

from .model import Poster
from .pdf import Derived


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility:
    """Five plain facts on one poster and its PDF."""

    text: bool  # there is a text to search and to read aloud
    corrected: bool  # somebody has corrected it
    alt: bool  # a sentence says what the poster shows
    language: bool  # the language is known
    tagged: bool  # the PDF has a structure that screen readers follow


def accessibility_of(poster: Poster, derived: Derived | None) -> Accessibility:
    """The facts; without a usable PDF only those of the description."""
    return Accessibility(
        text=bool(poster.text or (derived and derived.has_text)),
        corrected=bool(poster.text),
        alt=bool(poster.alt),
        language=bool(poster.language or (derived and derived.language)),
        tagged=bool(derived and derived.tagged),
    )
