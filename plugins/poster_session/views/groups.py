"""What posters have in common: a session, country, topic, region, kind of library or language."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from ..countries import REGIONS
from ..library_types import known_library_type
from ..model import Poster
from ..relate import grouped
from ..slugs import slug_of
from .material import Material
from .parts import Text

SESSION, COUNTRY, TOPIC, REGION, LIBRARY, LANGUAGE = "session", "country", "topic", "region", "library", "language"
UNKNOWN = ""  # the language of words that somebody wrote, as HTML has it


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One session, country, …"""

    value: str  # in addresses and on cards
    name: Text  # as it stands alone
    posters: Sequence[Poster]  # none where only other pages belong to it


def groups_of(material: Material, kind: str) -> list[Group]:
    """The groups of one kind in the order in which people look for them: most by name, the newest session first."""
    return _KINDS[kind](material)


def kind_names(material: Material) -> Mapping[str, str]:
    """What each kind is called."""
    say = material.wording.say
    return {
        SESSION: say("Session"),
        COUNTRY: say("Country"),
        TOPIC: say("Topic"),
        REGION: say("Region"),
        LIBRARY: say("Type of library"),
        LANGUAGE: say("Language"),
    }


def language_group(tag: str) -> str:
    """The group of a language, without its region: who reads Portuguese wants the posters from Brazil too."""
    return tag.split("-")[0].lower()


def _sessions(material: Material) -> list[Group]:
    web = material.web
    return [
        Group(value=s.slug, name=material.text(s.title, s.language), posters=web.of_session.get(s.slug, ()))
        for s in web.sessions
    ]


def _countries(material: Material) -> list[Group]:
    web, name = material.web, material.wording.country_name
    return [
        Group(value=country.slug, name=_ours(material, name(country)), posters=web.posters_of.get(country, ()))
        for country in material.by_name(web.countries)
    ]


def _topics(material: Material) -> list[Group]:
    return _by_name(
        material,
        (
            Group(value=slug_of(topic), name=material.text(_capital(topic), UNKNOWN), posters=posters)
            for topic, posters in material.web.topics.items()
        ),
    )


def _regions(material: Material) -> list[Group]:
    found, say = material.web.posters_in, material.wording.say
    return [
        Group(value=slug_of(name), name=_ours(material, say(name)), posters=found[name])
        for name in REGIONS
        if name in found
    ]


def _library_types(material: Material) -> list[Group]:
    found = material.web.library_types.items()
    return _by_name(
        material,
        (Group(value=slug_of(written), name=_library_name(material, written), posters=of) for written, of in found),
    )


def _library_name(material: Material, written: str) -> Text:
    known, name = known_library_type(written), _capital(material.wording.library_type(written))
    return _ours(material, name) if known else material.text(name, UNKNOWN)


def _languages(material: Material) -> list[Group]:
    web, name = material.web, material.wording.language_name
    told = chain(web.voices, web.programme.posts, web.programme.pages, web.programme.country_words)
    of = grouped(web.shown, lambda poster: _language_groups([material.language_of(poster)]))
    tags = dict.fromkeys(chain(of, _language_groups(item.language for item in told)))
    return _by_name(
        material, (Group(value=tag, name=_ours(material, name(tag)), posters=of.get(tag, ())) for tag in tags)
    )


def _language_groups(tags: Iterable[str]) -> list[str]:
    return [language_group(tag) for tag in tags if tag]


def _ours(material: Material, words: str) -> Text:
    return material.text(_capital(words), material.wording.language)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _by_name(material: Material, groups: Iterable[Group]) -> list[Group]:
    return sorted(groups, key=lambda group: material.wording.place_of(group.name.text))


_KINDS: Mapping[str, Callable[[Material], list[Group]]] = {
    SESSION: _sessions,
    COUNTRY: _countries,
    TOPIC: _topics,
    REGION: _regions,
    LIBRARY: _library_types,
    LANGUAGE: _languages,
}
