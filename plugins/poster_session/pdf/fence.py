"""Limits around a child process, and a bell that ends a step which takes too long."""

import contextlib
import os
import signal
import sys
from collections.abc import Iterator

from .recipe import Limits


class StepTooLong(BaseException):
    """A step rang its bell; no parser's `except Exception` may swallow it."""


def enclose(limits: Limits) -> None:
    """Limit this process and all that it starts; where the system has no such limits, nothing happens."""
    if sys.platform == "win32":
        return
    import resource

    wanted = {
        resource.RLIMIT_AS: limits.memory_bytes,
        resource.RLIMIT_CPU: limits.cpu_seconds,
        resource.RLIMIT_FSIZE: limits.file_bytes,
        resource.RLIMIT_CORE: 0,
    }
    for what, most in wanted.items():
        # macOS knows RLIMIT_AS but does not let it be set: the time-out and size checks still hold there.
        with contextlib.suppress(ValueError, OSError):
            # Processor time ends with a signal of its own five seconds before the kill, so that we know why.
            resource.setrlimit(what, (most, most + 5 if what == resource.RLIMIT_CPU else most))
    _die_with_parent()


def _die_with_parent() -> None:
    """On Linux, go when the parent goes, and be the first to go when memory runs out."""
    if sys.platform != "linux":
        return
    import ctypes

    PR_SET_PDEATHSIG = 1
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w") as score:  # noqa: PTH123 (a kernel switch)
        score.write("700")


@contextlib.contextmanager
def bell(seconds: float) -> Iterator[None]:
    """Raise StepTooLong inside the block after so many seconds on the clock (not on Windows)."""
    if sys.platform == "win32":
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(number: int, frame: object) -> None:
    raise StepTooLong


def end_group(pid: int) -> None:
    """Kill a child that leads its own process group, and every process it started."""
    if sys.platform == "win32":
        with contextlib.suppress(OSError):
            os.kill(pid, signal.SIGTERM)
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
