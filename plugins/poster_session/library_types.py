"""The kinds of library that people name most, each with the other words they use for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryType:
    """One kind of library."""

    key: str  # what most people write; its address is made of it
    name: str  # in full, for the catalogues
    others: tuple[str, ...] = ()  # what else people write, in small letters


LIBRARY_TYPES = (
    LibraryType(key="Academic", name="Academic library", others=("university", "college", "higher education")),
    LibraryType(key="Public", name="Public library", others=("municipal", "community")),
    LibraryType(key="School", name="School library", others=("primary school", "secondary school", "high school")),
    LibraryType(key="Special", name="Special library", others=("corporate", "company")),
    LibraryType(key="National", name="National library"),
    LibraryType(key="Research", name="Research library", others=("scientific",)),
    LibraryType(key="Government", name="Government library", others=("parliamentary", "parliament")),
    LibraryType(key="Medical", name="Medical library", others=("health", "health sciences", "hospital")),
    LibraryType(key="Law", name="Law library", others=("legal",)),
    LibraryType(key="Museum", name="Museum library"),
    LibraryType(key="Archive", name="Archives", others=("archives",)),
    LibraryType(key="Children", name="Children’s library", others=("children's", "children’s", "youth")),
)
_KNOWN = {word: kind for kind in LIBRARY_TYPES for word in (kind.key.casefold(), *kind.others)}


def known_library_type(written: str) -> LibraryType | None:
    """The usual kind of library that somebody means, or None where it is none of them."""
    words = written.casefold().split()
    return _KNOWN.get(" ".join(word for word in words if word not in ("library", "libraries")))
