"""The words of a PDF, page by page: drawn out by poppler or pdfium, then put into paragraphs."""

import re
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pypdfium2

Read = Callable[[Path, int, float], tuple[str, ...]]

# Marks that turn the direction of writing, joiners without width, byte-order marks, control characters, and
# characters of nobody's alphabet. Joiners U+200C/D stay: Persian and the scripts of India need them.
_UNSEEN: Final = re.compile(
    "[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff0-\uffff\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff]"
)
_DIVIDED: Final = re.compile("[\u00ad\ufffe\x02][ \t]*\n[ \t]*(?=[^\\W\\d_A-Z])|[\ufffe\x02]")  # pdfium: U+FFFE, U+0002
_OWN: Final = re.compile("[\ue000-\uf8ff]")  # letters of a font's own, nearly always the dots of a list
_PARTED: Final = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_ITEM: Final = re.compile(r"(?:[•▪‣◦●○■□◆◇►▶➢➤✓✔*·∙]|[-–—](?=\s)|\(?(?:\d{1,2}|[a-zA-Z])[.)](?=\s))")
# Scripts written without spaces between words: Han, kana, their signs, full-width forms, Thai, Lao, Khmer, Burmese.
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]"
)


def by_poppler(pdf: Path, pages: int, seconds: float) -> tuple[str, ...]:
    """Each page's text through pdftotext, which keeps columns and spaces best."""
    command = ["pdftotext", "-enc", "UTF-8", "-f", "1", "-l", str(pages), str(pdf.absolute()), "-"]
    done = subprocess.run(command, capture_output=True, timeout=seconds, check=True, stdin=subprocess.DEVNULL)
    return tuple(done.stdout.decode("utf-8", "replace").split("\f")[:pages])


def by_pdfium(pdf: Path, pages: int, seconds: float) -> tuple[str, ...]:
    """Each page's text through pypdfium2, in the order in which it was drawn."""
    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(document[number].get_textpage().get_text_bounded() for number in range(min(pages, len(document))))


_GOES_ON: Final = frozenset(
    "the a an of and or in to for with by from de la le les et el los y und der die das".split()  # noqa: SIM905
)
READERS: Final[dict[str, Read]] = {"poppler": by_poppler, "pdfium": by_pdfium}


def tidy(text: str) -> str:
    """Paragraphs parted by an empty line, in plain letters without hidden marks or stray hyphens.

    A single line break stands only inside a paragraph of a script without spaces, such as Japanese.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    text = _DIVIDED.sub("", text)
    text = text.replace("\u00ad", "-")  # drawn in the middle of a line: there it is a hyphen like any other
    text = _UNSEEN.sub("", _OWN.sub("•", text))
    text = unicodedata.normalize("NFKC", text)
    parts = (part for block in _PARTED.split(text) for part in _paragraphs(block))
    return "\n\n".join(part for part in parts if part.strip("•-–—*· "))


def _paragraphs(block: str) -> Iterator[str]:
    """A block's paragraphs: its lines joined, each heading and each item of a list by itself."""
    lines = [" ".join(line.split()) for line in block.split("\n")]
    longest, held, last = max(map(len, lines)), "", ""
    for line in lines:
        if held and (_ITEM.match(line) or _ends(last, line, longest)):
            yield held
            held = line
        else:
            held = join(held, line)
        last = line
    yield held


def _ends(line: str, following: str, longest: int) -> bool:
    """Whether a line ends a paragraph: it stops short, and the next one begins anew."""
    goes_on = line.endswith(("-", ",", ";", "&", "/", "(")) or line.rpartition(" ")[2].lower() in _GOES_ON
    return len(line) < 0.6 * longest and following[:1].isupper() and not goes_on


def join(held: str, line: str) -> str:
    """Two lines of a paragraph as one: a word divided at the line's end is whole again."""
    if not held or not line:
        return held or line
    if held[-1] in "-\u2010" and held[-2:-1].isalpha() and line[0].islower():
        last = held.split()[-1]
        return held + line if "-" in last[:-1] else held[:-1] + line
    if _UNSPACED.match(held[-1]) and _UNSPACED.match(line[0]):
        return f"{held}\n{line}"  # no space belongs here, and where a word ends only a reader can tell
    return f"{held} {line}"


def is_readable(text: str) -> bool:
    """Whether most of the signs are letters, figures and spaces, as they are in every language."""
    known = sum(sign.isalnum() or sign.isspace() or unicodedata.category(sign)[0] in "MP" for sign in text[:5000])
    return known >= 0.7 * len(text[:5000])
