"""Many PDFs at once, from the cache where they are known."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path

from .derived import Derived
from .recipe import Limits, Recipe

Progress = Callable[[int, int, str], None]


def derive_all(
    sources: Sequence[Path],
    *,
    cache: Path,
    recipe: Recipe | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
    workers: int | None = None,
    executor: Executor | None = None,
) -> dict[Path, Derived]:
    """What was made of every source, in the order given; never raises because of a PDF."""
    raise NotImplementedError
