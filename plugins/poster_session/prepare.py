"""Phase one in one call: read, check and derive, with all that is to mend."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from .check import check_programme
from .cluster import executor_at
from .derive import Making, Progress, Workshop, derive_programme
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
    cluster: str  # address of a Dask scheduler; "" for this machine
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
    with executor_at(wishes.cluster) as executor:
        workshop = Workshop(
            root=wishes.root, cache=wishes.cache, recipe=recipe, limits=limits, executor=executor, progress=progress
        )
        programme, making, deriving = derive_programme(checked, workshop)
    return Prepared(programme=programme, making=making, problems=(*reading, *checking, *deriving))
