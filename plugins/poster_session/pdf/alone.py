"""One PDF in a fresh process of its own: for machines without fork, and for workers of a cluster."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from .derived import Derived
from .fence import end_group
from .job import Job
from .kinds import finding
from .settle import PASSING, settle
from .store import Store

PACKAGE = __package__ or "pdf"
ROOT = Path(__file__).absolute().parents[PACKAGE.count(".") + 1]


def derive_alone(job: Job, key: str, cache: str) -> Derived:
    """Work on one PDF and put the result into the (shared) cache."""
    store = Store(Path(cache), job.limits)
    if known := store.read(key):
        return known
    folder = store.fresh()
    return finish(store, settle(job, key, folder, _ending(job, folder)))


def finish(store: Store, derived: Derived) -> Derived:
    """Keep what will be the same next time; what is due to the moment is given once and forgotten."""
    if not any(found.kind in PASSING for found in derived.findings):
        try:
            return store.keep(derived)
        except OSError:
            store.discard(derived.folder)
            return no_room(derived.key, store)
    store.discard(derived.folder)
    return replace(derived, folder=store.folder, pages=(), pdf=None, light_pdf=None)


def no_room(key: str, store: Store) -> Derived:
    """What is said of a PDF when the disk is full."""
    return Derived(key=key, folder=store.folder, findings=(finding("disk-full"),))


def start(role: str) -> "subprocess.Popen[bytes]":
    """Start this package as a program of its own, in its own process group, talking through pipes."""
    command = [sys.executable, "-m", PACKAGE, role]
    return subprocess.Popen(
        command, cwd=ROOT, start_new_session=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=None
    )


def _ending(job: Job, folder: Path) -> str:
    order = json.dumps({"job": job.to_dict(), "folder": str(folder)}).encode()
    child = start("child")
    try:
        child.communicate(order, timeout=job.limits.wall_seconds + 10)
    except subprocess.TimeoutExpired:
        return "time"
    finally:
        end_group(child.pid)
        child.wait()
    return "exit" if child.returncode == 0 else "killed"
