"""The menu: `invoke -l` lists it. What each command does stands in plugins/poster_session/desk/."""

import sys
from pathlib import Path

from invoke import Context, Exit, task

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT / "plugins"))


@task(default=True, help={"strict": "end with an error when something had to stay out"})
def build(_: Context, strict: bool = False) -> None:
    """Build the site into output/."""
    from poster_session.desk.build import build_command

    _end(build_command(ROOT, strict))


def _end(status: int) -> None:
    if status:
        raise Exit(code=status)
