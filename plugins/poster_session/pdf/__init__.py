"""One PDF in; findings, pictures, text and a safe copy out. Knows nothing of sessions or sites."""

from .batch import derive_all
from .derived import MIN_TEXT, Derived, Finding, Page, Picture
from .kinds import KINDS, Kind
from .recipe import Engine, Limits, Recipe

__all__ = [
    "KINDS",
    "MIN_TEXT",
    "Derived",
    "Engine",
    "Finding",
    "Kind",
    "Limits",
    "Page",
    "Picture",
    "Recipe",
    "derive_all",
]
