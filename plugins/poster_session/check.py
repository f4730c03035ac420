"""What only shows when all items are seen together: addresses, references, days to come."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from .countries import Country
from .languages import named_language
from .links import Reference
from .model import Item, Page, Post, Poster, Programme, Session, Testimonial, Writing
from .problems import Level, Problem, nearest

Placed = Poster | Session | Testimonial | Post | Page
PUBLIC_FOLDERS = ("content/images/", "content/extra/")
# Addresses that the site itself needs.
RESERVED = ("404.html", "search.html", "testimonials/index.html")
WAIT = "Nothing to do: the first build on or after that day shows it. 'invoke serve' shows it to you now."


@dataclass
class _Check:
    programme: Programme
    today: date
    drafts: bool

    def line(self, item: Item, field: str) -> int:
        return self.programme.lines.get(item.source, {}).get(field, 1)

    def problem(self, item: Item, field: str, kind: str, level: Level, see: str, mend: str) -> Problem:
        path = item.source or (item.pdf if isinstance(item, Poster) else "")
        return Problem(path=path, line=self.line(item, field), kind=kind, level=level, see=see, mend=mend)


def check_programme(
    programme: Programme, root: Path, today: date, drafts: bool = False
) -> tuple[Programme, tuple[Problem, ...]]:
    """The items that can be published together on a day, and what is to mend; `drafts` shows unfinished ones too."""
    check = _Check(programme=programme, today=today, drafts=drafts)
    problems = list(chain(_not_yet(check), _shared_addresses(check), _references(check)))
    out = {_key(item) for item in chain(_hidden(check), (item for item, _ in _doubles(check)))}
    kept: dict[str, Any] = {
        name: tuple(item for item in getattr(programme, name) if _key(item) not in out)
        for name in ("sessions", "posters", "testimonials", "posts", "pages")
    }
    faceless = {item for item in kept["testimonials"] if item.photo and not _has_photo(item, root)}
    problems += [_unknown_photo(check, item) for item in faceless]
    kept["testimonials"] = tuple(replace(item, photo="") if item in faceless else item for item in kept["testimonials"])
    open_sessions = {session.slug for session in kept["sessions"]}
    kept["posters"] = tuple(poster for poster in kept["posters"] if poster.session in open_sessions)
    checked = replace(programme, **kept)
    broken = list(_broken(checked, root))
    problems += [_broken_link(source, reference) for source, reference in broken]
    lost = {source: frozenset(r.written for s, r in broken if s == source) for source, _ in broken}
    return replace(checked, broken=lost), tuple(problems)


def _has_photo(item: Testimonial, root: Path) -> bool:
    path = f"content/{item.photo}"
    return path.startswith(PUBLIC_FOLDERS[0]) and ".." not in path and (root / path).is_file()


def _unknown_photo(check: _Check, item: Testimonial) -> Problem:
    see, mend = f"There is no photo content/{item.photo}.", "Save it in content/images/ and write 'images/name.jpg'."
    return check.problem(item, "photo", "unknown-photo", "warning", see, mend)


def _broken(programme: Programme, root: Path) -> Iterator[tuple[str, Reference]]:
    """Links of published items that lead to no published page and to no picture."""
    pages = {item.source for item in chain(_placed(programme), programme.country_words)}
    shown = chain(pages, (notice.source for notice in programme.notices))
    for source in sorted(set(shown) & set(programme.references)):
        for reference in programme.references[source]:
            static = reference.target.startswith(PUBLIC_FOLDERS) and (root / reference.target).is_file()
            if not (reference.target in pages if reference.is_text else static):
                yield source, reference


def _broken_link(source: str, reference: Reference) -> Problem:
    see = f"The link '{reference.written}' leads to nothing that is published."
    mend = f"Correct it: I looked for {reference.target}."
    return Problem(path=source, line=reference.line, kind="broken-link", level="warning", see=see, mend=mend)


def _key(item: Item) -> tuple[str, str]:
    return (item.source, item.pdf if isinstance(item, Poster) else item.slug)


def _placed(programme: Programme) -> Iterator[Placed]:
    return chain(programme.sessions, programme.posters, programme.testimonials, programme.posts, programme.pages)


def _hidden(check: _Check) -> Iterator[Placed]:
    """Drafts, and posts and posters whose day has not come; a session is announced before it opens."""
    if check.drafts:
        return
    for item in _placed(check.programme):
        if item.status == "draft" or _is_early(item, check.today):
            yield item


def _is_early(item: Placed, today: date) -> bool:
    return isinstance(item, Post | Poster) and item.date is not None and item.date > today


def _not_yet(check: _Check) -> Iterator[Problem]:
    opening = {session.slug: session.opens for session in check.programme.sessions}
    for item in _hidden(check):
        if item.status == "draft":
            see, mend = (
                "This is a draft and stays out of the site.",
                "Delete the line 'status: draft' when it is ready.",
            )
            yield check.problem(item, "status", "draft", "note", see, mend)
        elif not (isinstance(item, Poster) and item.date == opening[item.session]):
            yield check.problem(item, "date", "date-to-come", "note", f"This waits until {item.date}.", WAIT)
    for session in check.programme.sessions:
        if session.opens and session.opens > check.today and not check.drafts:
            see = f"The posters of this session wait until it opens on {session.opens}."
            yield check.problem(session, "opens", "date-to-come", "note", see, WAIT)


def _doubles(check: _Check) -> Iterator[tuple[Placed, str]]:
    """Items whose address is taken, each with what has it; the first in the order of file names keeps it."""
    archives = (f"{post.date:%Y}/{post.date:%m}/index.html" for post in check.programme.posts)
    taken = dict.fromkeys(chain(RESERVED, archives), "the site itself")
    hidden = {_key(item) for item in _hidden(check)}
    for item in sorted(_placed(check.programme), key=_has_less_right):
        if _key(item) in hidden:
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


def _shared_addresses(check: _Check) -> Iterator[Problem]:
    for item, owner in _doubles(check):
        if isinstance(item, Writing) and _is_translation(item):
            yield _translation_twice(check, item, owner)
            continue
        mend = (
            "Rename this file (and the .pdf or .md beside it)."
            if isinstance(item, Poster)
            else "Rename this file, or give it another 'slug'."
        )
        yield check.problem(
            item, "slug", "address-taken", "error", f"Its address {item.url} is already taken by {owner}.", mend
        )


def _is_translation(item: Writing) -> bool:
    return not item.original or bool(named_language(Path(item.source).stem)[1])


def _translation_twice(check: _Check, item: Writing, owner: str) -> Problem:
    see = f"The language of this translation is '{item.language}', and {owner} is in that language already."
    mend = "Correct the line 'language', or remove this file."
    return check.problem(item, "language", "translation-twice", "error", see, mend)


def _references(check: _Check) -> Iterator[Problem]:
    known = {f"{poster.session}/{poster.slug}": poster for poster in check.programme.posters}
    for item in check.programme.testimonials:
        if item.poster and item.poster not in known:
            yield _unknown_poster(check, item, known)
    yield from _countries_twice(check)
    for session in check.programme.sessions:
        if session.opens and session.closes and session.opens > session.closes:
            yield check.problem(
                session,
                "closes",
                "closes-before-it-opens",
                "warning",
                f"This session closes on {session.closes}, before it opens.",
                "Correct one of the two days.",
            )


def _countries_twice(check: _Check) -> Iterator[Problem]:
    first: dict[Country, str] = {}
    for words in check.programme.country_words:
        if first.setdefault(words.country, words.source) != words.source:
            see = f"{first[words.country]} has words on {words.country.name} already; these are not shown."
            yield check.problem(
                words, "country", "country-twice", "warning", see, "Put the words into one of the two files."
            )


def _unknown_poster(check: _Check, item: Testimonial, known: Iterable[str]) -> Problem:
    near = nearest(item.poster, known)
    mend = (
        f"Write '{near}' if you mean it."
        if near
        else "Write the session's folder, '/', and the poster's file name without .pdf."
    )
    return check.problem(item, "poster", "unknown-poster", "warning", f"There is no poster '{item.poster}'.", mend)
