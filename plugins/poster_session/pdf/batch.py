"""Many PDFs at once, from the cache where they are known."""

import hashlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor, as_completed
from pathlib import Path

from .alone import derive_alone, no_room
from .derived import Derived
from .job import Job
from .key import key_of, poppler
from .kinds import finding, in_size
from .parent import Task, through_nursery
from .recipe import Limits, Recipe
from .store import Store

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
    cache_bytes: int = 4_000_000_000,
    cache_days: float = 60,
) -> dict[Path, Derived]:
    """What was made of every source, in the order given; never raises because of a PDF.

    `progress` hears how many are done, how many there are, and the name of the one just done. Entries of the cache
    that no build used for `cache_days`, or that do not fit into `cache_bytes`, are forgotten when new ones come.
    """
    recipe, limits = recipe or Recipe(), limits or Limits()
    store = Store(cache, limits)
    made: dict[Path, Derived] = {}
    wanting: dict[str, list[Path]] = {}
    tasks: list[Task] = []
    tell = progress or (lambda done, total, name: None)
    for source in sources:
        ready = _ready(source, recipe, limits, store)
        if isinstance(ready, Derived):
            made[source] = ready
            tell(len(made), len(sources), source.name)
        else:
            if ready.key not in wanting:
                tasks.append(ready)
            wanting.setdefault(ready.key, []).append(source)
    tasks.sort(key=lambda task: -task.size)  # the large ones first, so that no core waits at the end
    for key, derived in _derive(tasks, store, workers or _cores(), executor):
        for source in wanting[key]:
            made[source] = derived
            tell(len(made), len(sources), source.name)
    if tasks:
        in_use = {derived.key for derived in made.values()}
        store.prune(in_use, most_bytes=cache_bytes, most_seconds=cache_days * 86_400)
    return {source: made[source] for source in sources}


def _ready(source: Path, recipe: Recipe, limits: Limits, store: Store) -> Derived | Task:
    """What is known of a source without opening it, or the task to work on it."""
    try:
        size = source.stat().st_size
        if not source.is_file():
            return _refused(store, "pdf-missing", detail="it is not a file")
        if size > recipe.refuse_bytes:
            return _refused(store, "pdf-huge", size=in_size(size), limit=in_size(recipe.refuse_bytes))
        with source.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return _refused(store, "pdf-missing", detail=error.strerror or "it cannot be opened")
    key = key_of(digest, recipe)
    if known := store.read(key):
        return known
    where = str(source.absolute())
    return Task(
        key=key, size=size, job=Job(source=where, digest=digest, recipe=recipe, limits=limits, poppler=bool(poppler()))
    )


def _refused(store: Store, kind: str, **details: str) -> Derived:
    return Derived(key="", folder=store.folder, findings=(finding(kind, **details),))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _derive(tasks: list[Task], store: Store, workers: int, executor: Executor | None) -> Iterator[tuple[str, Derived]]:
    if not tasks:
        return
    try:
        store.discard(store.fresh())
    except OSError:
        yield from ((task.key, no_room(task.key, store)) for task in tasks)
        return
    if executor is not None:
        yield from _through(executor, tasks, store)
    elif sys.platform == "win32":
        with ThreadPoolExecutor(workers) as threads:
            yield from _through(threads, tasks, store)
    else:
        yield from through_nursery(tasks, store, workers)


def _through(executor: Executor, tasks: list[Task], store: Store) -> Iterator[tuple[str, Derived]]:
    futures = {executor.submit(derive_alone, task.job, task.key, str(store.folder)): task for task in tasks}
    for future in as_completed(futures):
        task = futures[future]
        try:
            yield task.key, future.result()
        # Whatever a cluster raises when machines come and go: one poster is lost to this build, not the session.
        except Exception:
            yield (
                task.key,
                Derived(key=task.key, folder=store.folder, findings=(finding("tool-stopped", step="far away"),)),
            )
