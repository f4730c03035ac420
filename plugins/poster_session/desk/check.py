"""Say what is to mend, without building anything."""

from collections.abc import Iterator
from pathlib import Path

from pelican.settings import read_settings
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from ..accessibility import Accessibility, accessibility_of
from ..generators.preparing import prepare_as_set
from ..generators.settings import FIXED, complete
from ..prepare import Prepared
from ..problems import report
from .progress import PosterProgress

HEADINGS = ("text", "corrected", "alt", "language", "tagged")  # the fields of Accessibility


def check_command(root: Path, accessibility: bool = False, settings: str = "pelicanconf.py") -> int:
    """Print the report; the exit status is 1 when an error keeps something out."""
    prepared = prepare_project(root, settings)
    if accessibility:
        Console().print(accessibility_table(prepared))
        print("\n".join(wishes_for_authors(prepared)), end="\n\n")
    print(report(prepared.problems))
    return 1 if any(problem.level == "error" for problem in prepared.problems) else 0


def prepare_project(root: Path, settings: str = "pelicanconf.py") -> Prepared:
    """The project as its settings say, read, checked and derived."""
    chosen = read_settings(str(root / settings), override=FIXED)
    complete(chosen)
    with PosterProgress() as progress:
        return prepare_as_set(chosen, progress)


def accessibility_table(prepared: Prepared) -> Table:
    """One row a poster: which helps for people who cannot see it are there."""
    table = Table(box=SIMPLE_HEAD)
    table.add_column("poster", overflow="fold")
    for heading in HEADINGS:
        table.add_column(heading, no_wrap=True)
    for poster in prepared.programme.posters:
        if not poster.withdrawn:
            found = accessibility_of(poster, prepared.making.get(poster.pdf))
            marks = ("yes" if getattr(found, name) else "–" for name in HEADINGS)
            table.add_row(f"{poster.session}/{poster.slug}", *marks)
    return table


def wishes_for_authors(prepared: Prepared) -> Iterator[str]:
    """One line for each poster whose authors can help."""
    for poster in prepared.programme.posters:
        wanted = list(_wanted(accessibility_of(poster, prepared.making.get(poster.pdf))))
        if wanted and not poster.withdrawn:
            yield f"Ask the authors of {poster.session}/{poster.slug} for {' and '.join(wanted)}."


def _wanted(found: Accessibility) -> Iterator[str]:
    if not found.text:
        yield "the words of the poster (text:)"
    if not found.alt:
        yield "one sentence on what it shows (alt:)"
    if not found.language:
        yield "its language (language:)"
