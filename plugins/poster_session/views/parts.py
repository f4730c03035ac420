"""The small pieces that pages are made of, ready to print: texts, links, pictures, cards."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words with the language and direction they are written in."""

    text: str
    lang: str  # BCP 47
    dir: str  # "ltr" or "rtl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link to a page of the site, relative to its root, or to the web."""

    url: str
    text: str
    lang: str
    dir: str
    count: str = ""  # how many things stand behind it, in figures of the site's language
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date, for machines and for readers."""

    iso: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One size of a picture."""

    url: str
    width: int  # pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture in several sizes; `width` and `height` give its proportions in pixels of the largest."""

    rungs: tuple[Rung, ...]  # WebP, narrowest first, without the top rung; empty for a drawn card
    fallback: str  # for browsers without WebP
    width: int
    height: int
    full: str  # the top rung, for zooming; "" when there is none
    full_size: str  # such as "1.2 MB"; "" when there is none
    alt: Text
    box: str  # the class that holds its place: colour and proportions, from Gallery.boxes


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLink:
    """A file to fetch, with what it will cost."""

    url: str
    name: str  # "PDF"
    size: str  # "2.7 MB"
    pages: str  # "2 pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that is so, and whether it is good news."""

    good: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """Somebody with country and library."""

    name: str
    country: Link | None
    library: str
    library_type: str
    orcid: str
    shelf: str = ""  # address of the posters from that type of library


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A poster in a gallery."""

    url: str
    title: Text
    people: tuple[str, ...]
    countries: tuple[Link, ...]
    session: Link
    picture: Picture
    note: str  # "2 pages", or ""
    id: str  # "<session>/<poster>", for the marks that visitors set
    search: str = ""  # folded words that the filter looks into; "" where there is no filter
    facets: tuple[tuple[str, str], ...] = ()  # ("country", "kenya latvia"), …


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What can be chosen, with the number of posters behind it."""

    value: str  # such as "kenya"
    text: Text
    count: str  # in figures of the site's language


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One filter of a gallery."""

    name: str  # of the facet, such as "country"
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One filter of the search: its name, and what can be chosen."""

    name: str  # of the facet, such as "country"
    label: str
    options: tuple[tuple[str, str], ...]  # value, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Gallery:
    """Cards with the style rules that hold their places while the pictures load."""

    cards: tuple[Card, ...]
    boxes: str  # style rules, one for each card
    boxes_hash: str  # 'sha256-…' of exactly these rules, for the Content-Security-Policy
    count: str  # "16 posters"
    filters: tuple[Filter, ...] = ()  # those that stand beside the field for words
    more: tuple[Filter, ...] = ()  # those that are folded away
    orders: tuple[tuple[str, str], ...] = ()  # value and words: "title", "By title"
    order: str = ""  # the value of the one that the page opens with


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A testimonial, short enough to stand among others."""

    url: str
    source: str  # body(source) is the whole text
    excerpt: Text
    person: PersonView
    year: str
    lang: str
    dir: str
    photo: str = ""  # its address below the root


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaser:
    """A post in a list."""

    url: str
    title: Text
    day: Day
    person: PersonView | None
    summary: Text
    tags: tuple[Link, ...]
