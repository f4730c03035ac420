"""The shape of each country on the map, drawn beforehand by tools/make_worldmap.py."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..countries import CountryCode

VIEW_BOX = "0 0 2920 1370"
NOBODY = CountryCode("-")  # land that no code covers


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A country as path data, with a dot where it is too small to be seen or hit."""

    dotted: str  # "always", "on phones", or "" for a country that is large everywhere
    dot: str  # its place, such as "812 340"
    path: str  # "" for Antarctica alone


@cache
def shapes() -> dict[CountryCode, Shape]:
    """The shape of every country of the table, and of the land that no code covers."""
    with Path(__file__).with_name("shapes.csv").open(encoding="utf-8", newline="") as lines:
        return {CountryCode(row.pop("code")): Shape(**row) for row in csv.DictReader(lines)}
