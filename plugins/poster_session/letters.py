"""Text that every page and every feed can carry, and text as it is compared."""

import re
import unicodedata

# What XML 1.0 cannot hold (section 2.2, with the halves of surrogate pairs), and the control characters of C0 and C1.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text without characters that nobody sees and that break files."""
    return UNPRINTABLE.sub("", text)


def folded(words: str) -> str:
    """Words as they are compared: without accents and case (gallery.js folds in the same way)."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", words) if unicodedata.category(c)[0] != "M")
    return " ".join(plain.lower().split())
