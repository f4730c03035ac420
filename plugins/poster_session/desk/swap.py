"""A folder that is made aside and takes its place only when it is whole."""

import ctypes
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

AT_FDCWD, RENAME_EXCHANGE = -100, 2  # Linux, renameat2(2)


@contextmanager
def fresh_folder(target: Path, workshop: Path) -> Iterator[Path]:
    """A new empty folder; when the block ends well it stands at `target`, else it is gone and `target` untouched."""
    workshop.mkdir(parents=True, exist_ok=True)
    _sweep(workshop)
    fresh = workshop / f"site-{os.getpid()}"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    try:
        yield fresh
        _put(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _put(fresh: Path, target: Path) -> None:
    if not target.exists():
        fresh.rename(target)
    elif not _exchanged(fresh, target):
        aside = fresh.with_name(f"{fresh.name}-old")
        target.rename(aside)
        fresh.rename(target)
        shutil.rmtree(aside, ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places in one step, where the system can (Linux); False where it cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    return bool(renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)


def _sweep(workshop: Path) -> None:
    """Remove what builds that were stopped have left behind."""
    for left in workshop.glob("site-*"):
        if not _is_running(int(left.name.split("-")[1])):
            shutil.rmtree(left, ignore_errors=True)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except PermissionError:
        return True
    except (ProcessLookupError, OSError):
        return False
    return pid != os.getpid()
