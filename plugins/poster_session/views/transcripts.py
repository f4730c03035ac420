"""The text version of a poster, for those who cannot read its picture."""

import re
from collections.abc import Iterator

from ..model import Poster
from ..pdf import Derived
from .material import Material
from .pages import TextBlock

HEADING = re.compile(r"^#{1,6}[ \t]+(.*\S)[ \t]*$", re.MULTILINE)  # as in Markdown


def transcript(material: Material, poster: Poster, derived: Derived | None) -> tuple[TextBlock, ...]:
    """What the organizers corrected, else what was read from the PDF, page by page."""
    if poster.withdrawn:
        return ()
    if poster.text:
        return tuple(_corrected(poster.text))
    if derived and derived.spare_text:
        return (TextBlock(label="", paragraphs=_paragraphs(derived.spare_text)),)
    return _blocks(material, derived) if derived else ()


def plain(text: str) -> str:
    """A corrected text without the marks of its headings."""
    return HEADING.sub(r"\1", text)


def _corrected(text: str) -> Iterator[TextBlock]:
    first, *others = HEADING.split(text)
    for label, words in (("", first), *zip(others[::2], others[1::2], strict=True)):
        if label or words.strip():
            yield TextBlock(label=label, paragraphs=_paragraphs(words))


def _blocks(material: Material, derived: Derived) -> tuple[TextBlock, ...]:
    many, wording = len(derived.pages) > 1, material.wording
    return tuple(
        TextBlock(
            label=wording.say("Page %(number)s", number=wording.number(page.number)) if many else "",
            paragraphs=_paragraphs(page.text),
        )
        for page in derived.pages
        if page.text.strip()
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip())


def transcript_note(material: Material, poster: Poster) -> str:
    """Who made the text version."""
    if poster.text:
        return material.wording.say("This text was corrected by hand.")
    return material.wording.say("This text was taken from the PDF automatically; its order may differ from the poster.")
