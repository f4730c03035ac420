"""Which country is meant by what somebody wrote: found exactly, or not at all."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache

from .spelling import parts, spelling
from .table import Country, all_countries, by_any_code, country_by_code, rows

_MOST_SUGGESTIONS = 4
_LIKE_ENOUGH = 0.75
_MOST_LETTERS_OFF = 3
_AND = re.compile(r"\s+and\s+|[&+]", re.IGNORECASE)
_REPUBLIC = "republic of "
# "Georgia" alone is the country, but "Milledgeville, Georgia" is more likely the state.
_ALSO_A_STATE = {"georgia": ("GE", "US")}
# Names that are also towns or provinces elsewhere: "Antigua, Guatemala", "Georgia, USA", "Amman, Jordan" in Arabic.
_ALSO_PLACES = {"antigua", "georgia", "luxembourg", "macedonia", "moldova", "saint martin", "trinidad", "عمان"}


def resolve(text: str) -> Country | None:
    """The country of this name, alias, upper-case code or "Place, Country"; None where that takes a guess."""
    return by_any_code().get(text.strip()) or _named(text) or _named_last(parts(text))


def suggest(text: str) -> tuple[Country, ...]:
    """The countries that may be meant, the likeliest first: for a message, never to be applied unasked."""
    certain = resolve(text) or by_any_code().get(spelling(text).upper())
    if certain:
        return (certain,)
    found = _mentioned(text) or _nearest(text)
    return tuple(dict.fromkeys(found))[:_MOST_SUGGESTIONS]


def other_names(country: Country) -> tuple[str, ...]:
    """What else people call a country, in many languages."""
    return _aliases().get(country.code, ())


@cache
def _aliases() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for alias, code in rows("aliases.csv"):
        found.setdefault(code, []).append(alias)
    return {code: tuple(names) for code, names in found.items()}


@cache
def _names() -> dict[str, Country]:
    return {spelling(country.name): country for country in all_countries()}


@cache
def _names_and_aliases() -> dict[str, Country]:
    return {spelling(alias): _country(code) for alias, code in rows("aliases.csv")} | _names()


@cache
def _ambiguous() -> dict[str, tuple[Country, ...]]:
    return {spelling(text): _countries(codes.split()) for text, codes in rows("ambiguous.csv")}


def _country(code: str) -> Country:
    country = country_by_code(code)
    if country is None:
        raise ValueError(f"no country has the code {code!r}")
    return country


def _countries(codes: Iterable[str]) -> tuple[Country, ...]:
    return tuple(map(_country, codes))


def _named(text: str) -> Country | None:
    """The country of exactly this name or alias."""
    key = spelling(text)
    if key in _ambiguous():
        return None
    return _names_and_aliases().get(key) or _names().get(key.removeprefix(_REPUBLIC))


def _named_last(pieces: list[str]) -> Country | None:
    """The country that ends "Place, Country", unless an earlier piece names another one."""
    for start in range(1, len(pieces)):
        ending = ", ".join(pieces[start:])
        country = _named(ending) or _coded(ending)
        if country:
            places = [piece for piece in pieces[:start] if spelling(piece) not in _ALSO_PLACES]
            others = {_named(piece) for piece in places} - {None, country}
            return None if others or spelling(ending) in _ALSO_A_STATE else country
    return None


def _coded(piece: str) -> Country | None:
    """The country of a code that no state shares: "Los Angeles, CA" is not in Canada."""
    return by_any_code().get(piece) if len(piece) == 3 or piece == "US" else None


def _mentioned(text: str) -> list[Country]:
    """Every country that the text or a piece of it names, both where a piece may mean two."""
    whole = _meanings(text)
    return [*whole] or [country for piece in parts(text) for country in _meanings(piece) or _joined(piece)]


def _joined(piece: str) -> list[Country]:
    return [country for half in _AND.split(piece) for country in _meanings(half)]


def _meanings(text: str) -> tuple[Country, ...]:
    key = spelling(text)
    country = _named(text)
    if key in _ALSO_A_STATE:
        return _countries(_ALSO_A_STATE[key])
    return _ambiguous().get(key, ()) or ((country,) if country else ())


def _nearest(text: str) -> list[Country]:
    """The countries spelled most like the text, or like its last piece."""
    for key in map(spelling, (text, *reversed(parts(text)))):
        rivals = [known for known in _names_and_aliases() if abs(len(known) - len(key)) <= _MOST_LETTERS_OFF]
        near = get_close_matches(key, rivals, n=3 * _MOST_SUGGESTIONS, cutoff=_LIKE_ENOUGH) if len(key) > 3 else []
        if near:
            return [_names_and_aliases()[key] for key in near]
    return []
