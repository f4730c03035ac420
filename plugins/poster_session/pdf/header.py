"""What kind of file this is, told from its first bytes and never from its name."""

import zipfile
from pathlib import Path
from typing import Final

from .derived import Finding
from .kinds import finding

SEARCHED = 1024  # bytes in which PDF readers look for the header
_BLANK = b"\xef\xbb\xbf \t\r\n\f\0"

_OFFICE: Final = {
    "ppt/": "a PowerPoint presentation",
    "word/": "a Word document",
    "xl/": "an Excel sheet",
    "Contents/": "an OpenDocument file",
}
_ODF: Final = {
    b"application/vnd.oasis.opendocument.presentation": "a LibreOffice presentation",
    b"application/vnd.oasis.opendocument.text": "a LibreOffice text document",
    b"application/vnd.oasis.opendocument.graphics": "a LibreOffice drawing",
}
_STARTS: Final = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"8BPS", "a Photoshop picture"),
    (b"%!PS", "a PostScript file"),
    (b"{\\rtf", "a Word document (RTF)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (Word, PowerPoint or Publisher)"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a program"),
    (b"Rar!", "an archive (RAR)"),
    (b"7z\xbc\xaf", "an archive (7z)"),
    (b"\x1f\x8b", "an archive (gzip)"),
)
_PAGES: Final = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script")


def check_header(path: Path) -> Finding | None:
    """Why this file is not a PDF, or is more than one; nothing when it starts as a PDF should."""
    with path.open("rb") as file:
        start = file.read(SEARCHED + 5)
    if not start:
        return finding("pdf-empty")
    where = start.find(b"%PDF-")
    if where < 0:
        return finding("not-a-pdf", what=_name(path, start))
    before = start[:where]
    if before.strip(_BLANK):
        return finding("junk-before-header", what=_name(path, start))
    return None


def _name(path: Path, start: bytes) -> str:
    if start.startswith(b"PK\x03\x04"):
        return _name_of_zip(path)
    for magic, name in _STARTS:
        if start.startswith(magic):
            return name
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "a picture (WebP)"
    if start[4:8] == b"ftyp":
        return "a picture or a film (HEIC, AVIF or MP4)"
    return _name_of_text(start)


def _name_of_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()[:2000]
            kind = archive.read("mimetype")[:100] if "mimetype" in names else b""
    # A stranger's archive: zipfile raises many kinds of errors on broken ones.
    except Exception:
        return "an archive (ZIP)"
    if kind in _ODF:
        return _ODF[kind]
    return next(
        (what for start, what in _OFFICE.items() if any(n.startswith(start) for n in names)), "an archive (ZIP)"
    )


def _name_of_text(start: bytes) -> str:
    lower = start.lstrip(_BLANK).lower()
    if any(tag in lower for tag in _PAGES):
        return "a web page"
    if lower.startswith((b"<?xml", b"<svg")):
        return "an SVG drawing" if b"<svg" in lower else "an XML file"
    if b"\0" in start:
        return "a file of another kind"
    return "a text file"
