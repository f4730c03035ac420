"""How fast a build is, as a ratio to the least that this machine needs for the same posters."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from .floor import floor

BUILD = """
import pathlib, resource, sys
from poster_session.desk.build import build
build(pathlib.Path(sys.argv[1]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
SETTINGS = """
from pathlib import Path
SITENAME = "Bench"
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
SITEURL = ""
PATH = "content"
THEME = {theme!r}
PLUGINS = ["yaml_metadata", "poster_session"]
PLUGIN_PATHS = [{plugins!r}]
POSTER_RECIPE = {{"engine": {engine!r}}}
"""
PLAIN_SETTINGS = 'SITENAME = "Plain"\nSITEURL = ""\nPATH = "content"\nTIMEZONE = "UTC"\nDEFAULT_LANG = "en"\n'
PLAIN_WORDS = "A post of some sixty words, as many as stand on a small page. " * 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a piece of work took."""

    cpu: float  # seconds, user and system, of the process and all below it
    wall: float  # seconds
    peak: int  # bytes, the largest process at its largest
    own: int = 0  # bytes, the build itself without its children

    def __str__(self) -> str:
        own = f" ({self.own / 1e6:.0f} MB the build itself)" if self.own else ""
        return f"{self.cpu:8.2f} s CPU {self.wall:8.2f} s wall {self.peak / 1e6:7.0f} MB peak{own}"


def bench_command(root: Path, folder: Path, posters: int = 0, engine: str = "poppler") -> int:
    """Measure a session of so many posters (0: one of each PDF) and print; exit status 1 where there is no PDF."""
    pdfs = sorted(folder.glob("*.pdf"))
    if not pdfs:
        print(f"I find no PDF in {folder}.\n    Name a folder that holds some.")
        return 1
    workers = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as name:
        _measure(_project(root, Path(name), pdfs, posters or len(pdfs), engine), pdfs, posters or len(pdfs), workers)
    return 0


def _measure(project: Path, pdfs: Sequence[Path], posters: int, workers: int) -> None:
    print(f"{posters} posters on {workers} cores")
    cold = _show("cold build", _built(project))
    pages = sum(1 for _ in (project / "output").rglob("*.html"))
    warm = _show("unchanged build", _built(project))
    added = project / "posters/bench/one-more.pdf"
    added.write_bytes(pdfs[0].read_bytes() + b"\n% one more\n")
    _show("one poster added", _built(project))
    if posters == len(pdfs) and shutil.which("pdftoppm"):
        cpu, wall = floor(pdfs, workers)
        print(f"{'the floor':18}{cpu:8.2f} s CPU {wall:8.2f} s wall")
        print(f"cold build / floor: {cold.cpu / cpu:.2f} in CPU, {cold.wall / wall:.2f} on the clock")
        print(f"cores at work in the cold build: {cold.cpu / cold.wall:.2f} of {workers}")
    plain = _show("plain Pelican", _plain(project, pages))
    print(f"unchanged build / plain Pelican of {pages} pages: {warm.cpu / plain.cpu:.2f} in CPU")


def _show(name: str, cost: Cost) -> Cost:
    print(f"{name:18}{cost}", flush=True)
    return cost


def _project(root: Path, folder: Path, pdfs: Sequence[Path], posters: int, engine: str) -> Path:
    """A throw-away project with so many posters in one session, the PDFs taken again and again."""
    session = folder / "posters/bench"
    session.mkdir(parents=True)
    (folder / "content").mkdir()
    settings = SETTINGS.format(theme=str(root / "theme"), plugins=str(root / "plugins"), engine=engine)
    (folder / "pelicanconf.py").write_text(settings)
    (session / "session.md").write_text("---\ntitle: Bench\nopens: 2022-06-01\n---\n")
    for number, pdf in enumerate(islice(cycle(pdfs), posters)):
        # One more comment behind the end of the file: another poster to the cache, the same to the eye.
        (session / f"{number:05}-{pdf.name}").write_bytes(pdf.read_bytes() + f"\n%{number}\n".encode())
    return folder


def _built(project: Path) -> Cost:
    return _run([sys.executable, "-c", BUILD, str(project)], Path(__file__).parents[2])


def _plain(project: Path, pages: int) -> Cost:
    """A build by Pelican alone, with its own theme, of as many pages."""
    plain = project / "plain"
    (plain / "content").mkdir(parents=True)
    (plain / "conf.py").write_text(PLAIN_SETTINGS)
    for number in range(pages):
        head = f"Title: Post {number}\nDate: 2022-06-01\nSlug: post-{number}\n\n"
        (plain / f"content/{number}.md").write_text(head + PLAIN_WORDS)
    return _run([sys.executable, "-m", "pelican", "-q", "-s", "conf.py", "-o", "output"], plain)


def _run(command: list[str], cwd: Path) -> Cost:
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert child.stdout
    said = child.stdout.read().split()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"this did not run: {' '.join(command)}")
    wall = time.perf_counter() - start
    own = int(said[-1]) * 1024 if said and said[-1].isdigit() else 0
    return Cost(cpu=used.ru_utime + used.ru_stime, wall=wall, peak=used.ru_maxrss * 1024, own=own)
