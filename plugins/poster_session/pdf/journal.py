"""A child's notes on its way: one JSON line a fact, readable even if the child dies in the middle."""

import json
from pathlib import Path
from typing import Any

from .derived import Finding, Page

NAME = "journal.jsonl"


class Journal:
    """Notes added one by one to a file in the child's folder."""

    def __init__(self, folder: Path) -> None:
        self._file = (folder / NAME).open("a", encoding="ascii", buffering=1)

    def __enter__(self) -> "Journal":
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()

    def note(self, **facts: Any) -> None:
        """Write facts down at once, under their own names."""
        self._file.write(json.dumps(facts) + "\n")

    def step(self, name: str) -> None:
        """What is about to be tried."""
        self.note(step=name)

    def finding(self, found: Finding) -> None:
        """Something for the organizer."""
        self.note(finding={"kind": found.kind, "level": found.level, "see": found.see, "mend": found.mend})

    def page(self, page: Page) -> None:
        """A page that is drawn."""
        plain = {name: getattr(page, name) for name in ("number", "width", "height", "text", "colour")}
        pictures = [_picture(picture) for picture in page.pictures]
        self.note(page={**plain, "pictures": pictures, "jpeg": _picture(page.jpeg) if page.jpeg else None})


def _picture(picture: Any) -> dict[str, Any]:
    return {name: getattr(picture, name) for name in ("name", "width", "height", "bytes")}


def read_journal(folder: Path) -> list[dict[str, Any]]:
    """All whole notes in the folder's journal; a line cut short by a sudden end is left out."""
    notes: list[dict[str, Any]] = []
    try:
        lines = (folder / NAME).read_text("ascii").splitlines()
    except (OSError, UnicodeDecodeError):
        return notes
    for line in lines:
        try:
            notes.append(json.loads(line))
        except ValueError:
            break
    return notes
