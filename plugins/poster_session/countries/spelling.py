"""How a country's name is spelled once case, accents, punctuation and "the" no longer matter."""

import re
from unicodedata import combining, normalize

# Letters that Unicode does not take apart into a base letter and a mark.
_LATIN = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th"}
# Arabic letters that keyboards and habits exchange, and the stroke that only lengthens a word.
_ARABIC = {"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": None}
_PLAIN_LETTERS = str.maketrans(_LATIN | _ARABIC)
_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʻʼ`´"))
_GAP = re.compile(r"[\W_]+")
_PART = re.compile(r"[,;/|()\[\]，、،（）]|\s[-–—]\s")


def spelling(text: str) -> str:
    """The one spelling under which a name is looked up: "The St. Lucia" and "saint lucia" share it."""
    plain = text.translate(_APOSTROPHES).replace("&", " and ").casefold()
    if not plain.isascii():
        taken_apart = normalize("NFKD", plain)
        plain = "".join([c for c in taken_apart if not combining(c)]).translate(_PLAIN_LETTERS)
    words = f" {_GAP.sub(' ', plain)} ".replace(" the ", " ").replace(" st ", " saint ")
    return " ".join(words.split())


def parts(text: str) -> list[str]:
    """The pieces of "Place, Region (Country)", in order."""
    return [part for part in (piece.strip() for piece in _PART.split(text)) if part]
