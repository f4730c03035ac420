"""Every kind of finding, its words for the organizer and its explanation for the documents."""

from dataclasses import dataclass
from typing import Final

from .derived import Finding, Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """The words of one kind of finding; `see` and `mend` may hold {places} for details."""

    level: Level
    see: str
    mend: str
    why: str  # why it matters, for docs/problems.md


_PRINT_AGAIN = "Ask the authors to export the poster again as a PDF (File > Save as > PDF) and send that file."

KINDS: Final[dict[str, Kind]] = {
    "pdf-missing": Kind(
        level="error",
        see="I cannot read this file: {detail}.",
        mend="Check that the file is there, is not a folder, and that your computer lets you open it.",
        why="Nothing can be shown of a file that cannot be read.",
    ),
    "pdf-empty": Kind(
        level="error",
        see="This file is empty (0 bytes).",
        mend="Copy the file again, or ask the authors to send it again.",
        why="A copy that was interrupted often leaves an empty file behind.",
    ),
    "not-a-pdf": Kind(
        level="error",
        see="This file is {what}, not a PDF.",
        mend="Open it, choose File > Save as > PDF, and use the PDF that this makes.",
        why="Only a PDF looks the same for every visitor; changing the ending of a file's name does not make it a PDF.",
    ),
    "junk-before-header": Kind(
        level="error",
        see="There is something else in front of the PDF in this file ({what}).",
        mend=_PRINT_AGAIN,
        why="A file that is two things at once can be made to pass as harmless; it is never published.",
    ),
    "pdf-huge": Kind(
        level="error",
        see="This PDF is {size}; I do not open files over {limit}.",
        mend="Ask the authors to export it again with smaller pictures: 150 dpi is plenty.",
        why="Visitors on telephones cannot load it, and it costs every build much time.",
    ),
    "pdf-large": Kind(
        level="warning",
        see="This PDF is {size}; over {limit} many visitors will not wait for it.",
        mend="Ask the authors to export it again with smaller pictures (150 dpi is plenty).",
        why="The poster is published, with a lighter copy where one could be made.",
    ),
    "pdf-locked": Kind(
        level="error",
        see="This PDF is locked with a password.",
        mend="Ask the authors for a copy without a password (File > Save as > PDF, no password).",
        why="What cannot be opened cannot be shown or checked.",
    ),
    "pdf-restricted": Kind(
        level="warning",
        see="The authors' software forbade copying or printing this PDF; the copy that visitors get allows both.",
        mend="Ask the authors whether that is as they wish.",
        why="A safe copy has to be written anew, and screen readers need to copy the text to read it aloud.",
    ),
    "pdf-unreadable": Kind(
        level="error",
        see="I cannot open this PDF; it is damaged or not made to the rules.",
        mend=_PRINT_AGAIN,
        why="Some readers repair a damaged file and some do not, and what a repair brings to light cannot be checked.",
    ),
    "no-pages": Kind(
        level="error",
        see="This PDF has no pages.",
        mend=_PRINT_AGAIN,
        why="There is nothing to show.",
    ),
    "too-many-pages": Kind(
        level="warning",
        see="This PDF has {count} pages; I show the first {limit} as pictures.",
        mend="Ask the authors for a poster of one page, or leave it: visitors can still open the whole PDF.",
        why="A poster is one page, at most a few; more pages make a page that takes long to load.",
    ),
    "far-too-many-pages": Kind(
        level="error",
        see="This PDF has {count} pages; a poster has one, or a few.",
        mend="Ask the authors for the poster alone, as a PDF of its own.",
        why="A book is no poster, and some harmful files claim thousands of pages.",
    ),
    "page-size": Kind(
        level="error",
        see="Page {number} measures {width} x {height} points; a page has sides of {least} to {most} points.",
        mend="Ask the authors to set the page to A0, A1 or a slide's size and to export the PDF again.",
        why="Such a page cannot be shown or printed.",
    ),
    "page-shape": Kind(
        level="error",
        see="Page {number} is {aspect} times as long as it is wide.",
        mend="Ask the authors to set the page to A0, A1 or a slide's size and to export the PDF again.",
        why="Such a strip cannot be read on any screen.",
    ),
    "active-content": Kind(
        level="warning",
        see="This PDF held more than a poster ({what}). I took it out of the copy that visitors get.",
        mend="Nothing needs doing. If it was meant, ask the authors to put it on the page as a plain web link.",
        why="Programs, forms and files inside a PDF can harm visitors; a poster needs none of them.",
    ),
    "active-content-kept": Kind(
        level="error",
        see="This PDF holds active content that I could not take out ({what}).",
        mend=_PRINT_AGAIN,
        why="A PDF is published only when a second look finds nothing active in it.",
    ),
    "double-meaning": Kind(
        level="error",
        see="Parts of this PDF are written twice with different meanings.",
        mend=_PRINT_AGAIN,
        why="One reader shows the first meaning and another the second: a known way to hide harmful content.",
    ),
    "not-rewritten": Kind(
        level="error",
        see="I could not make a safe copy of this PDF.",
        mend=_PRINT_AGAIN,
        why="Visitors only ever get a copy that was written anew, without anything active in it.",
    ),
    "not-drawn": Kind(
        level="warning",
        see="I could not make a picture of page {number}.",
        mend="Open the PDF and look at the page; if it is good there, ask the authors to export it again.",
        why="Visitors see a plain title card instead of the page.",
    ),
    "blank-page": Kind(
        level="warning",
        see="Page {number} is empty: all of one colour.",
        mend="Open the PDF and look at the page; take it out if it is not needed.",
        why="It may be a mistake in the export.",
    ),
    "too-long": Kind(
        level="error",
        see="Working on this PDF took longer than {limit} seconds, so I stopped ({step}).",
        mend="Ask the authors to export it again with fewer drawn details, or as a picture placed on one page.",
        why="One file must not hold up the whole session. After `invoke clean --cache` I try it once more.",
    ),
    "too-heavy": Kind(
        level="error",
        see="This PDF needs more memory than it may use, so I stopped ({step}).",
        mend="Ask the authors to export it again with smaller pictures (150 dpi is plenty).",
        why="One file must not bring the computer to a halt.",
    ),
    "tool-stopped": Kind(
        level="error",
        see="The program that reads PDFs stopped at this file ({step}).",
        mend=_PRINT_AGAIN,
        why="A file that stops one reader may do worse to a visitor's.",
    ),
    "drawn-in-part": Kind(
        level="warning",
        see="Only {done} of {count} pages could be drawn before I had to stop.",
        mend="Ask the authors to export it again with smaller pictures and fewer drawn details.",
        why="The pages that were drawn are published, and the whole PDF with them.",
    ),
    "disk-full": Kind(
        level="error",
        see="There is no room left on the disk for the pictures of this PDF.",
        mend="Make room on the disk, then build again.",
        why="Nothing half-written is kept; the next build tries again.",
    ),
    "fonts-not-embedded": Kind(
        level="warning",
        see="These fonts are not inside the PDF: {fonts}. Another font stands in for them.",
        mend="Ask the authors to export it again with fonts embedded (PDF options > embed fonts).",
        why="The poster looks different on other computers, and letters may be missing.",
    ),
    "no-text": Kind(
        level="warning",
        see="This poster is a picture without text, so it cannot be searched or read aloud.",
        mend="Write the poster's words under `text:` in its description, or one sentence under `alt:`.",
        why="Blind visitors and search engines only know what is there as text.",
    ),
    "personal-details": Kind(
        level="warning",
        see="The poster shows {what}; I masked them in its text version ({detail}).",
        mend="Ask the authors whether they may stay on the poster itself; everybody will see it.",
        why="Programs collect addresses from web pages; the picture and the PDF still show them.",
    ),
}


def finding(kind: str, **details: object) -> Finding:
    """A finding of this kind, its words filled with the details."""
    words = KINDS[kind]
    return Finding(kind=kind, level=words.level, see=words.see.format(**details), mend=words.mend)


def in_size(size: int) -> str:
    """A file's size in words, from bytes."""
    return f"{size / 1e6:.0f} MB" if size >= 1e6 else f"{max(1, size // 1000)} kB"
