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

from .countries import Country

CATALOGUES = Path(__file__).with_name("locale")


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
        """The catalogue of this language, for gettext and for Jinja."""
        tags = (self.language.replace("-", "_"), self.language.split("-")[0])
        found = (self.catalogues / f"{tag}.po" for tag in tags)
        return next((_compiled(path) for path in found if path.exists()), gettext.NullTranslations())

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
        """The country's name: ours in English, else that of CLDR."""
        if self.locale.language == "en":
            return country.name
        return str(self.locale.territories.get(country.code, country.name))

    def language_name(self, tag: str) -> str:
        """The name of another language in this one."""
        try:
            return Locale.parse(tag, sep="-").get_display_name(self.locale) or tag
        except (UnknownLocaleError, ValueError):
            return tag
