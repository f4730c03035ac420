"""A process with everything loaded that forks one limited child for every PDF and buries it in time."""

import contextlib
import gc
import json
import os
import selectors
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .fence import enclose, end_group
from .job import Job
from .work import run


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """One PDF being worked on."""

    number: int  # the parent's name for the job
    pid: int
    alive: int  # a pipe that closes when the child is gone
    until: float  # monotonic clock, seconds
    memory: int  # bytes it may use


def main() -> None:
    """Read jobs from standard input, one JSON line each; write one line as each ends; stop when input ends."""
    _load()
    answers = os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 1)  # no library may write between our lines
    children: dict[int, Child] = {}
    jobs = _Lines(0)
    with selectors.DefaultSelector() as watch:
        watch.register(0, selectors.EVENT_READ)
        while True:
            for key, _ in watch.select(_patience(children)):
                if key.fd == 0:
                    for line in jobs.read():
                        child = _bear(json.loads(line), answers)
                        children[child.alive] = child
                        watch.register(child.alive, selectors.EVENT_READ)
                else:
                    watch.unregister(key.fd)
                    _bury(children.pop(key.fd), "exit", answers)
            for child in [child for child in children.values() if time.monotonic() > child.until]:
                watch.unregister(child.alive)
                _bury(children.pop(child.alive), "time", answers)
            if jobs.ended:
                for child in children.values():
                    end_group(child.pid)
                return


def _load() -> None:
    """Load what every child needs, once, and spare the children from collecting it."""
    import PIL.JpegImagePlugin
    import PIL.PpmImagePlugin
    import PIL.WebPImagePlugin  # noqa: F401

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's affair; our input then ends
    gc.disable()
    gc.freeze()


class _Lines:
    """Whole lines from a file descriptor that may deliver them in parts."""

    def __init__(self, source: int) -> None:
        self._source, self._rest, self.ended = source, b"", False

    def read(self) -> list[bytes]:
        part = os.read(self._source, 65536)
        self.ended = not part
        *lines, self._rest = (self._rest + part).split(b"\n")
        return lines


def _patience(children: dict[int, Child]) -> float | None:
    if not children:
        return None
    return max(0.0, min(child.until for child in children.values()) - time.monotonic()) + 0.01


def _bear(order: dict[str, Any], answers: int) -> Child:
    job, folder = Job.from_dict(order["job"]), Path(order["folder"])
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(answers)
        _grow_up(job, folder)
    os.close(theirs)
    until = time.monotonic() + job.limits.wall_seconds
    return Child(number=order["number"], pid=pid, alive=ours, until=until, memory=job.limits.memory_bytes)


def _grow_up(job: Job, folder: Path) -> None:
    """The child's whole life; it never returns."""
    os.setsid()
    os.dup2(1, 0)
    if "PDF_ROOM_DEBUG" not in os.environ:
        os.dup2(1, 2)
    try:
        enclose(job.limits)
        run(job, folder)
    finally:
        os._exit(1)


def _bury(child: Child, ending: str, answers: int) -> None:
    os.close(child.alive)
    end_group(child.pid)
    _, status, used = os.wait4(child.pid, 0)
    if ending == "exit" and os.WIFSIGNALED(status):
        ending = _sudden(os.WTERMSIG(status), used.ru_maxrss, child.memory)
    line = {"number": child.number, "ending": ending, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss}
    with contextlib.suppress(BrokenPipeError):  # the parent has gone: our input ends next
        os.write(answers, json.dumps(line).encode() + b"\n")


def _sudden(signal_number: int, peak: int, allowed: int) -> str:
    """Why a child ended by a signal: time, memory (libraries in C simply give up), or something else."""
    if signal_number == signal.SIGXCPU:
        return "time"
    in_bytes = peak if sys.platform == "darwin" else peak * 1024
    return "memory" if in_bytes > allowed * 0.45 else "killed"
