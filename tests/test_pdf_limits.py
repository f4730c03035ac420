"""Files that would take all the time, memory or disk there is."""

import os
import time
from pathlib import Path

import pytest
from tests import pdf_factory as make

from poster_session.pdf import Limits, Recipe, derive_all
from poster_session.pdf.job import Job
from poster_session.pdf.journal import Journal
from poster_session.pdf.settle import settle

SMALL = Recipe(widths=(100,), top=300)


def one(tmp_path: Path, data: bytes, recipe: Recipe = SMALL, **limits: int):
    source = tmp_path / "poster.pdf"
    source.write_bytes(data)
    before = time.monotonic()
    derived = derive_all([source], cache=tmp_path / "cache", recipe=recipe, limits=Limits(**limits))[source]
    return derived, {finding.kind for finding in derived.findings}, time.monotonic() - before


def test_a_page_that_takes_forever_is_stopped_in_time(tmp_path: Path) -> None:
    derived, kinds, seconds = one(tmp_path, make.endless(), Recipe(), wall_seconds=4, step_seconds=3)

    assert "too-long" in kinds
    assert derived.pdf is None
    assert seconds < 12
    assert not _mine_running()


def _mine_running() -> list[str]:
    """Command lines of pdftoppm processes in the same session tree that are still about."""
    lines = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            line = (folder / "cmdline").read_bytes().decode("utf-8", "replace")
        except OSError:
            continue
        if "pdftoppm" in line and str(os.getpid()) in line:
            lines.append(line)
    return lines


def test_processor_time_has_its_own_limit(tmp_path: Path) -> None:
    _, kinds, seconds = one(tmp_path, make.endless(), Recipe(engine="pdfium"), cpu_seconds=2, wall_seconds=40)

    assert kinds & {"too-long", "drawn-in-part"} or seconds < 20


def test_a_page_that_takes_all_memory_is_stopped(tmp_path: Path) -> None:
    derived, kinds, _ = one(tmp_path, make.bomb(), memory_bytes=400_000_000, wall_seconds=20, step_seconds=5)

    assert kinds & {"too-heavy", "tool-stopped", "too-long", "no-text"}
    assert not derived.text


def test_no_file_grows_over_its_limit(tmp_path: Path) -> None:
    derived, kinds, _ = one(tmp_path, make.poster(), file_bytes=4000)

    assert derived.refused
    assert kinds == {"tool-stopped"}


JOB = Job(source="x.pdf", digest="", recipe=SMALL, limits=Limits(), poppler=True)


def test_a_full_disk_is_told_as_such(tmp_path: Path) -> None:
    with Journal(tmp_path) as journal:
        journal.note(ended="disk")

    assert ["disk-full"] == [finding.kind for finding in settle(JOB, "key", tmp_path, "exit").findings]


@pytest.mark.parametrize(
    ("ending", "kind"), [("time", "too-long"), ("memory", "too-heavy"), ("killed", "tool-stopped")]
)
def test_a_sudden_end_is_named_with_its_step(tmp_path: Path, ending: str, kind: str) -> None:
    with Journal(tmp_path) as journal:
        journal.step("drawing page 1")
    (finding,) = settle(JOB, "key", tmp_path, ending).findings

    assert kind == finding.kind
    assert "drawing page 1" in finding.see


def test_a_note_cut_short_is_left_out(tmp_path: Path) -> None:
    with Journal(tmp_path) as journal:
        journal.note(safe=10)
    with (tmp_path / "journal.jsonl").open("a") as file:
        file.write('{"done": tr')

    assert settle(JOB, "key", tmp_path, "killed").refused
