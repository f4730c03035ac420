"""Addresses that more than one item would have."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from ..languages import named_language
from ..model import Poster, Writing
from ..problems import Problem
from .days import hidden_items
from .inspection import Inspection, Placed, key, placed

# Addresses that the site itself needs.
RESERVED = ("404.html", "kept.html", "search.html", "testimonials/index.html")


def doubles(found: Inspection) -> Iterator[tuple[Placed, str]]:
    """Items whose address is taken, each with what has it; the first in the order of file names keeps it."""
    archives = (f"{post.date:%Y}/{post.date:%m}/index.html" for post in found.programme.posts)
    taken = dict.fromkeys(chain(RESERVED, archives), "the site itself")
    hidden = {key(item) for item in hidden_items(found)}
    for item in sorted(placed(found.programme), key=_has_less_right):
        if key(item) in hidden:
            continue
        if item.url in taken:
            yield item, taken[item.url]
        else:
            taken[item.url] = item.pdf if isinstance(item, Poster) else item.source or item.title


def _has_less_right(item: Placed) -> bool:
    """Whether an address is rather another's: a PDF alone gives way to a described poster, a translation to a text."""
    if isinstance(item, Poster):
        return not item.described
    return isinstance(item, Writing) and _is_translation(item)


def _is_translation(item: Writing) -> bool:
    return not item.original or bool(named_language(Path(item.source).stem)[1])


def shared_addresses(found: Inspection, taken: Iterable[tuple[Placed, str]]) -> Iterator[Problem]:
    """An error for each item that its address keeps out."""
    for item, owner in taken:
        if isinstance(item, Writing) and _is_translation(item):
            yield _translation_twice(found, item, owner)
        else:
            yield _address_taken(found, item, owner)


def _address_taken(found: Inspection, item: Placed, owner: str) -> Problem:
    see = f"Its address {item.url} is already taken by {owner}."
    mend = "Rename this file, or give it another 'slug'."
    if isinstance(item, Poster):
        mend = "Rename this file (and the .pdf or .md beside it)."
    return found.problem(item, "slug", "address-taken", "error", see, mend)


def _translation_twice(found: Inspection, item: Writing, owner: str) -> Problem:
    see = f"The language of this translation is '{item.language}', and {owner} is in that language already."
    mend = "Correct the line 'language', or remove this file."
    return found.problem(item, "language", "translation-twice", "error", see, mend)
