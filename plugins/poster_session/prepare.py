"""Phase one in one call: read, check and derive, with all that is to mend."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from .check import check_programme
from .derive import Making, Progress, derive_programme
from .model import Programme
from .pdf import Limits, Recipe
from .problems import Problem
from .read import read_programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How a project is to be prepared."""

    root: Path
    language: str
    today: date
    drafts: bool
    cache: Path
    recipe: Mapping[str, Any]  # what differs from poster_session.pdf.Recipe
    limits: Mapping[str, Any]  # what differs from poster_session.pdf.Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What can be shown, what was made of its PDFs, and what is to mend."""

    programme: Programme
    making: Making
    problems: tuple[Problem, ...]


def prepare(wishes: Wishes, progress: Progress | None = None) -> Prepared:
    """The project, read, checked and derived."""
    read, reading = read_programme(wishes.root, wishes.language)
    checked, checking = check_programme(read, wishes.root, wishes.today, wishes.drafts)
    recipe, limits = Recipe(**wishes.recipe), Limits(**wishes.limits)
    programme, making, deriving = derive_programme(checked, wishes.root, wishes.cache, recipe, limits, progress)
    return Prepared(programme=programme, making=making, problems=(*reading, *checking, *deriving))
