"""The poster session as plain data: no files opened, no HTML, no Pelican."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date  # a field is called date

from .countries import Country
from .links import Reference
from .slugs import Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """When and how the authors agreed to be published."""

    publish: Date | None = None
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who signs a poster, a testimonial or a post, with the library they work in."""

    name: str
    country: Country | None = None
    library: str = ""
    library_type: str = ""
    orcid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """Title and abstract of a poster in one more language."""

    language: str  # BCP 47
    title: str
    abstract: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Why and since when a poster is no longer shown."""

    date: Date
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebLink:
    """A link of the authors to something elsewhere."""

    url: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One entry of a poster's history."""

    date: Date
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What every published thing has: where it comes from, its address and its language."""

    source: str  # its Markdown file, relative to the project, "/" between parts; "" when there is none
    slug: Slug
    title: str
    language: str  # BCP 47
    status: str = "published"  # or "draft"
    date: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster(Item):
    """One poster as its authors described it."""

    session: Slug
    pdf: str  # the submitted file, relative to the project
    described: bool = True  # False when the PDF stands alone
    authors: tuple[Person, ...] = ()
    topics: tuple[str, ...] = ()
    alt: str = ""
    licence: str = ""
    consent: Consent | None = None
    translations: tuple[Translation, ...] = ()
    text: str = ""  # the corrected text version
    awards: tuple[str, ...] = ()
    withdrawn: Withdrawal | None = None
    versions: tuple[Version, ...] = ()
    video: str = ""
    links: tuple[WebLink, ...] = ()

    @property
    def url(self) -> str:
        """Where the poster's page lives, relative to the site's root."""
        return f"posters/{self.session}/{self.slug}.html"

    @property
    def countries(self) -> tuple[Country, ...]:
        """The authors' countries, each once, in the authors' order."""
        return tuple(dict.fromkeys(a.country for a in self.authors if a.country))


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Item):
    """One poster session: a cohort's posters, shown together between two days."""

    opens: Date | None = None
    closes: Date | None = None
    applicants: int | None = None
    applicant_countries: int | None = None
    participants: int | None = None
    participant_countries: int | None = None

    @property
    def url(self) -> str:
        """Where the session's gallery lives, relative to the site's root."""
        return f"posters/{self.slug}/index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimonial(Item):
    """What one participant says of the programme."""

    person: Person
    year: int | None = None
    poster: str = ""  # "<session>/<poster>"
    photo: str = ""
    consent: Consent | None = None

    @property
    def url(self) -> str:
        """Where the testimonial's page lives, relative to the site's root."""
        return f"testimonials/{self.slug}.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing(Item):
    """A text that may stand beside its translations: files of one slug, each in a language of its own."""

    original: bool = True  # False for a translation of another file

    @property
    def folder(self) -> str:
        """Where its page lives, "" or with a slash at the end."""
        return ""

    @property
    def url(self) -> str:
        """Its address, relative to the site's root; that of a translation ends in its language, as Pelican has it."""
        return f"{self.folder}{self.slug}{'' if self.original else f'-{self.language.lower()}'}.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Writing):
    """One post of the blog."""

    date: Date
    person: Person | None = None
    tags: tuple[str, ...] = ()
    summary: str = ""

    @property
    def folder(self) -> str:
        """Its year and month: the very path that Blogger gives, so that old links go on working."""
        return f"{self.date:%Y}/{self.date:%m}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Writing):
    """One page of the programme: about, contact, privacy."""

    menu: str = ""  # the short name in the menu; "" keeps it out
    order: int = 0
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryWords(Item):
    """A few words on a country, shown on its page."""

    country: Country


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Item):
    """A sentence that stands on top of every page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """Everything that is sound in the organizers' folders."""

    sessions: tuple[Session, ...] = ()
    posters: tuple[Poster, ...] = ()
    testimonials: tuple[Testimonial, ...] = ()
    posts: tuple[Post, ...] = ()
    pages: tuple[Page, ...] = ()
    country_words: tuple[CountryWords, ...] = ()
    notices: tuple[Notice, ...] = ()
    lines: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  # source → field → line, for later problems
    references: Mapping[str, tuple[Reference, ...]] = field(default_factory=dict)  # source → its internal links
    broken: Mapping[str, frozenset[str]] = field(default_factory=dict)  # source → links, as written, that lead nowhere
