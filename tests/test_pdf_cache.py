"""The cache: whole entries or none, whatever happens on the way."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests import pdf_factory as make

from poster_session.pdf import Derived, Limits, Recipe, derive_all, parent
from poster_session.pdf.key import key_of
from poster_session.pdf.store import CARD, STALE, Store

SMALL = Recipe(widths=(100,), top=300)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "poster.pdf"
    path.write_bytes(make.poster())
    return path


def derive(source: Path, recipe: Recipe = SMALL, **options: object) -> Derived:
    return derive_all([source], cache=source.parent / "cache", recipe=recipe, **options)[source]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def no_nursery(role: str) -> None:
    raise AssertionError("nothing should be worked on")


def test_what_is_known_is_not_worked_on_again(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = derive(source)
    monkeypatch.setattr(parent, "start", no_nursery)

    assert first == derive(source)


def test_reading_what_is_known_loads_no_heavy_library(source: Path) -> None:
    derive(source)
    program = (
        "import sys, pathlib; from poster_session.pdf import derive_all, Recipe\n"
        f"path = pathlib.Path({str(source)!r})\n"
        "made = derive_all([path], cache=path.parent / 'cache', recipe=Recipe(widths=(100,), top=300))\n"
        "assert made[path].pages\n"
        "print([name for name in ('pypdf', 'pikepdf', 'PIL', 'pypdfium2', 'pelican') if name in sys.modules])"
    )
    plugins = Path(__file__).parents[1] / "plugins"
    said = subprocess.run([sys.executable, "-c", program], cwd=plugins, capture_output=True, text=True, check=True)

    assert "[]\n" == said.stdout


DAMAGES = {
    "a short picture": lambda entry: _spoil(entry / "p1.100.webp", b"x"),
    "a missing picture": lambda entry: (entry / "p1.100.webp").unlink(),
    "a missing PDF": lambda entry: (entry / "poster.pdf").unlink(),
    "a missing card": lambda entry: (entry / CARD).unlink(),
    "an empty card": lambda entry: _spoil(entry / CARD, b""),
    "a card cut short": lambda entry: _spoil(entry / CARD, (entry / CARD).read_bytes()[:100]),
    "a card of something else": lambda entry: _spoil(entry / CARD, b'{"key": 1, "files": []}'),
    "a card in another shape": lambda entry: _spoil(entry / CARD, b"[1]"),
}


def _spoil(file: Path, data: bytes) -> None:
    file.chmod(0o644)
    file.write_bytes(data)


def test_a_damaged_entry_is_made_again_just_the_same(tmp_path: Path) -> None:
    sources = [tmp_path / f"{name}.pdf" for name in DAMAGES]
    for number, path in enumerate(sources):
        path.write_bytes(make.poster((f"Poster {number}",)))
    first = derive_all(sources, cache=tmp_path / "cache", recipe=SMALL)
    before = [contents(derived.folder) for derived in first.values()]
    for path in sources:
        DAMAGES[path.stem](first[path].folder)
    second = derive_all(sources, cache=tmp_path / "cache", recipe=SMALL)

    assert first == second
    assert before == [contents(derived.folder) for derived in second.values()]


def test_two_builds_at_once_share_one_entry(source: Path) -> None:
    with ThreadPoolExecutor(3) as threads:
        made = list(threads.map(lambda _: derive(source), range(3)))

    assert made[0] == made[1] == made[2]
    assert [] == list((source.parent / "cache" / "work").iterdir())


def test_another_recipe_other_tools_or_other_bytes_have_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    first = key_of("0" * 64, Recipe())

    assert first != key_of("1" * 64, Recipe())
    assert first != key_of("0" * 64, Recipe(webp_quality=70))
    monkeypatch.setattr("poster_session.pdf.key.tools", lambda: (("pillow", "99"),))
    assert first != key_of("0" * 64, Recipe())


def test_what_took_too_long_is_tried_again_under_other_limits(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source.write_bytes(make.endless())
    slow = derive(source, Recipe(), limits=Limits(wall_seconds=2, step_seconds=1))
    monkeypatch.setattr(parent, "start", no_nursery)

    assert slow.refused
    assert slow == derive(source, Recipe(), limits=Limits(wall_seconds=2, step_seconds=1))
    with pytest.raises(AssertionError):
        derive(source, Recipe(), limits=Limits(wall_seconds=5))


def test_a_build_killed_at_any_moment_leaves_only_whole_entries(tmp_path: Path) -> None:
    sources = [tmp_path / f"{number}.pdf" for number in range(4)]
    for number, path in enumerate(sources):
        path.write_bytes(make.poster(pages=number + 1))
    clean = derive_all(sources, cache=tmp_path / "clean", recipe=SMALL)
    program = (
        "import sys, pathlib; from poster_session.pdf import derive_all, Recipe\n"
        f"sources = sorted(pathlib.Path({str(tmp_path)!r}).glob('*.pdf'))\n"
        f"derive_all(sources, cache=pathlib.Path({str(tmp_path)!r}) / 'cache', recipe=Recipe(widths=(100,), top=300))\n"
    )
    plugins = Path(__file__).parents[1] / "plugins"
    for moment in (0.3, 0.7, 1.0):
        shutil.rmtree(tmp_path / "cache", ignore_errors=True)
        build = subprocess.Popen([sys.executable, "-c", program], cwd=plugins)
        time.sleep(moment)
        build.send_signal(signal.SIGKILL)
        build.wait()
        made = derive_all(sources, cache=tmp_path / "cache", recipe=SMALL)

        assert [contents(one.folder) for one in clean.values()] == [contents(one.folder) for one in made.values()]


def _entry(store: Store, key: str, *, age: float) -> Path:
    folder = store.fresh()
    (folder / "poster.pdf").write_bytes(b"x" * 1000)
    derived = store.keep(Derived(key=key, folder=folder, pdf="poster.pdf", pdf_bytes=1000))
    when = time.time() - age
    os.utime(derived.folder / CARD, (when, when))
    return derived.folder


def test_the_cache_forgets_what_is_old_or_does_not_fit(tmp_path: Path) -> None:
    store = Store(tmp_path, Limits())
    old, used, middle, young = (
        _entry(store, key * 64, age=age) for key, age in (("a", 1e7), ("b", 1e7), ("c", 2 * STALE), ("d", 10))
    )
    store.prune({"b" * 64}, most_bytes=10_000_000, most_seconds=1e6)

    assert [False, True, True, True] == [entry.exists() for entry in (old, used, middle, young)]
    store.prune({"b" * 64}, most_bytes=2500, most_seconds=1e9)
    assert [True, False, True] == [entry.exists() for entry in (used, middle, young)]


def test_abandoned_work_is_cleared_away(tmp_path: Path) -> None:
    store = Store(tmp_path, Limits())
    abandoned, in_hand = store.fresh(), store.fresh()
    os.utime(abandoned, (1, 1))
    store.prune(set(), most_bytes=1, most_seconds=1)

    assert (False, True) == (abandoned.exists(), in_hand.exists())


def test_a_card_is_plain_json_that_anyone_can_read(source: Path) -> None:
    derived = derive(source)
    card = json.loads((derived.folder / CARD).read_text("utf-8"))

    assert derived.key == card["key"]
    assert {"poster.pdf", "p1.100.webp", "p1.300.webp", "p1.300.jpg"} == set(card["files"])


def _no_room(*anything: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("step", ["fresh", "keep"])
def test_a_full_disk_is_told_of_and_leaves_nothing_behind(
    source: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with monkeypatch.context() as full:
        full.setattr(Store, step, _no_room)
        derived = derive(source)

    assert ["disk-full"] == [finding.kind for finding in derived.findings]
    assert [] == list((source.parent / "cache").glob("*/*"))
    assert derive(source).pages


def test_a_cluster_that_loses_its_work_loses_only_one_poster(source: Path) -> None:
    with ThreadPoolExecutor(1) as threads:
        threads.submit = lambda *order: ThreadPoolExecutor.submit(threads, _no_room)  # type: ignore[method-assign]

        assert ["tool-stopped"] == [finding.kind for finding in derive(source, executor=threads).findings]
