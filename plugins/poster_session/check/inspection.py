"""The programme under inspection, and what every check asks of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from ..model import Item, Page, Post, Poster, Programme, Session, Testimonial
from ..problems import Level, Problem

Placed = Poster | Session | Testimonial | Post | Page  # what has an address of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """The whole programme on one day; `drafts` shows unfinished items too."""

    programme: Programme
    today: date
    drafts: bool = False

    def problem(self, item: Item, field: str, kind: str, level: Level, see: str, mend: str) -> Problem:
        """What is wrong with a field of an item, at the line where it stands."""
        path = item.source or (item.pdf if isinstance(item, Poster) else "")
        line = self.programme.lines.get(item.source, {}).get(field, 1)
        return Problem(path=path, line=line, kind=kind, level=level, see=see, mend=mend)


def key(item: Item) -> tuple[str, str]:
    """What tells an item from all others; PDFs that stand alone have no Markdown file."""
    return (item.source, item.pdf if isinstance(item, Poster) else item.slug)


def placed(programme: Programme) -> Iterator[Placed]:
    """Everything that is to have an address."""
    return chain(programme.sessions, programme.posters, programme.testimonials, programme.posts, programme.pages)
