"""The part of an address that names one thing: ASCII, lower case, hyphens, never empty."""

import re
import unicodedata
from hashlib import sha256
from typing import NewType

from unidecode import unidecode

Slug = NewType("Slug", str)


def slug_of(text: str) -> Slug:
    """The slug of a name in any script: transliterated where that gives letters, else a short hash of the name."""
    composed = unicodedata.normalize("NFC", text).strip()
    ascii_text = unidecode(composed).lower().replace("'", "")
    words = re.findall(r"[a-z0-9]+", ascii_text)
    return Slug("-".join(words) or sha256(composed.encode()).hexdigest()[:8])
