"""posters/: each folder a session, each PDF a poster, with or without its description."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..fields import POSTER, SESSION
from ..model import Poster, Session
from ..slugs import slug_of
from .intake import Intake, title_from, visible

SESSION_FILE = "session.md"
KNOWN = (".md", ".yml")


def read_sessions(intake: Intake) -> tuple[tuple[Session, ...], tuple[Poster, ...]]:
    """All sessions and all their posters."""
    sessions: list[Session] = []
    posters: list[Poster] = []
    for folder in _folders(intake):
        sessions.append(_session(folder, intake))
        posters += _posters(folder, sessions[-1], intake)
    return tuple(sessions), tuple(posters)


def _folders(intake: Intake) -> Iterator[Path]:
    for path in visible(intake.root / "posters"):
        if path.is_dir():
            yield path
        else:
            mend = "Move it into a session's folder, such as posters/2022/."
            intake.complain(path, "poster-outside-session", "error", "This file stands in no session.", mend)


def _session(folder: Path, intake: Intake) -> Session:
    slug, file = slug_of(folder.name), folder / SESSION_FILE
    if not file.exists():
        mend = f"Write {intake.name(file)} with a title, and the days it opens and closes."
        see = f"The session '{folder.name}' has no session.md."
        intake.complain(folder, "session-without-description", "warning", see, mend)
    found = intake.form(file, SESSION) if file.exists() else None
    if not found:
        # The posters are not to blame: they are shown under the folder's name.
        return Session(source="", slug=slug, title=title_from(folder.name), language=intake.language)
    sheet, form = found
    return Session(**{**form.values, **intake.common(sheet, form, ""), "slug": slug, "date": form.values.get("opens")})


def _posters(folder: Path, session: Session, intake: Intake) -> Iterator[Poster]:
    described = {_same(path): path for path in visible(folder) if path.suffix == ".md" and path.name != SESSION_FILE}
    for path in visible(folder):
        if path.suffix.lower() == ".pdf":
            yield from _poster(path, described.pop(_same(path), None), session, intake)
        elif path.suffix not in KNOWN:
            see = f"I publish PDF files only, and this is '{path.name}'."
            mend = "Save the poster as PDF into the same folder, and remove this file."
            intake.complain(path, "not-a-poster-file", "warning", see, mend)
    for path in described.values():
        mend = f"Save the poster as {intake.name(path.with_suffix('.pdf'))}, or delete this file."
        see = "There is no poster beside this description."
        intake.complain(path, "description-without-poster", "error", see, mend)


def _same(path: Path) -> str:
    """A file's stem in one spelling: a Mac writes "é" as two characters, other systems as one."""
    return unicodedata.normalize("NFC", path.stem)


def _poster(pdf: Path, description: Path | None, session: Session, intake: Intake) -> Iterator[Poster]:
    where: dict[str, Any] = {"session": session.slug, "pdf": intake.name(pdf), "slug": slug_of(pdf.stem)}
    if description is None:
        see = "This poster has no description: its title is made from its file name."
        mend = f"Write {intake.name(pdf.with_suffix('.md'))} with a title and its authors."
        intake.complain(pdf, "wants-a-description", "warning", see, mend)
        title = title_from(pdf.stem)
        yield Poster(source="", title=title, language="", date=session.opens, described=False, **where)
        return
    found = intake.form(description, POSTER)
    if found:
        sheet, form = found
        yield Poster(**{"date": session.opens, **form.values, **intake.common(sheet, form, ""), **where})
