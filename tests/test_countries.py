"""Countries resolve from what people write, or are asked about; they are never guessed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from poster_session.countries import (
    REGIONS,
    all_countries,
    country_by_code,
    country_by_slug,
    resolve,
    suggest,
)
from poster_session.countries.spelling import spelling
from poster_session.countries.table import rows

PLUGINS = Path(__file__).parents[1] / "plugins"

# The 2022 participants, as the organizers wrote them.
PROGRAMME = {
    "Argentina": "AR", "Azerbaijan": "AZ", "Bangladesh": "BD", "Bosnia and Herzegovina": "BA", "Botswana": "BW",
    "Brazil": "BR", "Canada": "CA", "China": "CN", "Croatia": "HR", "Cuba": "CU", "Egypt": "EG", "Germany": "DE",
    "Ghana": "GH", "Greece": "GR", "Hong Kong": "HK", "India": "IN", "Indonesia": "ID", "Iraq": "IQ", "Ireland": "IE",
    "Jamaica": "JM", "Japan": "JP", "Jordan": "JO", "Kenya": "KE", "Latvia": "LV", "Lebanon": "LB", "Lesotho": "LS",
    "Malawi": "MW", "Malaysia": "MY", "Mauritius": "MU", "Mexico": "MX", "Nepal": "NP", "Nigeria": "NG",
    "North Macedonia": "MK", "Pakistan": "PK", "Philippines": "PH", "Portugal": "PT", "Romania": "RO", "Russia": "RU",
    "Serbia": "RS", "South Korea": "KR", "Sri Lanka": "LK", "Trinidad and Tobago": "TT", "Tunisia": "TN",
    "Turkey": "TR", "Uganda": "UG", "United Kingdom": "GB", "United States": "US", "Yap FSM": "FM",
    "Yap, Federated States of Micronesia": "FM", "Republic of Srpska, Bosnia and Herzegovina": "BA",
    "Republic of Srpska": "BA", "Algeria": "DZ", "Saldus, Latvia": "LV", "Bijeljina (Bosnia and Herzegovina)": "BA",
}  # fmt: skip

# Those on which the libraries for country names fail.
HARD = {
    "UK": "GB", "USA": "US", "Scotland": "GB", "England": "GB", "Wales": "GB", "Northern Ireland": "GB",
    "Ivory Coast": "CI", "Swaziland": "SZ", "Burma": "MM", "Cape Verde": "CV", "Macau": "MO", "Brunei": "BN",
    "Holland": "NL", "DR Congo": "CD", "Macedonia": "MK", "Micronesia": "FM", "Türkiye": "TR", "Turkiye": "TR",
    "Palestine": "PS", "Kosovo": "XK", "Iran": "IR", "Syria": "SY", "Laos": "LA", "Vietnam": "VN", "Viet Nam": "VN",
    "Tanzania": "TZ", "Moldova": "MD", "Bolivia": "BO", "Venezuela": "VE", "Taiwan": "TW", "Malta": "MT",
    "Republic of Korea": "KR", "Korea, Republic of": "KR", "Korea (South)": "KR", "North Korea": "KP",
    "Democratic People's Republic of Korea": "KP", "Taiwan, Province of China": "TW", "Hong Kong SAR China": "HK",
    "Palestinian Territories": "PS", "Congo, Democratic Republic of the": "CD", "Republic of the Congo": "CG",
}  # fmt: skip

OWN_LANGUAGES = {
    "Brasil": "BR", "España": "ES", "México": "MX", "Deutschland": "DE", "Россия": "RU", "Србија": "RS", "中国": "CN",
    "香港": "HK", "台灣": "TW", "台湾": "TW", "日本": "JP", "한국": "KR", "대한민국": "KR", "مصر": "EG", "الأردن": "JO",
    "الاردن": "JO", "تونس": "TN", "Ελλάδα": "GR", "Côte d'Ivoire": "CI", "Côte d’Ivoire": "CI", "Perú": "PE",
    "Latvija": "LV", "Hrvatska": "HR", "भारत": "IN", "ایران": "IR", "Северна Македонија": "MK",
    "Tchéquie": "CZ", "États-Unis": "US", "Reino Unido": "GB", "俄罗斯": "RU", "Việt Nam": "VN", "Україна": "UA",
}  # fmt: skip

SPELLINGS = {
    "  croatia ": "HR", "BRAZIL": "BR", "TÜRKİYE": "TR", "Bosnia & Herzegovina": "BA", "Bosnia-Herzegovina": "BA",
    "St. Lucia": "LC", "St Vincent & the Grenadines": "VC", "The Gambia": "GM", "Bahamas, The": "BS", "U.S.A.": "US",
    "Republic of Kenya": "KE", "the Republic of Malta": "MT", "Cote d'Ivoire": "CI", "Curacao": "CW", "Reunion": "RE",
    "Nairobi, Kenya": "KE", "Kraków, Polska": "PL", "Edinburgh, Scotland, UK": "GB", "Boston, US": "US",
    "Kowloon, Hong Kong, China": "HK", "Taipei, Taiwan, China": "TW", "San Juan, Puerto Rico, USA": "PR",
    "Savannah, Georgia, USA": "US", "Tbilisi, Georgia": "GE", "Antigua, Guatemala": "GT", "Granada, España": "ES",
    "عمان، الأردن": "JO", "Bijeljina – Bosnia and Herzegovina": "BA", "KE": "KE", "KEN": "KE", "XK": "XK",
}  # fmt: skip

NEIGHBOURS = {
    "Georgia": "GE", "Guinea": "GN", "Guinea-Bissau": "GW", "Equatorial Guinea": "GQ", "Papua New Guinea": "PG",
    "Niger": "NE", "Nigeria": "NG", "Dominica": "DM", "Dominican Republic": "DO", "Sudan": "SD", "South Sudan": "SS",
    "Samoa": "WS", "American Samoa": "AS", "Ireland": "IE", "Austria": "AT", "Australia": "AU", "Mali": "ML",
    "Malawi": "MW", "Mauritania": "MR", "Slovakia": "SK", "Slovenia": "SI", "Republic of Georgia": "GE",
}  # fmt: skip

WRITTEN = [*PROGRAMME.items(), *HARD.items(), *OWN_LANGUAGES.items(), *SPELLINGS.items(), *NEIGHBOURS.items()]

AMBIGUOUS = {
    "Congo": {"CD", "CG"}, "the Congo": {"CD", "CG"}, "Korea": {"KR", "KP"}, "Virgin Islands": {"VI", "VG"},
    "Republic of China": {"CN", "TW"}, "Republic of Dominica": {"DM", "DO"}, "Guiana": {"GF", "GY"},
    "Milledgeville, Georgia": {"GE", "US"}, "Kenya, Uganda": {"KE", "UG"}, "USA/Latvia": {"US", "LV"},
    "Latvia and Estonia": {"LV", "EE"}, "Kosovo, Serbia": {"XK", "RS"}, "Granada": {"GD", "ES"},
}  # fmt: skip

TYPOS = {
    "Philipines": "PH", "Phillipines": "PH", "Austraila": "AU", "Nigera": "NG", "Equador": "EC", "Unted States": "US",
    "Mexcio": "MX", "Portugual": "PT", "Columbia": "CO", "Bosnia and Herzegovna": "BA", "Vietnm": "VN", "Keyna": "KE",
    "Riga, Lativa": "LV", "kenya, Nairobi": "KE", "us": "US", "gb": "GB", "ken": "KE", "Росия": "RU",
}  # fmt: skip


def code_of(text: str) -> str | None:
    country = resolve(text)
    return country.code if country else None


@pytest.mark.parametrize(("text", "code"), WRITTEN)
def test_what_people_write_resolves(text: str, code: str) -> None:
    assert code == code_of(text)


@pytest.mark.parametrize(("text", "codes"), AMBIGUOUS.items())
def test_what_may_mean_two_is_asked_about(text: str, codes: set[str]) -> None:
    assert resolve(text) is None
    assert codes == {country.code for country in suggest(text)}


@pytest.mark.parametrize(("text", "code"), TYPOS.items())
def test_a_slip_is_suggested_first_and_never_applied(text: str, code: str) -> None:
    assert resolve(text) is None
    assert code == suggest(text)[0].code


@pytest.mark.parametrize("text", ["", "  ", ",", "-", "Atlantis", "Los Angeles, CA", "Indianapolis, IN", "12", "☃"])
def test_what_names_no_country_gives_none_and_no_suggestion(text: str) -> None:
    assert resolve(text) is None
    assert suggest(text) == ()


def test_the_table_holds_iso_3166_and_kosovo() -> None:
    codes = [country.code for country in all_countries()]

    assert len(codes) == 250
    assert codes == sorted(set(codes))
    assert "XK" in codes


def test_every_country_has_a_region_and_a_subregion() -> None:
    assert set(REGIONS) == {country.region for country in all_countries()}
    assert all(country.subregion for country in all_countries())


def test_a_subregion_lies_in_one_region() -> None:
    pairs = {(country.subregion, country.region) for country in all_countries()}

    assert len(pairs) == len({subregion for subregion, _ in pairs}) == 23


@pytest.mark.parametrize(
    ("code", "region", "subregion"),
    [
        ("KE", "Africa", "Eastern Africa"),
        ("TT", "Americas", "Caribbean"),
        ("BR", "Americas", "South America"),
        ("MX", "Americas", "Central America"),
        ("HK", "Asia", "Eastern Asia"),
        ("CY", "Asia", "Western Asia"),
        ("XK", "Europe", "Southern Europe"),
        ("FM", "Oceania", "Micronesia"),
    ],
)
def test_regions_are_those_of_m49(code: str, region: str, subregion: str) -> None:
    country = country_by_code(code)

    assert country is not None
    assert (region, subregion) == (country.region, country.subregion)


def test_slugs_are_unique_plain_and_find_their_country() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", country.slug) for country in all_countries())
    assert all(country_by_slug(country.slug) is country for country in all_countries())


@pytest.mark.parametrize("slug", ["bosnia-and-herzegovina", "south-korea", "hong-kong", "turkey", "cote-d-ivoire"])
def test_published_addresses_stay(slug: str) -> None:
    assert country_by_slug(slug) is not None


def test_every_own_name_and_code_resolves_to_itself() -> None:
    for country in all_countries():
        assert resolve(country.name) is country
        assert resolve(country.code) is country
        assert suggest(country.name) == (country,)


def test_numbers_and_long_codes_are_those_of_iso() -> None:
    lines = list(rows("countries.csv"))

    assert all(re.fullmatch(r"[A-Z]{3}", alpha3) for _, alpha3, *_ in lines)
    assert [code for code, _, numeric, *_ in lines if not re.fullmatch(r"\d{3}", numeric)] == ["XK"]
    assert len({alpha3 for _, alpha3, *_ in lines}) == len({numeric for _, _, numeric, *_ in lines}) == 250


def test_no_alias_contradicts_a_name_or_another_alias() -> None:
    meanings = {spelling(country.name): {str(country.code)} for country in all_countries()}
    for alias, code in rows("aliases.csv"):
        meanings.setdefault(spelling(alias), set()).add(code)

    assert {} == {name: codes for name, codes in meanings.items() if len(codes) > 1 or not name}


def test_nothing_ambiguous_has_a_meaning_of_its_own() -> None:
    ambiguous = {spelling(text) for text, _ in rows("ambiguous.csv")}
    aliases = {spelling(alias) for alias, _ in rows("aliases.csv")}

    assert not ambiguous & (aliases | {spelling(country.name) for country in all_countries()})


def test_every_alias_resolves_to_its_own_country() -> None:
    assert [] == [(alias, code) for alias, code in rows("aliases.csv") if code_of(alias) != code]


def test_unknown_codes_and_slugs_are_none() -> None:
    assert country_by_code("ZZ") is None
    assert country_by_slug("atlantis") is None


def test_resolving_wakes_neither_babel_nor_pelican() -> None:
    program = (
        "import sys; from poster_session.countries import resolve; resolve('Kenya');"
        "print(*{'babel', 'pelican'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env={"PYTHONPATH": str(PLUGINS)}, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == ""
