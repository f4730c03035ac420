"""Names of countries as people write them, their codes, their addresses and their regions."""

from .lookup import other_names, resolve, suggest
from .table import REGIONS, Country, CountryCode, all_countries, country_by_code, country_by_slug

__all__ = [
    "REGIONS",
    "Country",
    "CountryCode",
    "all_countries",
    "country_by_code",
    "country_by_slug",
    "other_names",
    "resolve",
    "suggest",
]
