"""A project as its settings say: read, checked and derived."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..derive import Progress
from ..prepare import Prepared, Wishes, prepare
from ..problems import Problem
from .settings import ACCENTS, known_language, language, root_of, today

SETTINGS = "pelicanconf.py"


def prepare_as_set(settings: dict[str, Any], progress: Progress | None = None) -> Prepared:
    """The project of some settings, with what is to mend in it and in the settings themselves."""
    found = prepare(_wishes(settings), progress)
    return replace(found, problems=(*setting_problems(settings), *found.problems))


def setting_problems(settings: dict[str, Any]) -> Iterator[Problem]:
    """Settings with values that mean nothing."""
    told, accent = settings["DEFAULT_LANG"], settings["ACCENT"]
    if not known_language(settings):
        see = f"'{told}' in DEFAULT_LANG is not the short code of a language."
        yield _bad_setting(settings, "DEFAULT_LANG", see, "Write 'en', 'fr' or 'pt-BR'.")
    if accent not in ACCENTS:
        see, mend = f"I do not know the ACCENT '{accent}'.", f"Write one of {', '.join(ACCENTS)}."
        yield _bad_setting(settings, "ACCENT", see, mend)


def _bad_setting(settings: dict[str, Any], name: str, see: str, mend: str) -> Problem:
    line = _line_of(root_of(settings) / SETTINGS, name)
    return Problem(path=SETTINGS, line=line, kind="bad-setting", level="warning", see=see, mend=mend)


def _line_of(file: Path, name: str) -> int:
    """Where a setting stands; 1 where another file holds it."""
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    return next((number for number, line in enumerate(lines, 1) if line.startswith(name)), 1)


def _wishes(settings: dict[str, Any]) -> Wishes:
    """What the settings say of how the project is to be prepared."""
    root = root_of(settings)
    return Wishes(
        root=root,
        language=language(settings),
        today=today(settings),
        drafts=settings["SHOW_DRAFTS"],
        cache=root / settings["POSTER_CACHE"],
        cluster=settings["POSTER_CLUSTER"],
        recipe=settings["POSTER_RECIPE"],
        limits=settings["POSTER_LIMITS"],
    )
