"""Languages as BCP 47 tags, and the direction in which they are written."""

import re
import unicodedata

from babel import Locale

TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
# Languages whose usual script runs from right to left (Unicode CLDR, scripts Arab, Hebr, Thaa, Syrc, Nkoo, Adlm).
RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"})
RIGHT_TO_LEFT_SCRIPTS = frozenset({"arab", "hebr", "thaa", "syrc", "nkoo", "adlm"})


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
    parts = tag.lower().split("-")
    scripts = {part for part in parts[1:] if len(part) == 4}
    right_to_left = scripts & RIGHT_TO_LEFT_SCRIPTS or (not scripts and parts[0] in RIGHT_TO_LEFT)
    return "rtl" if right_to_left else "ltr"


def direction_of_words(text: str) -> str:
    """The direction of the first letter that has one ("ltr" when none has), as in the Unicode Bidi rule P2."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return "ltr"
