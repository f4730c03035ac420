"""What the full-text search is told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """What the full-text search knows of one page."""

    url: str
    title: str
    people: tuple[str, ...] = ()  # title, people and places rank above the words, and are shown with each find
    places: tuple[str, ...] = ()
    names: tuple[str, ...] = ()  # other ones, which rank as places do and are not shown
    words: tuple[str, ...] = ()  # paragraphs, from which the excerpts come
    notes: tuple[str, ...] = ()  # libraries, topics, regions
    facets: tuple[tuple[str, str], ...] = ()  # ("kind", "poster"), ("country", "kenya"), …
    picture: str = ""  # the end of the thumbnail's address, after that of the page
