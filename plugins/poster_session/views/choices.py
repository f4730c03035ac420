"""What the posters of a gallery can be filtered by, and the orders that they can be shown in."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..countries import REGIONS
from ..model import Poster
from ..relate import grouped
from ..slugs import slug_of
from .material import Material
from .parts import Filter, Option, Text

BY_DAY, BY_TITLE, BY_COUNTRY, BY_SESSION = "day", "title", "country", "session"
AT_ONCE = ("session", "country", "topic")  # the others are folded away
UNKNOWN = ""  # the language of words that somebody wrote, as HTML has it

Group = tuple[str, Text, Collection[Poster]]  # value, words, posters


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One thing that tells the posters of a gallery apart."""

    name: str  # in the address of the page and on the cards
    label: str
    groups: tuple[Group, ...]


def facets_of(material: Material, posters: Sequence[Poster]) -> tuple[Facet, ...]:
    """All that the posters can be filtered by; what is the same for all of them is no filter."""
    here = {poster.url for poster in posters}
    found = (
        Facet(name=name, label=label, groups=tuple(_those_here(here, groups)))
        for name, label, groups in _all_facets(material)
    )
    return tuple(facet for facet in found if len(facet.groups) > 1)


def _those_here(here: Collection[str], groups: Iterable[Group]) -> Iterable[Group]:
    for value, words, posters in groups:
        kept = [poster for poster in posters if poster.url in here]
        if kept:
            yield value, words, kept


def _all_facets(material: Material) -> tuple[tuple[str, str, Iterable[Group]], ...]:
    say = material.wording.say
    return (
        ("session", say("Session"), _sessions(material)),
        ("country", say("Country"), _countries(material)),
        ("topic", say("Topic"), _topics(material)),
        ("region", say("Region"), _regions(material)),
        ("library", say("Type of library"), _library_types(material)),
        ("language", say("Language"), _languages(material)),
    )


def _sessions(material: Material) -> list[Group]:
    web = material.web
    sessions = [session for session in web.sessions if session.slug in web.of_session]
    return [(s.slug, material.text(s.title, s.language), web.of_session[s.slug]) for s in sessions]


def _countries(material: Material) -> list[Group]:
    of = material.web.posters_of
    return [
        (country.slug, _own(material, material.country(country).text), of[country]) for country in material.by_name(of)
    ]


def _topics(material: Material) -> list[Group]:
    groups = [(slug_of(topic), material.text(topic, UNKNOWN), found) for topic, found in material.web.topics.items()]
    return _by_words(material, groups)


def _regions(material: Material) -> list[Group]:
    of = material.web.posters_in
    names = [region for region in REGIONS if region in of]
    return [(slug_of(name), _own(material, material.wording.say(name)), of[name]) for name in names]


def _library_types(material: Material) -> list[Group]:
    found = material.web.library_types.items()
    groups = [(slug_of(name), material.text(material.wording.library_type(name), UNKNOWN), of) for name, of in found]
    return _by_words(material, groups)


def _languages(material: Material) -> list[Group]:
    # Without the region: who reads Portuguese wants the posters from Brazil too.
    tags = grouped(material.web.shown, lambda poster: filter(None, [material.language_of(poster).split("-")[0]]))
    groups = [(tag, _own(material, material.wording.language_name(tag)), found) for tag, found in tags.items()]
    return _by_words(material, groups)


def _own(material: Material, words: str) -> Text:
    return material.text(words, material.wording.language)


def _by_words(material: Material, groups: Iterable[Group]) -> list[Group]:
    return sorted(groups, key=lambda group: material.wording.place_of(group[1].text))


def values_of(facets: Iterable[Facet]) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """By the address of a poster, what it can be filtered by: ("country", "kenya latvia"), …"""
    found: dict[str, dict[str, list[str]]] = {}
    for facet in facets:
        for value, _, posters in facet.groups:
            for poster in posters:
                found.setdefault(poster.url, {}).setdefault(facet.name, []).append(value)
    return {url: tuple((name, " ".join(values)) for name, values in of.items()) for url, of in found.items()}


def filters_of(material: Material, facets: Iterable[Facet]) -> tuple[Filter, ...]:
    """The filters with how many posters stand behind each option."""
    number = material.wording.number
    return tuple(
        Filter(
            name=facet.name,
            label=facet.label,
            options=tuple(
                Option(value=value, text=words, count=number(len(posters))) for value, words, posters in facet.groups
            ),
        )
        for facet in facets
    )


def orders_of(material: Material, posters: Iterable[Poster]) -> tuple[tuple[str, str], ...]:
    """The orders to choose from: what stands in the address of the page, and its words."""
    say = material.wording.say
    orders = (
        (BY_DAY, say("Shuffled for today")),
        (BY_TITLE, say("By title")),
        (BY_COUNTRY, say("By country")),
        (BY_SESSION, say("Newest session first")),
    )
    return orders if len({poster.session for poster in posters}) > 1 else orders[:-1]
