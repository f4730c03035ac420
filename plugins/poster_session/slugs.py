"""The part of an address that names one thing: ASCII, lower case, hyphens, never empty."""

import re
import unicodedata
from hashlib import sha256
from typing import NewType

from unidecode import unidecode

Slug = NewType("Slug", str)

LONGEST = 200  # letters; file systems take names of 255, and pictures add to the name of their poster


def slug_of(text: str) -> Slug:
    """The slug of a name in any script: transliterated where that gives letters, else a short hash of the name."""
    composed = unicodedata.normalize("NFC", text).strip()
    ascii_text = unidecode(composed).lower().replace("'", "")
    slug = "-".join(re.findall(r"[a-z0-9]+", ascii_text))
    if slug and len(slug) <= LONGEST:
        return Slug(slug)
    return Slug("-".join(filter(None, (slug[: LONGEST - 9].rstrip("-"), sha256(composed.encode()).hexdigest()[:8]))))


def page_name(text: str) -> str:
    """The slug, but "index-" for "index", since index.html is the list of all; no slug ends in a hyphen."""
    slug = slug_of(text)
    return f"{slug}-" if slug == "index" else slug
