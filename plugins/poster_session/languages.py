"""Languages as BCP 47 tags, and the direction in which they are written."""

import re
import unicodedata

from babel import Locale
from babel.core import get_global

# unicode_language_id of UTS #35, which is what browsers take: language, script, region, variants.
TAG = re.compile(
    r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*", re.ASCII | re.IGNORECASE
)
UNDETERMINED = "und"  # the tag of an unknown language
RIGHT_TO_LEFT = frozenset(
    {"Adlm", "Arab", "Armi", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"}
)  # scripts (ISO 15924)
# Languages whose usual script CLDR tells under another name: Dari is Persian, Western Punjabi has none.
SCRIPTS = {"prs": "Arab", "pnb": "Arab", "arb": "Arab", "iw": "Hebr"}


def canonical(tag: str) -> str | None:
    """The tag in its usual spelling, such as "pt-BR" or "zh-Hant", or None where this is no tag."""
    if not TAG.fullmatch(tag):
        return None
    first, *rest = tag.split("-")
    return "-".join([first.lower(), *(_subtag(part) for part in rest)])


def _subtag(part: str) -> str:
    return {2: part.upper(), 4: part.title()}.get(len(part), part.lower())


def named_language(stem: str) -> tuple[str, str]:
    """What a file is called without its language, and that language: "about.fr" is ("about", "fr").

    The language is "" where the name ends in none. Only codes of two letters count: "notes.new" is not in Newari.
    """
    name, _, end = stem.rpartition(".")
    tag = canonical(end)
    code = tag.split("-")[0] if tag else ""
    return (name, str(tag)) if name and len(code) == 2 and code in Locale("en").languages else (stem, "")


def direction(tag: str) -> str:
    """ "rtl" or "ltr" for a language tag."""
    return "rtl" if _script(tag) in RIGHT_TO_LEFT else "ltr"


def _script(tag: str) -> str:
    """The script that a tag names, else the one in which CLDR says that the language is usually written there."""
    first, *rest = (canonical(tag) or "en").split("-")
    named = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    likely = get_global("likely_subtags")
    usual = next((likely[name] for name in (*(f"{first}_{part}" for part in rest), first) if name in likely), "")
    return named or SCRIPTS.get(first) or next((part for part in usual.split("_") if len(part) == 4), "")


def direction_of_words(text: str) -> str:
    """The direction of the first letter that has one ("ltr" when none has), as in the Unicode Bidi rule P2."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return "ltr"
