"""How the site speaks: its words, dates and figures, in its language."""

import gettext
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit
from unidecode import unidecode

from .countries import Country
from .letters import folded
from .library_types import known_library_type

CATALOGUES = Path(__file__).with_name("locale")
# What CLDR calls "Hong Kong SAR China" and the like is short in its list of short names, which Babel leaves out.
SHORT_NAMES = {
    "ar": {"HK": "هونغ كونغ", "MO": "ماكاو", "PS": "فلسطين", "MM": "ميانمار"},
    "es": {"HK": "Hong Kong", "MO": "Macao", "PS": "Palestina", "MM": "Myanmar"},
    "fr": {"HK": "Hong Kong", "MO": "Macao", "PS": "Palestine", "MM": "Myanmar"},
    "pt": {"HK": "Hong Kong", "MO": "Macau", "PS": "Palestina", "MM": "Mianmar"},
    "zh": {"HK": "香港", "MO": "澳门", "PS": "巴勒斯坦", "MM": "缅甸"},
}


def _compiled(path: Path) -> gettext.GNUTranslations:
    """The catalogue in a .po file; compiled in memory, so that translators edit the only copy."""
    # Imported here, since an English site needs neither.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with path.open("rb") as lines:
        catalogue = read_po(lines, locale=path.stem, abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@dataclass(frozen=True)
class Wording:
    """One language of the interface; words without a translation stay English."""

    language: str = "en"  # BCP 47
    catalogues: Path = field(default=CATALOGUES)

    @cached_property
    def translations(self) -> gettext.NullTranslations:
        """The catalogue of this language, for gettext and for Jinja; what a region leaves out its language says."""
        tags = dict.fromkeys((self.language.replace("-", "_"), self.language.split("-")[0]))
        paths = [path for tag in tags if (path := self.catalogues / f"{tag}.po").exists()]
        found: gettext.NullTranslations = gettext.NullTranslations()
        for path in reversed(paths):
            nearer = _compiled(path)
            nearer.add_fallback(found)
            found = nearer
        return found

    @cached_property
    def locale(self) -> Locale:
        """What CLDR knows of this language; English where it knows nothing."""
        try:
            return Locale.parse(self.language, sep="-")
        except (UnknownLocaleError, ValueError):
            return Locale("en")

    def say(self, words: str, **values: object) -> str:
        """The words in this language, with %(name)s filled in."""
        return self.translations.gettext(words) % values if values else self.translations.gettext(words)

    def count(self, one: str, many: str, number: int) -> str:
        """ "1 poster", "16 posters": the right plural with the figure at %(num)s."""
        return self.translations.ngettext(one, many, number) % {"num": self.number(number)}

    def number(self, number: int) -> str:
        """A whole number as people write it."""
        return format_decimal(number, locale=self.locale)

    def day(self, day: date) -> str:
        """A date in full words."""
        return format_date(day, "long", locale=self.locale)

    def month(self, year: int, month: int) -> str:
        """A month of a year."""
        return format_skeleton("yMMMM", date(year, month, 1), locale=self.locale)

    def month_alone(self, month: int) -> str:
        """A month's name as it stands alone."""
        return str(self.locale.months["stand-alone"]["wide"][month])

    def size(self, size: int) -> str:
        """A number of bytes as visitors read it: "640 kB", "2.7 MB" (1 MB is a million bytes)."""
        if size < 999_500:
            return str(format_unit(max(1, round(size / 1000)), "kilobyte", "short", locale=self.locale))
        return str(format_unit(size / 1e6, "megabyte", "short", "#,##0.#", locale=self.locale))

    def list(self, words: Iterable[str]) -> str:
        """ "a, b and c"."""
        return format_list(list(words), locale=self.locale)

    def country_name(self, country: Country) -> str:
        """The country's name: ours in English, else that of CLDR, short where it has a short one."""
        if self.locale.language == "en":
            return country.name
        short = SHORT_NAMES.get(self.locale.language, {}) if self.locale.script != "Hant" else {}
        return short.get(country.code) or str(self.locale.territories.get(country.code, country.name))

    def place_of(self, words: str) -> tuple[str, str]:
        """Where a name stands in the alphabet: sort by it.

        Accents and case do not count; Chinese goes by its sound (pinyin). It falls short of what ICU knows: "ñ" stands
        among "n", and letters that a language puts at the end of its alphabet stand with the one they come from.
        """
        return folded(unidecode(words) if self.locale.language == "zh" else words), words

    def library_type(self, written: str) -> str:
        """A usual kind of library in this language, any other as it was written."""
        known = known_library_type(written)
        return self.say(known.name) if known else written

    def own_name(self, tag: str) -> str:
        """The name of a language in itself, as it stands alone: "Français", "العربية"."""
        name = Wording(tag).language_name(tag)
        return name if name == tag else name[:1].upper() + name[1:]

    def language_name(self, tag: str) -> str:
        """The name of another language in this one, with its script or region: "Portuguese (Brazil)"."""
        first, *rest = tag.split("-")
        known = {**self.locale.scripts, **self.locale.territories}
        details = [str(known[part]) for part in rest if part in known]
        name = str(self.locale.languages.get(first, first))
        return f"{name} ({', '.join(details)})" if details else name
