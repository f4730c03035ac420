"""Build the whole site into a fresh folder, and say what is to mend."""

import logging
import tempfile
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import LimitFilter, console
from pelican.settings import read_settings

from ..generators.settings import FIXED
from ..problems import Problem, report
from .progress import PosterProgress
from .search_index import SearchIndex
from .swap import fresh_folder

WORKSHOP = ".build"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a build came to."""

    problems: tuple[Problem, ...]
    remarks: tuple[str, ...]  # what Pelican and the search index had to say
    pages: int
    seconds: float

    @property
    def failed(self) -> bool:
        """Whether something had to stay out."""
        return any(problem.level == "error" for problem in self.problems)


def build(root: Path, settings: str = "pelicanconf.py", output: Path | None = None, **overrides: Any) -> Outcome:
    """Build the site of a project into output/; what visitors have is replaced only when all is written."""
    start = time.monotonic()
    target = output or root / "output"
    problems: list[Problem] = []
    with (
        fresh_folder(target, root / WORKSHOP) as fresh,
        tempfile.TemporaryDirectory(prefix=f"{fresh.name}-search-", dir=fresh.parent) as room,  # swept as it is
        _Listener() as listener,
        PosterProgress() as progress,
    ):
        chosen = {"OUTPUT_PATH": str(fresh), "ON_PROBLEMS": problems.extend, "ON_PROGRESS": progress}
        search = SearchIndex(Path(room))
        chosen["ON_SEARCHABLE"] = search.gather
        Pelican(read_settings(str(root / settings), override=FIXED | chosen | overrides)).run()
        remarks = search.write(fresh)
        pages = sum(1 for _ in fresh.rglob("*.html"))
        open_up(fresh)
    return Outcome(
        problems=tuple(problems),
        remarks=(*listener.remarks, *remarks),
        pages=pages,
        seconds=time.monotonic() - start,
    )


def build_command(root: Path, strict: bool = False, **options: Any) -> int:
    """Build, print the report, and give the exit status: 1 with `strict` when an error kept something out."""
    try:
        outcome = build(root, **options)
    except Exception as error:  # Whatever happens, organizers get a sentence and a place to look, never a traceback.
        print(_apology(root, error))
        return 1
    for remark in outcome.remarks:
        print(remark)
    if outcome.problems:
        print(report(outcome.problems), end="\n\n")
    where = (options.get("output") or root / "output") / "index.html"
    print(f"{outcome.pages} pages are ready after {outcome.seconds:.1f} seconds. Open {_near(where)} to look at them.")
    return 1 if strict and outcome.failed else 0


def _near(path: Path) -> str:
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def _apology(root: Path, error: Exception) -> str:
    log = root / WORKSHOP / "last-error.txt"
    log.parent.mkdir(exist_ok=True)
    log.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    return (
        f"The site could not be built, and the old one is untouched. What happened: {error}\n"
        f"    Send the file {_near(log)} to the people who look after the software."
    )


def open_up(folder: Path) -> None:
    """Let a web server read what was written, whatever this machine's umask is."""
    folder.chmod(0o755)


class _Listener(logging.Handler):
    """Gathers what Pelican logs, so that it is printed once, in our report."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.remarks: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.remarks.append(f"{record.levelname.title()}: {record.getMessage()}")

    def __enter__(self) -> "_Listener":
        LimitFilter._raised_messages.clear()  # it swallows what an earlier build in this process has said
        logging.getLogger().addHandler(self)
        self.was_quiet, console.quiet = console.quiet, True
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger().removeHandler(self)
        console.quiet = self.was_quiet
