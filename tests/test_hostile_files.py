"""Real hostile files, where they are at hand: nothing of them is kept in the repository."""

from pathlib import Path

import pytest

from poster_session.pdf import Limits, Recipe, derive_all
from poster_session.pdf.rescan import still_active

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
SMALL = Recipe(widths=(), top=300, max_pages=2)
# These groups hold bombs: one is stopped in the same way after 3 seconds as after the usual 60.
BOMBS = {"pj", "syn"}
IMPATIENT = Limits(cpu_seconds=3, step_seconds=6, wall_seconds=12)
FILES = sorted((CORPUS / "hostile").glob("*.pdf"))


def group_of(path: Path) -> str:
    """Where a file comes from, by the beginning of its name."""
    return path.name.split("-")[0]


GROUPS = sorted({*map(group_of, FILES)})
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the repository"),
]


@pytest.mark.parametrize("group", GROUPS)
def test_hostile_files_are_published_safe_or_named(group: str, tmp_path: Path) -> None:
    sources = [path for path in FILES if group_of(path) == group]
    made = derive_all(sources, cache=tmp_path, recipe=SMALL, limits=IMPATIENT if group in BOMBS else None)

    for source, derived in made.items():
        if derived.pdf:
            assert not still_active(derived.folder / derived.pdf), source.name
        else:
            assert derived.refused, source.name
