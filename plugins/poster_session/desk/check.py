"""Say what is to mend, without building anything."""

from pathlib import Path

from pelican.settings import read_settings

from ..generators.settings import FIXED, complete, wishes
from ..prepare import prepare
from ..problems import report
from .progress import PosterProgress


def check_command(root: Path, settings: str = "pelicanconf.py") -> int:
    """Print the report; the exit status is 1 when an error keeps something out."""
    chosen = read_settings(str(root / settings), override=FIXED)
    complete(chosen)
    with PosterProgress() as progress:
        problems = prepare(wishes(chosen), progress).problems
    print(report(problems))
    return 1 if any(problem.level == "error" for problem in problems) else 0
