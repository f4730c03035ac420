"""The one table of fields: it drives reading, checking and docs/fields.md."""

from collections.abc import Callable
from dataclasses import dataclass

from yaml.nodes import Node

from . import values
from .countries import Country, resolve, suggest
from .model import Person
from .values import Wrong

Complain = Callable[[Wrong], None]
Read = Callable[[Node, Complain], object]


def _plain(read: Callable[[Node], object]) -> Read:
    return lambda node, complain: read(node)


def country(node: Node, complain: Complain) -> Country | None:
    """The country that a name stands for; an unknown one is complained of, never guessed."""
    text = values.words(node)
    found = resolve(text)
    if found is None and text:
        near = suggest(text)
        mend = f"Write '{near[0].name}' if you mean it." if near else "Write the country's usual name in English."
        complain(Wrong(node, f"I do not know the country '{text}'.", mend, "unknown-country"))
    return found


def authors(node: Node, complain: Complain) -> tuple[Person, ...]:
    """People with their libraries."""
    readers: dict[str, Callable[[Node], object]] = {
        "name": values.words,
        "country": lambda part: country(part, complain),
        "library": values.words,
        "library_type": values.words,
        "orcid": values.orcid,
    }
    return values.each(node, lambda part: Person(**values.parts(part, readers, needed=("name",))))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of the front matter."""

    name: str
    of: tuple[str, ...]  # kinds of item that may carry it
    read: Read
    words: str  # what it is, for people
    example: str
    needed: tuple[str, ...] = ()  # kinds of item that must carry it
    strict: bool = False  # a wrong value keeps the item out, since publishing could harm somebody


POSTER, SESSION, TESTIMONIAL, POST = "poster", "session", "testimonial", "post"
PAGE, COUNTRY, NOTICE = "page", "country", "notice"
TITLED = (POSTER, SESSION, POST, PAGE)
KINDS = (POSTER, SESSION, TESTIMONIAL, POST, PAGE, COUNTRY, NOTICE)

# One line or two for each, so that the whole table can be seen at once.
# fmt: off
FIELDS = (
    Field(name="title", of=TITLED, needed=TITLED, read=_plain(values.words),
          words="The title, in its own language.", example="Two reading rooms, one ocean"),
    Field(name="authors", of=(POSTER,), needed=(POSTER,), read=authors,
          words="Everybody who made the poster: name and country, and if you like library, library_type, orcid.",
          example='[{name: "Amina W.", country: Kenya, library: "Lakeside School", library_type: School}]'),
    Field(name="name", of=(TESTIMONIAL,), needed=(TESTIMONIAL,), read=_plain(values.words),
          words="Who speaks.", example="Amina W."),
    Field(name="author", of=(POST,), read=_plain(values.words),
          words="Who wrote the post.", example="Amina W."),
    Field(name="country", of=(TESTIMONIAL, POST, COUNTRY), needed=(TESTIMONIAL, COUNTRY), read=country,
          words="The country, as people write it.", example="Bosnia and Herzegovina"),
    Field(name="library", of=(TESTIMONIAL, POST), read=_plain(values.words),
          words="The name of the library.", example="Lakeside School Library"),
    Field(name="library_type", of=(TESTIMONIAL, POST), read=_plain(values.words),
          words="What kind of library it is.", example="School"),
    Field(name="language", of=KINDS, read=_plain(values.language),
          words="The language of the text, as a short code (BCP 47). Default: the language of the site.",
          example="pt-BR"),
    Field(name="date", of=(POSTER, POST), needed=(POST,), read=_plain(values.day), strict=True,
          words="The day it is published; it waits for a day to come. Default: the session's first day.",
          example="2022-06-01"),
    Field(name="topics", of=(POSTER,), read=_plain(values.many),
          words="What the poster is about.", example="[reading, children]"),
    Field(name="tags", of=(POST,), read=_plain(values.many),
          words="What the post is about.", example="[mentoring, open access]"),
    Field(name="alt", of=(POSTER,), read=_plain(values.words),
          words="One sentence that says what the poster shows, for people who cannot see it.",
          example="A bookmobile between two shores, with six photos of readers"),
    Field(name="text", of=(POSTER,), read=_plain(values.paragraphs),
          words="The text of the poster, corrected by hand; it replaces the automatic one. "
                "A line that begins with ## is a heading.",
          example="|\n    First lines …"),
    Field(name="licence", of=(POSTER,), read=_plain(values.licence),
          words="Under which terms the poster may be used; one of the list below.", example="CC-BY-4.0"),
    Field(name="consent", of=(POSTER, TESTIMONIAL, POST), read=_plain(values.consent), strict=True,
          words="When and how the authors agreed to be published.", example="{publish: 2022-05-30, by: e-mail}"),
    Field(name="translations", of=(POSTER,), read=_plain(values.translations),
          words="Title and abstract in more languages.", example="{fr: {title: …, abstract: …}}"),
    Field(name="awards", of=(POSTER,), read=_plain(values.many),
          words="Prizes that the poster won.", example='["Visitors\' choice"]'),
    Field(name="versions", of=(POSTER,), read=_plain(values.versions),
          words="What was changed, and when.", example='[{date: 2022-06-09, change: "Corrected a name"}]'),
    Field(name="video", of=(POSTER,), read=_plain(values.address),
          words="The web address of a video on the poster.", example="https://example.org/talk"),
    Field(name="links", of=(POSTER,), read=_plain(values.links),
          words="More places to read.", example='[{url: "https://example.org", title: "Our reading club"}]'),
    Field(name="withdrawn", of=(POSTER,), read=_plain(values.withdrawal), strict=True,
          words="Takes the poster away: its page says so, its file is not published.",
          example="{date: 2023-01-15, reason: At the authors' wish}"),
    Field(name="opens", of=(SESSION,), read=_plain(values.day),
          words="The first day of the session.", example="2022-06-01"),
    Field(name="closes", of=(SESSION,), read=_plain(values.day),
          words="The last day of the session.", example="2022-06-30"),
    Field(name="applicants", of=(SESSION,), read=_plain(values.number),
          words="How many people applied.", example="250"),
    Field(name="applicant_countries", of=(SESSION,), read=_plain(values.number),
          words="From how many countries they came.", example="56"),
    Field(name="participants", of=(SESSION,), read=_plain(values.number),
          words="How many people took part.", example="168"),
    Field(name="participant_countries", of=(SESSION,), read=_plain(values.number),
          words="From how many countries they came.", example="48"),
    Field(name="year", of=(TESTIMONIAL,), read=_plain(values.year),
          words="The year of the cohort.", example="2022"),
    Field(name="poster", of=(TESTIMONIAL,), read=_plain(values.words),
          words="The poster that the person made, as session/poster.", example="2022/two-reading-rooms"),
    Field(name="photo", of=(TESTIMONIAL,), read=_plain(values.words),
          words="A portrait, as the path of a file in content/.", example="images/amina.jpg"),
    Field(name="menu", of=(PAGE,), read=_plain(values.words),
          words="The page's short name in the menu. Without it the page stands in the foot of the site.",
          example="About"),
    Field(name="order", of=(PAGE,), read=_plain(values.number),
          words="The page's place in the menu: 1 comes first.", example="1"),
    Field(name="summary", of=(PAGE, POST), read=_plain(values.words),
          words="One sentence for lists and search engines.",
          example="What we learned from each other in three months."),
    Field(name="slug", of=(TESTIMONIAL, POST, PAGE), read=_plain(values.words),
          words="The last part of the address. Default: the name of the file. Translations of a text share it.",
          example="why-take-part"),
    Field(name="status", of=(POSTER, SESSION, TESTIMONIAL, POST, PAGE), read=_plain(values.status), strict=True,
          words="'draft' keeps it out of the site until you delete the line.", example="draft"),
)
# fmt: on


def fields_of(kind: str) -> dict[str, Field]:
    """The fields that one kind of item may carry, by name."""
    return {field.name: field for field in FIELDS if kind in field.of}
