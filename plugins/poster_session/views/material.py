"""All that views are made from, and the small pieces that every page shares."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from ..countries import Country
from ..languages import UNDETERMINED, canonical, direction, direction_of_words
from ..model import Person, Poster, Writing
from ..pdf import Derived
from ..relate import Web
from ..wording import Wording
from .parts import Day, Link, PersonView, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A Markdown text once rendered: as HTML whose internal links are still open, and as plain words."""

    html: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """The related programme, what was made of its PDFs, its texts, and the language to speak."""

    web: Web
    making: Mapping[str, Derived]  # by Poster.pdf
    bodies: Mapping[str, Body]  # by source
    wording: Wording
    today: date
    name: str
    subtitle: str = ""
    address: str = ""  # of the site, absolute; "" while unknown
    accent: str = "accent-teal"
    full_text: bool = True  # whether there is to be an index of all texts
    related: Mapping[str, tuple[Poster, ...]] = field(default_factory=dict)  # by Poster.url
    translations: Mapping[str, tuple[Writing, ...]] = field(default_factory=dict)  # by source, itself too

    def words(self, source: str) -> str:
        """The plain words of a Markdown file, "" where there are none."""
        return self.bodies[source].text if source in self.bodies else ""

    def text(self, words: str, language: str) -> Text:
        """Words with their language; of an unknown language only the direction can be seen."""
        way = direction(language) if language else direction_of_words(words)
        return Text(text=words, lang=language, dir=way)

    def language_of(self, poster: Poster) -> str:
        """The language that the authors give, else the one found in the PDF, else "" for unknown."""
        derived = self.making.get(poster.pdf)
        found = canonical(derived.language or "") if derived else None
        return poster.language or (found if found and found != UNDETERMINED else "")

    def link(self, url: str, words: str, language: str | None = None, count: int | None = None) -> Link:
        """A link whose words are in the site's language unless another is given."""
        text = self.text(words, self.wording.language if language is None else language)
        figure = "" if count is None else self.wording.number(count)
        return Link(url=url, text=text.text, lang=text.lang, dir=text.dir, count=figure)

    def country(self, country: Country, count: int | None = None) -> Link:
        """The link to a country's page."""
        return self.link(f"countries/{country.slug}.html", self.wording.country_name(country), count=count)

    def by_name(self, countries: Iterable[Country]) -> list[Country]:
        """The countries in the alphabetical order of their names in the site's language."""
        return sorted(countries, key=lambda country: self.wording.place_of(self.wording.country_name(country)))

    def has_page(self, country: Country) -> bool:
        """Whether a country has a page; that of a withdrawn poster alone has none."""
        return country in self.web.countries

    def person(self, person: Person) -> PersonView:
        """Somebody with country and library."""
        return PersonView(
            name=person.name,
            country=self.country(person.country) if person.country and self.has_page(person.country) else None,
            library=person.library,
            library_type=self.wording.library_type(person.library_type),
            orcid=person.orcid,
        )

    def day(self, day: date) -> Day:
        """A date for machines and for readers."""
        return Day(iso=day.isoformat(), words=self.wording.day(day))


# Where a sentence ends, in the scripts of the world; a closing mark may follow.
SENTENCE_END = re.compile(r"[.!?…](?=[\"'”’»)]*\s)[\"'”’»)]*|[。！？؟।۔][\"'”’»」』）)]*")
WORTH_ENDING = 0.55  # of the room: what must be filled before a sentence may end the excerpt


def shortened(text: str, most: int) -> str:
    """The text cut to at most so many characters, after a sentence, else between two words, with an ellipsis."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    cut = flat[:most]
    ends = [
        match.end() for match in SENTENCE_END.finditer(flat, 0, most + 1) if WORTH_ENDING * most < match.end() <= most
    ]
    if ends:
        return flat[: ends[-1]]
    head = cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut
    return head.rstrip(" ,;:.–-") + "…"
