"""What only shows when all items are seen together: addresses, references, days to come."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from ..model import Programme
from ..problems import Problem
from .addresses import doubles, shared_addresses
from .days import backward_sessions, hidden_items, waiting_items
from .inspection import Inspection, key
from .references import countries_twice, unknown_posters, without_broken_links, without_lost_photos

KINDS = ("sessions", "posters", "testimonials", "posts", "pages")


def check_programme(
    programme: Programme, root: Path, today: date, drafts: bool = False
) -> tuple[Programme, tuple[Problem, ...]]:
    """The items that can be published together on a day, and what is to mend; `drafts` shows unfinished ones too."""
    found = Inspection(programme=programme, today=today, drafts=drafts)
    taken = tuple(doubles(found))
    out = {key(item) for item in chain(hidden_items(found), (item for item, _ in taken))}
    shown, faceless = without_lost_photos(found, _with_open_sessions(_without(programme, out)), root)
    shown, broken = without_broken_links(shown, root)
    return shown, (*_of_the_whole(found), *shared_addresses(found, taken), *faceless, *broken)


def _of_the_whole(found: Inspection) -> Iterator[Problem]:
    for check in (waiting_items, unknown_posters, countries_twice, backward_sessions):
        yield from check(found)


def _without(programme: Programme, out: Collection[tuple[str, str]]) -> Programme:
    kept: dict[str, Any] = {
        kind: tuple(item for item in getattr(programme, kind) if key(item) not in out) for kind in KINDS
    }
    return replace(programme, **kept)


def _with_open_sessions(programme: Programme) -> Programme:
    """Without the posters whose session stays out."""
    sessions = {session.slug for session in programme.sessions}
    return replace(programme, posters=tuple(p for p in programme.posters if p.session in sessions))
