"""One sheet checked against the table of fields: what can be used, and what is to mend."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from yaml.nodes import Node

from .fields import Field, fields_of
from .problems import Level, Problem, nearest
from .sheets import Sheet, line_of
from .values import Wrong

# What stands with each author of a poster, and not with the poster itself.
OF_AUTHORS = ("name", "country", "library", "library_type", "orcid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The usable values of a sheet, and its problems; not sound when an error keeps the item out."""

    values: Mapping[str, Any]
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        """Whether the item can be published."""
        return not any(problem.level == "error" for problem in self.problems)


def fill(sheet: Sheet, kind: str) -> Form:
    """The form of one kind of item, filled from a sheet."""
    table = fields_of(kind)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name in sheet.fields:
        if name in table:
            _read(sheet, table[name], kind, values, problems)
        else:
            problems.append(_unknown(sheet, name, table))
    problems += [
        _missing(sheet, field) for field in table.values() if kind in field.needed and not _there(field, sheet)
    ]
    if kind == "poster" and "authors" in values and not any(person.country for person in values["authors"]):
        problems.append(_no_country(sheet))
    return Form(values=values, problems=tuple(problems))


def _there(field: Field, sheet: Sheet) -> bool:
    return field.name in sheet.fields and not _is_empty(sheet.fields[field.name])


def _is_empty(node: Node) -> bool:
    return not (node.value.strip() if isinstance(node.value, str) else node.value)


def _read(sheet: Sheet, field: Field, kind: str, values: dict[str, Any], problems: list[Problem]) -> None:
    # A wrong value in a field that is needed, or that guards somebody, keeps the item out.
    level: Level = "error" if field.strict or kind in field.needed else "warning"
    soft: Level = "error" if kind in field.needed and field.name == "country" else "warning"
    node = sheet.fields[field.name]
    if _is_empty(node):
        return  # "alt:" with nothing behind it is an empty form, not a mistake

    def complain(wrong: Wrong) -> None:
        problems.append(_wrong(sheet, field, wrong, soft))

    try:
        values[field.name] = field.read(node, complain)
    except Wrong as wrong:
        problems.append(_wrong(sheet, field, wrong, level))


def _wrong(sheet: Sheet, field: Field, wrong: Wrong, level: Level) -> Problem:
    line = line_of(wrong.node, sheet)
    return Problem(
        path=sheet.path, line=line, kind=wrong.kind, level=level, see=f"{field.name}: {wrong.see}", mend=wrong.mend
    )


def _unknown(sheet: Sheet, name: str, table: Mapping[str, Field]) -> Problem:
    near = nearest(name, (*table, *(OF_AUTHORS if "authors" in table else ())))
    mend = f"Write '{near}' instead." if near else f"Delete this line, or use one of: {', '.join(table)}."
    if near and near not in table:
        mend = f"Write it with each author: 'authors: [{{name: …, {near}: …}}]'."
    return Problem(
        path=sheet.path,
        line=sheet.lines[name],
        kind="unknown-field",
        level="warning",
        see=f"I do not know the field '{name}'.",
        mend=mend,
    )


def _missing(sheet: Sheet, field: Field) -> Problem:
    line = sheet.lines.get(field.name, 1)
    return Problem(
        path=sheet.path,
        line=line,
        kind="missing-field",
        level="error",
        see=f"The field '{field.name}' is missing.",
        mend=f"Add '{field.name}: {field.example}'.",
    )


def _no_country(sheet: Sheet) -> Problem:
    return Problem(
        path=sheet.path,
        line=sheet.lines["authors"],
        kind="no-country",
        level="error",
        see="No author of this poster has a country that I know.",
        mend='Give at least one author a country: {name: "…", country: Kenya}.',
    )
