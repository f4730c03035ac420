"""A project in which every word that anybody may write tries to run as a program, made from the table of fields.

`window.pwned` tells when one of them runs, 1337 when a template does.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from tests import pdf_factory as pdf
from tests.awkward import REPOSITORY, SETTINGS, TODAY, XSS, XSS_BODY

from poster_session.fields import KINDS, Field, fields_of
from poster_session.values import Wrong

# A file may be named so on most systems.
IN_NAMES = '"><img src=x onerror=window.pwned=1>{{ 7*191 }}'
COMMENTS = yaml.safe_dump([{"name": XSS, "country": XSS, "date": XSS, "text": XSS_BODY, "language": XSS}])
SETTINGS_TOO = f"SITESUBTITLE = {XSS!r}\n"
FOLDERS = {
    "poster": f"posters/{IN_NAMES}/hostile",
    "session": f"posters/{IN_NAMES}/session",
    "testimonial": "content/testimonials/hostile",
    "post": "content/blog/hostile",
    "page": "content/pages/hostile",
    "country": "content/countries/kenya",
    "notice": "content/notice",
}
# They take a poster or a page away, or lead to other files, so that nothing else of the item would be seen.
APART = {"withdrawn", "poster", "photo", "slug", "status"}


def hostile(field: Field) -> Any:
    """The field's example with every word of it hostile that its reader lets pass."""
    value = yaml.load(f"x: {field.example}", yaml.BaseLoader)["x"]
    for path in list(_leaves(value)):
        tried = _with(value, path)
        if _is_taken(field, tried):
            value = tried
    return value


def is_closed(field: Field) -> bool:
    """Whether the field takes only what is on a list, or figures, so that no word can be hostile."""
    return XSS not in yaml.safe_dump(hostile(field), width=10**6) and XSS not in str(hostile(field))


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, str):
        yield path
    else:
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(part, (*path, key))


def _with(value: Any, path: tuple[Any, ...]) -> Any:
    """The same value with something hostile behind one of its words."""
    if not path:
        return f"{value}{XSS}"
    copied = value.copy()
    copied[path[0]] = _with(value[path[0]], path[1:])
    return copied


def _is_taken(field: Field, value: Any) -> bool:
    complaints: list[Wrong] = []
    try:
        field.read(yaml.compose(yaml.safe_dump(value, allow_unicode=True)), complaints.append)
    except Wrong:
        return False
    return not complaints


def write_hostile(root: Path) -> Path:
    """Write the project: of each kind one item with all its fields, and of some a second one."""
    for kind in KINDS:
        fields = {name: hostile(field) for name, field in fields_of(kind).items() if name not in APART}
        _write(root / f"{FOLDERS[kind]}.md", fields)
        for name in sorted(APART & set(fields_of(kind)) - {"status"}):
            needed = {key: value for key, value in fields.items() if kind in fields_of(kind)[key].needed}
            _write(root / f"{FOLDERS[kind]}-{name}.md", needed | {name: hostile(fields_of(kind)[name])})
    for name in ("hostile", "hostile-withdrawn", IN_NAMES):
        (root / f"posters/{IN_NAMES}/{name}.pdf").write_bytes(_pdf())
        (root / f"posters/{IN_NAMES}/{name}.comments.yml").write_text(COMMENTS, "utf-8")
    (root / "content/blog/hostile.comments.yml").write_text(COMMENTS, "utf-8")
    paths = {"theme": str(REPOSITORY / "theme"), "plugins": str(REPOSITORY / "plugins")}
    settings = SETTINGS.format(name=XSS, today=TODAY, **paths) + SETTINGS_TOO
    (root / "pelicanconf.py").write_text(settings, "utf-8")
    return root


def _write(file: Path, fields: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    head = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)
    file.write_text(f"---\n{head}---\n{XSS_BODY}", "utf-8")


def _pdf() -> bytes:
    """A poster whose text, title, author, keywords and language are hostile."""

    def change(made: Any) -> None:
        for key in ("/Title", "/Author", "/Subject", "/Keywords"):
            made.docinfo[key] = XSS

    return pdf.poster((XSS,), language=XSS, change=change)
