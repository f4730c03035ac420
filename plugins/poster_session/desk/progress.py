"""How a long piece of work shows that it goes on."""

import sys
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn


class PosterProgress:
    """A bar on a terminal; elsewhere a line now and then. Use it with `with`, and call it."""

    def __init__(self) -> None:
        self.console = Console(file=sys.stderr)
        self.bar = Progress(
            TextColumn("Preparing posters"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(compact=True),
            TextColumn("[dim]{task.description}", markup=True),
            console=self.console,
            transient=True,
        )
        self.task: TaskID | None = None

    def __enter__(self) -> Self:
        self.bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.bar.stop()

    def __call__(self, done: int, everything: int, name: str) -> None:
        """Show how many posters are done, and which was the last."""
        if self.task is None:
            self.task = self.bar.add_task("", total=everything)
        self.bar.update(self.task, completed=done, description=name.replace("[", r"\["))
        if not self.console.is_terminal and done and (done == everything or done % 25 == 0):
            self.console.print(f"Prepared {done} of {everything} posters", highlight=False)
