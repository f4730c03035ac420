"""The countries and territories the site knows, each with its address and its region."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NewType

CountryCode = NewType("CountryCode", str)  # ISO 3166-1 alpha-2, such as "KE"; Kosovo is "XK"

REGIONS = ("Africa", "Americas", "Asia", "Europe", "Oceania", "Antarctica")


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """One country or territory, named as librarians write it."""

    code: CountryCode
    name: str
    slug: str
    region: str  # UN M49, one of REGIONS
    subregion: str  # the finest that M49 has, such as "Eastern Africa" or "Caribbean"


def rows(name: str) -> Iterator[list[str]]:
    """The lines of one of our own tables, without its heading."""
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines)
        next(reader)
        yield from filter(None, reader)


@cache
def _by_code() -> dict[str, Country]:
    return {
        code: Country(code=CountryCode(code), name=name, slug=slug, region=region, subregion=subregion)
        for code, _, _, name, slug, region, subregion in rows("countries.csv")
    }


@cache
def _by_slug() -> dict[str, Country]:
    return {country.slug: country for country in all_countries()}


@cache
def by_any_code() -> dict[str, Country]:
    """Each country under its two-letter and its three-letter code."""
    long = {alpha3: _by_code()[code] for code, alpha3, *_ in rows("countries.csv")}
    return _by_code() | long


@cache
def all_countries() -> tuple[Country, ...]:
    """Every country and territory of the table, in the order of its codes."""
    return tuple(_by_code().values())


def country_by_code(code: str) -> Country | None:
    """The country of an ISO 3166-1 alpha-2 code, in upper case."""
    return _by_code().get(code)


def country_by_slug(slug: str) -> Country | None:
    """The country whose page stands at countries/<slug>.html."""
    return _by_slug().get(slug)
