"""What was made of one PDF: pictures, text, a safe copy and findings, as plain frozen values."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture file inside the cache entry."""

    name: str  # such as "p1.640.webp"
    width: int  # px
    height: int  # px
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of the PDF as a visitor sees it: cropped and turned."""

    number: int  # from 1
    width: float  # points (1/72 inch)
    height: float  # points
    pictures: tuple[Picture, ...]  # WebP, narrowest first
    jpeg: Picture | None
    text: str  # paragraphs parted by an empty line; e-mail addresses and telephone numbers masked
    colour: str  # dominant colour, "#rrggbb"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that the organizer should know of a PDF, with one way to mend it."""

    kind: str  # stable kebab-case name; see KINDS
    level: Level  # "error": not to be published; "warning": published all the same
    see: str
    mend: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """All that was made of one PDF; its files lie in `folder`."""

    key: str  # sha256 of recipe, tool versions and PDF bytes; "" when the file was not read
    folder: Path
    pages: tuple[Page, ...] = ()  # empty when nothing could be drawn
    page_count: int = 0  # pages in the PDF, shown or not
    pdf: str | None = None  # name of the safe copy in `folder`; None: must not be published
    pdf_bytes: int = 0
    light_pdf: str | None = None  # name of the copy for phones, when one was worth making
    light_bytes: int = 0
    findings: tuple[Finding, ...] = ()
    language: str | None = None  # BCP 47, as the PDF declares it or as its script tells
    tagged: bool = False  # has a structure tree that screen readers can follow
    title_in_pdf: str = ""  # as its software wrote it; often of no use
    spare_text: str = ""  # the text when no page could be drawn
    text_source: str = ""  # "poppler", "pdfium", "pypdf" or "" when there is no text
    engine: str = ""  # what drew the pages: "poppler", "pdfium", "poppler+pdfium" or ""

    @property
    def text(self) -> str:
        """The text of all pages."""
        return "\n\n".join(page.text for page in self.pages if page.text) or self.spare_text

    @property
    def has_text(self) -> bool:
        """Whether there is enough text to search and to read aloud."""
        return len(self.text) >= MIN_TEXT

    @property
    def refused(self) -> bool:
        """Whether a finding keeps this PDF from being published."""
        return any(finding.level == "error" for finding in self.findings)

    def to_dict(self) -> dict[str, Any]:
        """All but the folder, as plain values for JSON."""
        plain = asdict(self)
        del plain["folder"]
        return plain

    @classmethod
    def from_dict(cls, plain: dict[str, Any], folder: Path) -> "Derived":
        """What `to_dict` wrote down, found again in `folder`."""
        known = {name: value for name, value in plain.items() if name in cls.__dataclass_fields__}
        known["pages"] = tuple(_page(page) for page in plain["pages"])
        known["findings"] = tuple(Finding(**finding) for finding in plain["findings"])
        return cls(**known, folder=folder)


MIN_TEXT = 50  # characters; fewer is a page number or a watermark, not a text


def _page(plain: dict[str, Any]) -> Page:
    pictures = tuple(Picture(**picture) for picture in plain["pictures"])
    jpeg = Picture(**plain["jpeg"]) if plain["jpeg"] else None
    return Page(**{**plain, "pictures": pictures, "jpeg": jpeg})


__all__ = ["MIN_TEXT", "Derived", "Finding", "Level", "Page", "Picture"]
