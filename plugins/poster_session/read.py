"""The organizers' folders as a Programme, with a problem for all that could not be used."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from .fields import COUNTRY, NOTICE, PAGE, POST, POSTER, SESSION, TESTIMONIAL
from .forms import Form, fill
from .links import Reference, references
from .model import CountryWords, Item, Notice, Page, Person, Post, Poster, Programme, Session, Testimonial
from .problems import Problem, nearest
from .sheets import Sheet, Unreadable, read_sheet
from .slugs import slug_of

ItemT = TypeVar("ItemT", bound=Item)
SESSION_FILE = "session.md"
CONTENT = ("blog", "testimonials", "pages", "countries", "images", "extra", "notice.md")


@dataclass
class _Desk:
    """What the reading of one project gathers."""

    root: Path
    language: str
    problems: list[Problem] = field(default_factory=list)
    lines: dict[str, Mapping[str, int]] = field(default_factory=dict)
    references: dict[str, tuple[Reference, ...]] = field(default_factory=dict)

    def complain(self, path: Path, kind: str, level: Any, see: str, mend: str) -> None:
        self.problems.append(Problem(path=self.name(path), kind=kind, level=level, see=see, mend=mend))

    def name(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

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


def read_programme(root: Path, language: str) -> tuple[Programme, tuple[Problem, ...]]:
    """All that is sound in posters/ and content/ below a folder, and what is to mend."""
    desk = _Desk(root=root, language=language)
    sessions: list[Session] = []
    posters: list[Poster] = []
    for folder in _folders(root / "posters", desk):
        session = _session(folder, desk)
        if session:
            sessions.append(session)
            posters += _posters(folder, session, desk)
    _strangers(root / "content", desk)
    programme = Programme(
        sessions=tuple(sessions),
        posters=tuple(posters),
        testimonials=_items(root / "content/testimonials", TESTIMONIAL, _testimonial, desk),
        posts=_items(root / "content/blog", POST, _post, desk),
        pages=_items(root / "content/pages", PAGE, _page, desk),
        country_words=_items(root / "content/countries", COUNTRY, _country_words, desk),
        notices=_items(root / "content", NOTICE, _notice, desk, pattern="notice.md"),
        lines=desk.lines,
        references=desk.references,
    )
    return programme, tuple(desk.problems)


def _visible(folder: Path) -> Iterator[Path]:
    # ~$x.pptx is what an office program leaves beside an open file.
    return (path for path in sorted(folder.glob("*")) if not path.name.startswith((".", "~$")))


def _folders(posters: Path, desk: _Desk) -> Iterator[Path]:
    for path in _visible(posters):
        if path.is_dir():
            yield path
        else:
            desk.complain(
                path,
                "poster-outside-session",
                "error",
                "This file stands in no session.",
                "Move it into a session's folder, such as posters/2022/.",
            )


def _strangers(content: Path, desk: _Desk) -> None:
    """Complain of what lies in content/ where nothing is read."""
    for path in _visible(content):
        if path.name not in CONTENT:
            near = nearest(path.name, CONTENT) or "pages"
            desk.complain(
                path,
                "unknown-place",
                "warning",
                f"I do not read '{path.name}' here.",
                f"Move it into content/{near}/, or remove it.",
            )
    for folder in CONTENT[:4]:
        for path in sorted((content / folder).rglob("*")):
            if path.is_file() and not path.name.startswith((".", "~$")) and path.suffix not in (".md", ".yml"):
                desk.complain(
                    path,
                    "not-a-text-file",
                    "warning",
                    f"I read Markdown files (.md) here, and this is '{path.name}'.",
                    "Save its text as a .md file; pictures belong in content/images/.",
                )


def _session(folder: Path, desk: _Desk) -> Session | None:
    slug = slug_of(folder.name)
    file = folder / SESSION_FILE
    if not file.exists():
        desk.complain(
            folder,
            "session-without-description",
            "warning",
            f"The session '{folder.name}' has no session.md.",
            f"Write {desk.name(file)} with a title, and the days it opens and closes.",
        )
        return Session(source="", slug=slug, title=_title_from(folder.name), language=desk.language)
    found = desk.form(file, SESSION)
    if not found:
        # The posters are not to blame: they are shown under the folder's name.
        return Session(source="", slug=slug, title=_title_from(folder.name), language=desk.language)
    sheet, form = found
    return Session(**{**form.values, **desk.common(sheet, form, ""), "slug": slug, "date": form.values.get("opens")})


def _posters(folder: Path, session: Session, desk: _Desk) -> Iterator[Poster]:
    described = {path.stem: path for path in _visible(folder) if path.suffix == ".md" and path.name != SESSION_FILE}
    for path in _visible(folder):
        if path.suffix.lower() == ".pdf":
            yield from _poster(path, described.pop(path.stem, None), session, desk)
        elif path.suffix not in (".md", ".yml"):
            desk.complain(
                path,
                "not-a-poster-file",
                "warning",
                f"I publish PDF files only, and this is '{path.name}'.",
                "Save the poster as PDF into the same folder, and remove this file.",
            )
    for path in described.values():
        desk.complain(
            path,
            "description-without-poster",
            "error",
            "There is no poster beside this description.",
            f"Save the poster as {desk.name(path.with_suffix('.pdf'))}, or delete this file.",
        )


def _poster(pdf: Path, description: Path | None, session: Session, desk: _Desk) -> Iterator[Poster]:
    where: dict[str, Any] = {"session": session.slug, "pdf": desk.name(pdf), "slug": slug_of(pdf.stem)}
    if description is None:
        desk.complain(
            pdf,
            "wants-a-description",
            "warning",
            "This poster has no description: its title is made from its file name.",
            f"Write {desk.name(pdf.with_suffix('.md'))} with a title and its authors.",
        )
        yield Poster(source="", title=_title_from(pdf.stem), language="", date=session.opens, described=False, **where)
        return
    found = desk.form(description, POSTER)
    if found:
        sheet, form = found
        yield Poster(**{"date": session.opens, **form.values, **desk.common(sheet, form, ""), **where})


def _items(
    folder: Path, kind: str, make: Callable[[Sheet, Form, dict[str, Any]], ItemT], desk: _Desk, pattern: str = "**/*.md"
) -> tuple[ItemT, ...]:
    items = []
    for path in sorted(folder.glob(pattern)):
        found = desk.form(path, kind)
        if found:
            items.append(make(*found, desk.common(*found, title=_title_from(path.stem))))
    return tuple(items)


def _person(form: Form, name: str) -> Person:
    values = form.values
    return Person(
        name=name,
        country=values.get("country"),
        library=values.get("library", ""),
        library_type=values.get("library_type", ""),
    )


def _some(form: Form, *names: str) -> dict[str, Any]:
    return {name: form.values[name] for name in names if name in form.values}


def _testimonial(sheet: Sheet, form: Form, common: dict[str, Any]) -> Testimonial:
    common["title"] = form.values["name"]
    return Testimonial(
        **common, person=_person(form, form.values["name"]), **_some(form, "year", "poster", "photo", "consent")
    )


def _post(sheet: Sheet, form: Form, common: dict[str, Any]) -> Post:
    author = form.values.get("author")
    return Post(**common, person=_person(form, author) if author else None, **_some(form, "date", "tags", "summary"))


def _page(sheet: Sheet, form: Form, common: dict[str, Any]) -> Page:
    return Page(**common, **_some(form, "menu", "order", "summary"))


def _country_words(sheet: Sheet, form: Form, common: dict[str, Any]) -> CountryWords:
    return CountryWords(**common, country=form.values["country"])


def _notice(sheet: Sheet, form: Form, common: dict[str, Any]) -> Notice:
    return Notice(**common)


def _title_from(stem: str) -> str:
    title = " ".join(stem.replace("_", " ").replace("-", " ").split())
    return title[:1].upper() + title[1:] if title else stem
