"""Write a poster's automatic text into its description, so that somebody can correct it."""

from pathlib import Path

from ..model import Poster
from ..problems import nearest
from .check import prepare_project


def add_text_command(root: Path, name: str) -> int:
    """Add the field `text:`; nothing that stands in the description is changed."""
    prepared = prepare_project(root)
    posters = {f"{poster.session}/{poster.slug}": poster for poster in prepared.programme.posters}
    poster = posters.get(name.removeprefix("posters/").removesuffix(".md").removesuffix(".pdf"))
    if poster is None:
        near = nearest(name, posters)
        print(
            f"There is no poster '{name}'.\n    " + (f"Write: invoke add-text {near}" if near else "Run: invoke check")
        )
        return 1
    derived = prepared.making.get(poster.pdf)
    return _add(root, poster, derived.text if derived else "")


def _add(root: Path, poster: Poster, text: str) -> int:
    if not poster.source:
        print(f"{poster.pdf} has no description yet.\n    Run: invoke add-poster, or write {poster.pdf[:-4]}.md first.")
        return 1
    if poster.text:
        print(f"{poster.source} has a text already.\n    Open it and correct it there.")
        return 1
    if not text:
        print(f"I find no text in {poster.pdf}.\n    Type it into {poster.source} under 'text: |'.")
        return 1
    path = root / poster.source
    path.write_text(with_text(path.read_text("utf-8-sig"), text), encoding="utf-8", newline="\n")
    print(f"Open {poster.source}, correct the text under 'text: |', and build again.")
    return 0


def with_text(sheet: str, text: str) -> str:
    """A description with the text as a block at the end of its front matter (YAML 1.2, literal style)."""
    head, mark, rest = sheet.partition("\n---")
    block = "\n".join(f"  {line}" if line.strip() else "" for line in text.strip().splitlines())
    return f"{head}\ntext: |\n{block}{mark}{rest}"
