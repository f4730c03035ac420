"""The parent's side of a nursery: give it work, a few PDFs at a time, and settle what comes back."""

import contextlib
import json
from collections import deque
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

from .alone import finish, start
from .derived import Derived
from .job import Job
from .settle import settle
from .store import Store

TRIES = 2  # a nursery may die of something else than the PDFs in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One PDF to be worked on."""

    key: str
    job: Job
    size: int  # bytes


@dataclass(slots=True, kw_only=True)
class _InHand:
    task: Task
    folder: Path


def through_nursery(tasks: list[Task], store: Store, workers: int) -> Iterator[tuple[str, Derived]]:
    """Work on all tasks; a nursery that dies is replaced, and what it had in hand is tried once more."""
    waiting, tries = deque(tasks), dict.fromkeys((task.key for task in tasks), TRIES)
    while waiting:
        lost = yield from _Nursery(store, workers).work(waiting)
        for one in lost:
            tries[one.task.key] -= 1
            if tries[one.task.key]:
                store.discard(one.folder)
                waiting.append(one.task)
            else:
                yield one.task.key, settle(one.task.job, one.task.key, one.folder, "killed")


class _Nursery:
    """One nursery process and what it has in hand."""

    def __init__(self, store: Store, workers: int) -> None:
        self._store, self._workers, self._number = store, workers, 0
        self._in_hand: dict[int, _InHand] = {}

    def work(self, waiting: deque[Task]) -> Generator[tuple[str, Derived], None, list[_InHand]]:
        """Take from the waiting ones until none is left or the nursery dies; returns what was lost with it."""
        process = start("nursery")
        try:
            while self._hand_over(waiting, process):
                answer = process.stdout.readline() if process.stdout else b""
                if not answer.endswith(b"\n"):
                    break
                yield self._settled(json.loads(answer))
        except BrokenPipeError:
            pass
        finally:
            _close(process)
        return list(self._in_hand.values())

    def _hand_over(self, waiting: deque[Task], process: "Popen[bytes]") -> bool:
        """Keep the nursery busy; whether there is anything to wait for."""
        while waiting and len(self._in_hand) < self._workers:
            self._number += 1
            one = _InHand(task=waiting.popleft(), folder=self._store.fresh())
            self._in_hand[self._number] = one
            order = {"number": self._number, "job": one.task.job.to_dict(), "folder": str(one.folder)}
            assert process.stdin
            process.stdin.write(json.dumps(order).encode() + b"\n")
            process.stdin.flush()
        return bool(self._in_hand)

    def _settled(self, answer: dict[str, object]) -> tuple[str, Derived]:
        one = self._in_hand.pop(int(str(answer["number"])))
        derived = settle(one.task.job, one.task.key, one.folder, str(answer["ending"]))
        return one.task.key, finish(self._store, derived)


def _close(process: "Popen[bytes]") -> None:
    """End a nursery by ending its input; it takes its children with it."""
    assert process.stdin
    assert process.stdout
    with contextlib.suppress(BrokenPipeError):
        process.stdin.close()
    process.stdout.close()
    process.wait()
