"""Pictures, text and a safe copy for every poster of the programme, and what its PDF is to blame for."""

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path

from .model import Poster, Programme
from .pdf import Derived, Limits, Recipe, derive_all
from .problems import Problem

Progress = Callable[[int, int, str], None]
NO_TEXT = "no-text"  # the finding that a text written by hand answers
Making = Mapping[str, Derived]  # by Poster.pdf


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """Where and how posters are prepared."""

    root: Path
    cache: Path
    recipe: Recipe
    limits: Limits
    executor: Executor | None = None  # None: processes of this machine
    progress: Progress | None = None


def derive_programme(programme: Programme, workshop: Workshop) -> tuple[Programme, Making, tuple[Problem, ...]]:
    """The programme without posters that cannot be shown at all, what was made of the others, and the problems."""
    shown = [poster for poster in programme.posters if not poster.withdrawn]
    sources = {poster.pdf: (workshop.root / poster.pdf).resolve() for poster in shown}
    made = derive_all(
        list(sources.values()),
        cache=workshop.cache,
        recipe=workshop.recipe,
        limits=workshop.limits,
        progress=workshop.progress,
        executor=workshop.executor,
    )
    making = {pdf: made[path] for pdf, path in sources.items()}
    problems = tuple(problem for poster in shown for problem in _problems(poster, making[poster.pdf]))
    posters = tuple(poster for poster in programme.posters if _can_be_shown(poster, making))
    return replace(programme, posters=posters), making, problems


def _can_be_shown(poster: Poster, making: Making) -> bool:
    # A description is something to read, and a sound PDF something to fetch, even where no page can be drawn.
    made = making.get(poster.pdf)
    return bool(poster.described or (made and (made.pages or made.pdf)))


def _problems(poster: Poster, derived: Derived) -> list[Problem]:
    return [
        Problem(path=poster.pdf, kind=finding.kind, level=finding.level, see=finding.see, mend=finding.mend)
        for finding in derived.findings
        if not (finding.kind == NO_TEXT and poster.text)
    ]
