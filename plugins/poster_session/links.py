"""Links between the project's own files, as authors write them in Markdown."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

# [words](target), ![words](<target>), [name]: target, and HTML; a target may begin with Pelican's {filename}.
TARGET = re.compile(
    r"""\]\(\s*(?:<([^>]+)>|([^)\s]+))"""
    r"""|^\s{0,3}\[[^\]^][^\]]*\]:\s*<?([^\s>]+)"""
    r"""|\s(?:href|src)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))"""
)
# A picture from another host, in Markdown or in HTML.
FAR_PICTURE = re.compile(
    r"""(?:!\[[^\]]*\]\(\s*<?|<img\s[^>]*src\s*=\s*["']?)((?:https?:)?//[^)\s>"']+)""", re.IGNORECASE
)
MARK = re.compile(r"\{(?:filename|static|attach)\}")
ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|#|//")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A link from one file of the project to another."""

    written: str  # as the author wrote it
    target: str  # the file meant, relative to the project
    line: int  # in the author's file, from 1

    @property
    def is_text(self) -> bool:
        """Whether it leads to a Markdown file, which becomes a page."""
        return self.target.endswith(".md")


def references(body: str, first_line: int, source: str) -> Iterator[Reference]:
    """The internal links of a Markdown text that begins on a line of a source file."""
    for number, line in enumerate(body.split("\n"), first_line):
        for match in TARGET.finditer(line):
            written = next(filter(None, match.groups()))
            if not ELSEWHERE.match(written):
                yield Reference(written=written, target=meant(written, source), line=number)


def far_pictures(body: str, first_line: int) -> Iterator[tuple[str, int]]:
    """The addresses of pictures that another host would have to send, each with its line."""
    for number, line in enumerate(body.split("\n"), first_line):
        yield from ((match[1], number) for match in FAR_PICTURE.finditer(line))


def meant(written: str, source: str) -> str:
    """The file that a link means: from content/ where it begins with "/", else from its own file's folder."""
    path = unquote(MARK.sub("", written).split("#")[0].split("?")[0])
    if path.startswith("/posters/"):
        return posixpath.normpath(path[1:])
    folder = "content" if path.startswith("/") else posixpath.dirname(source)
    return posixpath.normpath(posixpath.join(folder, path.lstrip("/")))


def marked(written: str) -> str:
    """The link with the mark that Pelican needs, so that links that work on GitHub work here too."""
    if MARK.match(written):
        return written
    return ("{filename}" if written.split("#")[0].endswith(".md") else "{static}") + written
