"""The words of a PDF, page by page, as a reader would read them."""

import re
import subprocess
import unicodedata
from pathlib import Path
from typing import Final

import pypdfium2

# Marks that turn the direction of writing (U+200E/F, U+202A-E, U+2066-9), byte-order marks and control characters.
_UNSEEN: Final = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_BREAK: Final = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def by_poppler(pdf: Path, pages: int, seconds: float) -> tuple[str, ...]:
    """Each page's text through pdftotext, which keeps columns and spaces best."""
    command = ["pdftotext", "-enc", "UTF-8", "-f", "1", "-l", str(pages), str(pdf.absolute()), "-"]
    done = subprocess.run(command, capture_output=True, timeout=seconds, check=True, stdin=subprocess.DEVNULL)
    return tuple(done.stdout.decode("utf-8", "replace").split("\f")[:pages])


def by_pdfium(pdf: Path, pages: int, seconds: float) -> tuple[str, ...]:
    """Each page's text through pypdfium2, in the order in which it was drawn."""
    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(document[number].get_textpage().get_text_bounded() for number in range(min(pages, len(document))))


def tidy(text: str) -> str:
    """Paragraphs parted by an empty line, in plain letters without hidden marks."""
    text = unicodedata.normalize("NFKC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n"))
    text = re.sub("\u00ad[ \t]*\n?[ \t]*", "", text)
    text = _UNSEEN.sub("", text)
    paragraphs = (" ".join(part.split()) for part in _BREAK.split(text))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
