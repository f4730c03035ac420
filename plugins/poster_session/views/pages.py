"""What each kind of page shows: one class a template, nothing left to decide in it."""

from dataclasses import dataclass

from .parts import Card, Choice, Day, Fact, FileLink, Gallery, Link, PersonView, Picture, Teaser, Text, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What every page knows of the site."""

    name: str
    subtitle: str
    lang: str
    dir: str
    menu: tuple[Link, ...]
    foot: tuple[Link, ...]
    feeds: tuple[Link, ...]  # Atom feeds of the whole site
    notices: tuple[str, ...]  # sources for body()
    address: str  # absolute, without a slash at the end; "" while unknown
    styles: tuple[str, ...]  # style sheets in theme/static/css, in order
    accent: str  # class of the accent colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands in a page's <head>."""

    title: str
    description: str
    url: str  # of this page, relative to the site's root
    image: str = ""  # relative to the site's root; shown only where the site's address is known
    kind: str = "website"  # Open Graph
    section: str = ""  # which entry of the menu is current
    style: str = ""  # style rules of this page alone
    style_hash: str = ""
    feeds: tuple[Link, ...] = ()  # of this page alone
    hidden: bool = False  # from search engines
    scripts: tuple[str, ...] = ()  # names in theme/static/js, beside site.js, which every page has
    full_text: bool = False  # whether its policy lets Pagefind work: WebAssembly, and requests for its index
    alternates: tuple[Link, ...] = ()  # this page and its translations, each in its own language


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """A part of the text of a poster."""

    label: str  # its heading: "Page 2", or one that the organizers wrote; "" without
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """What a poster says of itself in one language."""

    name: Text  # of the language, in itself
    title: Text
    abstract: Text  # "" for the poster's own language, and where there is no translation of it
    source: str  # body(source) is the abstract in the poster's own language, else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QrCode:
    """A QR code as an SVG path of dark squares, each of one unit."""

    size: int  # units of each side, with the empty space around
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """Ways to pass a page on."""

    address: str  # absolute
    mail: str  # mailto:
    code: QrCode  # of the address


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterPage:
    """posters/<session>/<poster>.html"""

    id: str  # "<session>/<poster>", as galleries and marks know it
    title: Text
    source: str  # body(source) is the abstract; "" when there is none
    people: tuple[PersonView, ...]
    pictures: tuple[Picture, ...]  # one for each page of the poster
    labels: tuple[str, ...]  # "Page 1 of 2", …; empty when there is one page only
    pdf: FileLink | None
    text: tuple[TextBlock, ...]
    text_note: str  # whether the text is automatic or corrected
    topics: tuple[Link, ...]
    countries: tuple[Link, ...]
    session: Link
    day: Day | None
    language: Link | None  # its name in the site's language
    licence: Link | None  # url "" when it has no address
    awards: tuple[str, ...]
    tongues: tuple[Tongue, ...]  # the poster's own first; empty when there is only that
    video: str
    links: tuple[Link, ...]
    versions: tuple[tuple[Day, str], ...]
    withdrawn: str  # why and since when, "" for a poster that is shown
    previous: Link | None
    next: Link | None
    light: FileLink | None = None  # a smaller copy of the PDF, offered first
    accessibility: tuple[Fact, ...] = ()
    related: tuple[Card, ...] = ()
    sharing: Sharing | None = None  # None while the site's address is unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPage:
    """posters/<session>/index.html"""

    title: Text
    source: str
    status: str  # "Open until 18 December 2026"
    is_open: bool
    figures: tuple[tuple[str, str], ...]  # "168", "participants"
    gallery: Gallery
    countries: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostersPage:
    """posters/index.html"""

    sessions: tuple[tuple[Link, str], ...]  # with the status in words
    gallery: Gallery
    ways: tuple[Link, ...] = ()  # lists of countries, topics, types of library, languages


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelvesPage:
    """topics/index.html, library-types/index.html, languages/index.html: where posters stand together."""

    title: str
    lead: str
    shelves: tuple[Link, ...]  # count is the number of posters


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfPage:
    """topics/<topic>.html, library-types/<type>.html, languages/<language>.html, regions/<region>.html"""

    title: Text
    way: Link  # to the list of all
    gallery: Gallery


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryPage:
    """countries/<country>.html"""

    name: str
    region: Link
    source: str
    source_lang: str
    source_dir: str
    gallery: Gallery
    voices: tuple[Voice, ...]
    posts: tuple[Teaser, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A region of the world with its countries that take part."""

    name: str
    anchor: str
    countries: tuple[Link, ...]  # count is the number of posters
    url: str = ""  # of the region's posters; "" when there are none


@dataclass(frozen=True, slots=True, kw_only=True)
class CountriesPage:
    """countries/index.html"""

    regions: tuple[Region, ...]
    summary: str  # "31 countries in 5 regions"
    map: str = ""  # an inline SVG


@dataclass(frozen=True, slots=True, kw_only=True)
class TestimonialsPage:
    """testimonials/index.html"""

    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TestimonialPage:
    """testimonials/<slug>.html"""

    voice: Voice
    card: Card | None  # of the poster it speaks of
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPage:
    """<YYYY>/<MM>/<slug>.html"""

    title: Text
    source: str
    day: Day
    person: PersonView | None
    tags: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    languages: tuple[Link, ...] = ()  # this post in other languages


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveYear:
    """A year of the blog with its months."""

    year: Link
    months: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlogPage:
    """blog/index.html, <YYYY>/index.html, <YYYY>/<MM>/index.html, tags/<tag>.html: a list of posts."""

    title: str
    kicker: str  # what kind of list it is: "Archive", "Tag", ""
    posts: tuple[Teaser, ...]
    archive: tuple[ArchiveYear, ...]
    tags: tuple[Link, ...]
    newer: Link | None
    older: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TagsPage:
    """tags/index.html"""

    tags: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProsePage:
    """<page>.html"""

    title: Text
    source: str
    languages: tuple[Link, ...] = ()  # this page in other languages


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage:
    """index.html"""

    title: Text
    source: str
    session: SessionPage | None  # the current or latest
    session_link: Link | None
    gallery: Gallery  # a few posters
    regions: tuple[Region, ...]
    countries_summary: str
    voices: tuple[Voice, ...]
    posts: tuple[Teaser, ...]
    figures: tuple[tuple[str, str], ...]
    figures_of: Link | None  # the session that they count
    ways: tuple[Link, ...]  # how to take part: pages of the menu
    languages: tuple[Link, ...] = ()  # the words of this page in other languages
    map: str = ""  # an inline SVG


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """search.html"""

    gallery: Gallery  # for browsers and places in which the full-text search cannot work
    choices: tuple[Choice, ...] = ()  # what finds can be filtered by
    scripts: tuple[str, ...] = ()  # that the gallery needs, once it is shown
    full_text: bool = True  # whether the site has an index


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPage:
    """kept.html"""

    gallery: Gallery  # every poster; the browser shows those that are kept
