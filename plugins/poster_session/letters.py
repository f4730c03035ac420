"""Text that every page and every feed can carry, and text as it is compared."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

# What XML 1.0 cannot hold (section 2.2, with the halves of surrogate pairs), and the control characters of C0 and C1.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text without characters that nobody sees and that break files."""
    return UNPRINTABLE.sub("", text)


APOSTROPHES = str.maketrans(dict.fromkeys("‘’ʻʼ", "'"))


def folded(words: str) -> str:
    """Words as they are compared: without accents and case, with one apostrophe (gallery.js folds in the same way)."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", words) if _kind(c) != "M")
    return " ".join(plain.translate(APOSTROPHES).lower().split())


def words_of(texts: Iterable[str]) -> Iterator[str]:
    """The words of texts as the filter compares them, without the marks around them (gallery.js parts them alike)."""
    yield from filter(None, map(_bare, folded(" ".join(texts)).split()))


def _bare(word: str) -> str:
    inside = [place for place, letter in enumerate(word) if _kind(letter) != "P"]
    return word[inside[0] : inside[-1] + 1] if inside else ""


def _kind(letter: str) -> str:
    """Of Unicode's categories the great one: "P" for punctuation, "M" for what stands on other letters."""
    return unicodedata.category(letter)[0]
