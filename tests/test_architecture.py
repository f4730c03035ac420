"""Posters flow one way: every room imports only what lies upstream of it."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins" / "poster_session"

# Each room with the rooms that it may know. A room is a module, or a folder of modules.
MAY_IMPORT = {
    "problems": set(),
    "slugs": set(),
    "languages": set(),
    "letters": set(),
    "library_types": set(),
    "explanations": set(),
    "licences": set(),
    "links": set(),
    "wording": {"countries", "letters", "library_types"},
    "countries": set(),
    "pdf": set(),
    "model": {"countries", "links", "slugs"},
    "sheets": {"problems"},
    "values": {"languages", "letters", "licences", "model", "problems"},
    "fields": {"countries", "model", "values"},
    "forms": {"fields", "problems", "sheets", "values"},
    "read": {"fields", "forms", "languages", "letters", "links", "model", "problems", "sheets", "slugs"},
    "check": {"countries", "languages", "links", "model", "problems"},
    "cluster": set(),
    "derive": {"model", "pdf", "problems"},
    "prepare": {"check", "cluster", "derive", "model", "pdf", "problems", "read"},
    "relate": {"countries", "library_types", "model", "slugs"},
    "accessibility": {"model", "pdf"},
    "kinship": {"model", "slugs"},
    "worldmap": {"countries"},
    "views": {
        "accessibility",
        "countries",
        "languages",
        "letters",
        "library_types",
        "licences",
        "model",
        "pdf",
        "relate",
        "slugs",
        "wording",
        "worldmap",
    },
    "exports": {"model", "views"},
    "generators": {
        "languages",
        "kinship",
        "derive",
        "exports",
        "letters",
        "links",
        "model",
        "pdf",
        "prepare",
        "problems",
        "relate",
        "views",
        "wording",
    },
}
MAY_IMPORT["desk"] = {*MAY_IMPORT}
MAY_IMPORT["__init__"] = {"generators"}

PDF_LIBRARIES = {"pikepdf", "pypdf", "pypdfium2", "pdf2image", "PIL"}
HTML_LIBRARIES = {"jinja2", "markdown", "markupsafe", "nh3"}
FILE_LIBRARIES = {"io", "os", "pathlib", "shutil", "tempfile"}
# What a room must not know of the world outside.
NEVER_IMPORTS = {
    "model": PDF_LIBRARIES | HTML_LIBRARIES | FILE_LIBRARIES,
    "relate": PDF_LIBRARIES | HTML_LIBRARIES | FILE_LIBRARIES,
    "check": PDF_LIBRARIES | HTML_LIBRARIES,
    "read": PDF_LIBRARIES | HTML_LIBRARIES,
    "derive": PDF_LIBRARIES | HTML_LIBRARIES,
    "pdf": HTML_LIBRARIES,
    "views": PDF_LIBRARIES | HTML_LIBRARIES | FILE_LIBRARIES,
    "exports": PDF_LIBRARIES | HTML_LIBRARIES | FILE_LIBRARIES,
    "generators": PDF_LIBRARIES,
}


def modules(room: str) -> list[Path]:
    alone = PACKAGE / f"{room}.py"
    return [alone] if alone.exists() else sorted((PACKAGE / room).rglob("*.py"))


def imports(module: Path) -> Iterator[tuple[str, bool]]:
    """Every imported name, as "room" (and True) inside the package, else as the name of a library."""
    # What `from . import x` means, seen from the package's top.
    folder = module.relative_to(PACKAGE).parent.parts
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name.split(".")[0], False) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            inside = (node.module or "").startswith("poster_session.")
            yield (node.module or "").split(".")[inside], inside
        elif isinstance(node, ast.ImportFrom):
            place = folder[: len(folder) - node.level + 1]
            path = (*place, *(node.module or "").split(".")) if node.module else place
            yield from ([(path[0], True)] if path else ((alias.name, True) for alias in node.names))


def rooms_known_to(room: str) -> set[str]:
    return {name for module in modules(room) for name, inside in imports(module) if inside} - {room}


def libraries_of(room: str) -> set[str]:
    return {name for module in modules(room) for name, inside in imports(module) if not inside}


def test_every_room_has_its_line_in_the_table():
    found = {path.stem for path in PACKAGE.glob("*.py")} | {path.parent.name for path in PACKAGE.glob("*/__init__.py")}

    assert set(MAY_IMPORT) == found


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_lies_upstream(room):
    assert rooms_known_to(room) <= MAY_IMPORT[room]


def test_no_room_leads_back_to_itself():
    arrows = {room: rooms_known_to(room) for room in MAY_IMPORT}

    assert list(TopologicalSorter(arrows).static_order())


@pytest.mark.parametrize("room", sorted({*MAY_IMPORT} - {"generators", "desk"}))
def test_only_the_rim_knows_pelican(room):
    assert "pelican" not in libraries_of(room)


@pytest.mark.parametrize("room", NEVER_IMPORTS)
def test_a_room_does_without_what_is_another_rooms_trade(room):
    assert not libraries_of(room) & NEVER_IMPORTS[room]


@pytest.mark.parametrize("room", ["model", "relate", "views", "exports"])
def test_no_file_is_opened_where_values_are_made(room):
    nodes = (node for module in modules(room) for node in ast.walk(ast.parse(module.read_text("utf-8"))))
    calls = (node for node in nodes if isinstance(node, ast.Call))
    opened = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "open"]

    assert not opened


def test_the_room_for_pdfs_can_be_used_alone():
    assert not rooms_known_to("pdf")


@pytest.mark.parametrize("module", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_module_says_first_what_it_gives(module):
    said = ast.get_docstring(ast.parse(module.read_text("utf-8")))

    assert said or not module.read_text("utf-8").strip()
