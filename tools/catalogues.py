"""Gathers the words of the interface for translators: `uv run python -m tools.catalogues`.

It writes site.pot anew and brings each <language>.po up to date; translations of words that are gone are left out.
"""

import ast
import csv
import re
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "plugins/poster_session"
LOCALE = PACKAGE / "locale"
TEMPLATES = ROOT / "theme/templates"
sys.path.insert(0, str(PACKAGE.parent))

from poster_session.countries import REGIONS  # noqa: E402
from poster_session.library_types import LIBRARY_TYPES  # noqa: E402
from poster_session.licences import LICENCES  # noqa: E402
from poster_session.views.search import KINDS as SEARCHABLE  # noqa: E402

Words = str | tuple[str, str]  # or the two forms of an English plural
Found = tuple[Words, str]  # with the file they stand in
HEADER = "# The words of the interface of ILNP Showcase; docs/languages.md says how to translate them."
SAYS, COUNTS = {"say", "gettext"}, {"count", "ngettext"}
# They would change with every run, or with every version of Babel.
DATED = re.compile(rb'^"(?:POT-Creation-Date|PO-Revision-Date|Generated-By): .*\n', re.M)
UNSAID = re.compile(rb'^"[\w-]+: .*(?:PROJECT VERSION|EMAIL@ADDRESS|LL@li\.org).*\n', re.M)  # nobody filled them in


def template() -> Catalog:
    """All words of the interface, in the order of the alphabet."""
    places: dict[Words, set[str]] = {}
    for words, place in (*of_templates(), *of_code(), *of_tables()):
        places.setdefault(words, set()).add(place)
    catalogue = Catalog(header_comment=HEADER)
    for words in sorted(places, key=str):
        catalogue.add(words, locations=[(place, 1) for place in sorted(places[words])])
    return catalogue


def of_templates() -> Iterator[Found]:
    """What templates mark with `_()`, `ngettext()` or `{% trans %}`."""
    keywords = {"_": None, "gettext": None, "ngettext": (1, 2)}
    for path in sorted(TEMPLATES.rglob("*.html")):
        with path.open("rb") as lines:
            found = list(extract(babel_extract, lines, keywords, options={"newstyle_gettext": "true"}))
        yield from ((words, _name(path)) for _, words, _, _ in found)  # type: ignore[misc]


def of_code() -> Iterator[Found]:
    """The words that the code says or counts."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            found = _called(node) if isinstance(node, ast.Call) else _tabled(node)
            yield from ((words, _name(path)) for words in found)


def _called(call: ast.Call) -> Iterator[Words]:
    name, given = _callee(call), [_literal(argument) for argument in call.args]
    if name in SAYS and given and given[0]:
        yield given[0]
    if name in COUNTS and len(given) > 2 and given[0] and given[1]:
        yield given[0], given[1]


def _tabled(node: ast.AST) -> Iterator[Words]:
    """In a function that counts what variables name, the pairs that end the rows of its tables."""
    if not isinstance(node, ast.FunctionDef):
        return
    inside = list(ast.walk(node))
    calls = (call for call in inside if isinstance(call, ast.Call) and _callee(call) in COUNTS)
    if any(len(call.args) > 2 and isinstance(call.args[0], ast.Name) for call in calls):
        rows = (row.elts for row in inside if isinstance(row, ast.Tuple) and len(row.elts) > 2)
        yield from ((one, many) for *_, a, b in rows if (one := _literal(a)) and (many := _literal(b)))


def _callee(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def _literal(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def of_tables() -> Iterator[Found]:
    """The names of regions, of licences, of kinds of library and of what the search finds."""
    table = PACKAGE / "countries/countries.csv"
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield from ((row[column], _name(table)) for column in ("region", "subregion"))
    yield from ((region, _name(PACKAGE / "countries/table.py")) for region in REGIONS)
    yield from ((licence.name, _name(PACKAGE / "licences.py")) for licence in LICENCES.values())
    yield from ((kind.name, _name(PACKAGE / "library_types.py")) for kind in LIBRARY_TYPES)
    yield from ((words, _name(PACKAGE / "views/search.py")) for words in SEARCHABLE.values())


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def written(catalogue: Catalog) -> bytes:
    """The catalogue as its file: the same on every day and every machine."""
    lines = BytesIO()
    write_po(lines, catalogue, sort_output=True, include_lineno=False, ignore_obsolete=True)
    return UNSAID.sub(b"", DATED.sub(b"", lines.getvalue()))


def updated(path: Path, words: Catalog) -> Catalog:
    """A translator's catalogue with the words of today; new ones are empty, none is guessed."""
    with path.open("rb") as lines:
        catalogue = read_po(lines, locale=path.stem)
    catalogue.update(words, no_fuzzy_matching=True)
    return catalogue


def lacking(catalogue: Catalog) -> list[str]:
    """The words without a finished translation."""
    return [str(m.id) for m in catalogue if m.id and (m.fuzzy or not all(_forms(m.string)))]


def _forms(string: str | Iterable[str] | None) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string or ("",))  # words that are new have none yet


def main() -> None:
    """Write site.pot and every catalogue, and say what is left to translate."""
    words = template()
    (LOCALE / "site.pot").write_bytes(written(words))
    print(f"site.pot: {len(words)} words and sentences")
    for path in sorted(LOCALE.glob("*.po")):
        catalogue = updated(path, words)
        path.write_bytes(written(catalogue))
        print(f"{path.name}: {len(lacking(catalogue))} without a translation")


if __name__ == "__main__":
    main()
