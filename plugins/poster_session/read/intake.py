"""What every kind of item needs to be read, and what its reading leaves behind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..forms import Form, fill
from ..letters import printable
from ..links import Reference, far_pictures, references
from ..problems import Level, Problem
from ..sheets import Sheet, Unreadable, read_sheet
from ..slugs import slug_of


@dataclass
class Intake:
    """The reading of one project: what was seen, line by line, and what is to mend."""

    root: Path
    language: str  # of texts that name none
    problems: list[Problem] = field(default_factory=list)
    lines: dict[str, Mapping[str, int]] = field(default_factory=dict)
    references: dict[str, tuple[Reference, ...]] = field(default_factory=dict)

    def complain(self, path: Path, kind: str, level: Level, see: str, mend: str) -> None:
        """Note a problem with a file as a whole."""
        self.problems.append(Problem(path=self.name(path), kind=kind, level=level, see=see, mend=mend))

    def name(self, path: Path) -> str:
        """The file's path in the project, "/" between parts."""
        return path.relative_to(self.root).as_posix().encode("utf-8", "replace").decode()

    def form(self, path: Path, kind: str) -> tuple[Sheet, Form] | None:
        """The sheet of a file and its filled form, or None when the item has to stay out."""
        try:
            sheet = read_sheet(path, self.name(path))
        except Unreadable as error:
            self.problems.append(error.problem)
            return None
        form = fill(sheet, kind)
        self.problems += form.problems
        self.lines[sheet.path] = sheet.lines
        self.references[sheet.path] = tuple(references(sheet.body, sheet.body_line, sheet.path))
        self.problems += [
            _far_picture(sheet.path, line, url) for url, line in far_pictures(sheet.body, sheet.body_line)
        ]
        return (sheet, form) if form.sound else None

    def common(self, sheet: Sheet, form: Form, title: str) -> dict[str, Any]:
        """What every kind of item takes from its form."""
        values = form.values
        return {
            "source": sheet.path,
            "slug": slug_of(values.get("slug") or Path(sheet.path).stem),
            "title": values.get("title", title),
            "language": values.get("language", self.language),
            "status": values.get("status", "published"),
        }


def _far_picture(path: str, line: int, url: str) -> Problem:
    see = f"This picture comes from another host and is not shown: {url}"
    mend = "Save the picture in content/images/ and write ![what it shows](../images/name.jpg)."
    return Problem(path=path, line=line, kind="picture-from-elsewhere", level="warning", see=see, mend=mend)


def is_visible(path: Path) -> bool:
    """Whether people put this file here: not a hidden one, nor what an office program leaves beside an open file."""
    return not path.name.startswith((".", "~$")) and has_name(path)


def has_name(path: Path) -> bool:
    """Whether the file's name can be written down; names out of old ZIP files may hold bytes that mean nothing."""
    return printable(str(path)) == str(path)


def complain_of_names(intake: Intake) -> None:
    """Complain of files whose names mean nothing; they are not read."""
    for folder in ("posters", "content"):
        for path in sorted((intake.root / folder).rglob("*")):
            if not has_name(path) and has_name(path.parent):
                mend = "Give it a name of the letters a to z, figures and hyphens."
                intake.complain(path, "unreadable-name", "error", "I cannot read the name of this file.", mend)


def visible(folder: Path) -> Iterator[Path]:
    """What people put into a folder, by name."""
    return filter(is_visible, sorted(folder.glob("*")))


def title_from(stem: str) -> str:
    """A title made from a file's name."""
    title = " ".join(stem.replace("_", " ").replace("-", " ").split())
    return title[:1].upper() + title[1:] if title else stem
