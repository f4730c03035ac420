"""Fonts that a PDF uses without carrying them; poppler drops their letters where no other font stands in."""

from pikepdf import Dictionary, Object

from .actions import name_of

PROGRAMS = frozenset({"/FontFile", "/FontFile2", "/FontFile3"})  # ISO 32000-1, table 122
SIMPLE = ("/Type1", "/TrueType", "/MMType1", "/CIDFontType0", "/CIDFontType2")


def missing(font: Object) -> set[str]:
    """The name of this font if it is not embedded, at most 60 characters; an empty set otherwise."""
    if name_of(font.get("/Subtype")) not in SIMPLE:
        return set()
    described = font.get("/FontDescriptor")
    if isinstance(described, Dictionary) and PROGRAMS & described.keys():
        return set()
    return {name_of(font.get("/BaseFont"))[1:].split("+")[-1][:60] or "one without a name"}
