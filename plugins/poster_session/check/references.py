"""What items name that is not there: posters, photos, pages; and countries that two files speak of."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from ..countries import Country
from ..links import Reference
from ..model import Programme, Testimonial
from ..problems import Problem, nearest
from .inspection import Inspection, placed

PUBLIC_FOLDERS = ("content/images/", "content/extra/")


def unknown_posters(found: Inspection) -> Iterator[Problem]:
    """Testimonials that speak of a poster that is not there."""
    known = {f"{poster.session}/{poster.slug}" for poster in found.programme.posters}
    for item in found.programme.testimonials:
        if item.poster and item.poster not in known:
            yield _unknown_poster(found, item, known)


def _unknown_poster(found: Inspection, item: Testimonial, known: Iterable[str]) -> Problem:
    near = nearest(item.poster, known)
    mend = "Write the session's folder, '/', and the poster's file name without .pdf."
    if near:
        mend = f"Write '{near}' if you mean it."
    return found.problem(item, "poster", "unknown-poster", "warning", f"There is no poster '{item.poster}'.", mend)


def countries_twice(found: Inspection) -> Iterator[Problem]:
    """Files with words on a country that another file has words on."""
    first: dict[Country, str] = {}
    for words in found.programme.country_words:
        if first.setdefault(words.country, words.source) != words.source:
            see = f"{first[words.country]} has words on {words.country.name} already; these are not shown."
            mend = "Put the words into one of the two files."
            yield found.problem(words, "country", "country-twice", "warning", see, mend)


def without_lost_photos(found: Inspection, shown: Programme, root: Path) -> tuple[Programme, list[Problem]]:
    """The programme, where no testimonial names a photo that is not there, and a warning for each that did."""
    faceless = [item for item in shown.testimonials if _lacks_photo(item, root)]
    voices = tuple(replace(item, photo="") if item in faceless else item for item in shown.testimonials)
    return replace(shown, testimonials=voices), [_unknown_photo(found, item) for item in faceless]


def _lacks_photo(item: Testimonial, root: Path) -> bool:
    path = f"content/{item.photo}"
    public = path.startswith(PUBLIC_FOLDERS[0]) and ".." not in path and _is_file(root / path)
    return bool(item.photo) and not public


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name longer than file systems have them
        return False


def _unknown_photo(found: Inspection, item: Testimonial) -> Problem:
    see, mend = f"There is no photo content/{item.photo}.", "Save it in content/images/ and write 'images/name.jpg'."
    return found.problem(item, "photo", "unknown-photo", "warning", see, mend)


def without_broken_links(shown: Programme, root: Path) -> tuple[Programme, list[Problem]]:
    """The programme, which now knows its broken links, and a warning for each."""
    broken = list(_broken_links(shown, root))
    lost = {source: frozenset(r.written for s, r in broken if s == source) for source, _ in broken}
    return replace(shown, broken=lost), [_broken_link(*link) for link in broken]


def _broken_links(programme: Programme, root: Path) -> Iterator[tuple[str, Reference]]:
    """Links of published items that lead to no published page and to no picture, each with its source."""
    pages = {item.source for item in chain(placed(programme), programme.country_words)}
    shown = chain(pages, (notice.source for notice in programme.notices))
    for source in sorted(set(shown) & set(programme.references)):
        for reference in programme.references[source]:
            static = reference.target.startswith(PUBLIC_FOLDERS) and _is_file(root / reference.target)
            if not (reference.target in pages if reference.is_text else static):
                yield source, reference


def _broken_link(source: str, reference: Reference) -> Problem:
    see = f"The link '{reference.written}' leads to nothing that is published."
    mend = f"Correct it: I looked for {reference.target}."
    return Problem(path=source, line=reference.line, kind="broken-link", level="warning", see=see, mend=mend)
