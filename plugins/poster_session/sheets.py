"""One Markdown file taken apart: its front matter as YAML nodes that know their lines, and its body."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode

from .problems import Problem

# Ten times as fast where PyYAML was built with libyaml, and the same nodes.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# The same shape that pelican-yaml-metadata reads, so that both see the same front matter.
FRONT_MATTER = re.compile(r"\s*^---$(?P<fields>.+?)^(?:---|\.\.\.)$(?P<body>.*)", re.MULTILINE | re.DOTALL)
MOST_DEPTH = 10  # groups within groups; no field needs more than three


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The fields that somebody wrote above a text, and the text."""

    path: str
    fields: Mapping[str, Node]
    lines: Mapping[str, int]  # field → line in the file, from 1
    first_line: int  # the line of the file on which the nodes' line 0 stands
    body: str
    body_line: int  # the line of the file on which the body begins


class Unreadable(Exception):
    """A file whose front matter cannot be taken apart; carries the one Problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_sheet(file: Path, path: str) -> Sheet:
    """The sheet in a file, named by its path in the project; raises Unreadable."""
    text = _decoded(file, path)
    match = FRONT_MATTER.fullmatch(text)
    if not match:
        raise _unreadable(
            path,
            1,
            "no-front-matter",
            "This file does not begin with lines between two '---' lines.",
            "Begin it with three lines: '---', 'title: …', '---'.",
        )
    first_line = text[: match.start("fields")].count("\n") + 1
    fields = _mapping(path, match["fields"], first_line)
    lines = {key.value: key.start_mark.line + first_line for key, _ in fields.value}
    return Sheet(
        path=path,
        fields={k.value: v for k, v in fields.value},
        lines=lines,
        first_line=first_line,
        body=match["body"],
        body_line=text[: match.start("body")].count("\n") + 1,
    )


def line_of(node: Node, sheet: Sheet) -> int:
    """The line in the file on which a part of a field stands."""
    return int(node.start_mark.line) + sheet.first_line


def _unreadable(path: str, line: int, kind: str, see: str, mend: str) -> Unreadable:
    return Unreadable(Problem(path=path, line=line, kind=kind, level="error", see=see, mend=mend))


def _decoded(file: Path, path: str) -> str:
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise _unreadable(
            path,
            line,
            "not-utf-8",
            "I cannot read the letters of this file: it is not saved as UTF-8.",
            "Save it again with the encoding UTF-8.",
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _mapping(path: str, text: str, first_line: int) -> MappingNode:
    try:
        _refuse_bombs(path, text, first_line)
        node = yaml.compose(text, LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _unreadable(
            path,
            first_line + (mark.line if mark else 0),
            "front-matter-unreadable",
            f"I cannot take this line apart ({error.problem}).",
            "Write 'field: value'; put a value that holds ': ' or '#' between double quotes.",
        ) from error
    except yaml.YAMLError as error:
        raise _unreadable(
            path,
            first_line,
            "front-matter-unreadable",
            "A character here cannot be read.",
            "Remove invisible characters from the lines between '---'.",
        ) from error
    if not isinstance(node, MappingNode):
        raise _unreadable(
            path,
            first_line,
            "front-matter-unreadable",
            "I see no 'field: value' between the '---' lines.",
            "Write at least: 'title: …'.",
        )
    return _without_doubles(path, node, first_line)


def _refuse_bombs(path: str, text: str, first_line: int) -> None:
    """An alias can blow up to gigabytes ("billion laughs"), deep groups exhaust the stack; no field needs either."""
    depth = 0
    for event in yaml.parse(text, LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent) or depth > MOST_DEPTH:
            see = "Here are brackets within brackets." if depth > MOST_DEPTH else "A value begins with '*'."
            line = first_line + (event.start_mark.line if event.start_mark else 0)
            raise _unreadable(path, line, "front-matter-unreadable", see, "Put the value between double quotes.")


def _without_doubles(path: str, node: MappingNode, first_line: int) -> MappingNode:
    seen: set[str] = set()
    for key, _ in node.value:
        if not isinstance(key, ScalarNode):
            raise _unreadable(
                path,
                key.start_mark.line + first_line,
                "front-matter-unreadable",
                "A list or a group stands where the name of a field should stand.",
                "Write 'field: value'.",
            )
        if str(key.value) in seen:
            raise _unreadable(
                path,
                key.start_mark.line + first_line,
                "field-twice",
                f"The field '{key.value}' stands here a second time.",
                "Keep one of the two lines.",
            )
        seen.add(str(key.value))
    return node
