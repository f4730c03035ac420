"""What tests share: a folder to write into, and sites that are built once for all processes."""

import os
import pickle
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from filelock import FileLock
from tests.awkward import REPOSITORY, TODAY, write_project
from tests.crowd import write_crowd
from tests.looking import Page, page_at
from tests.windows import Windows, new_windows

from poster_session.desk.build import Outcome, build
from poster_session.desk.clean import SAMPLE as SAMPLE_LIST

SAMPLE = REPOSITORY / SAMPLE_LIST
Write = Callable[[str, str], Path]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long begins first, so that all processes end at about the same time."""
    items.sort(key=lambda item: not any(item.iter_markers("browser")) and not any(item.iter_markers("corpus")))


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a text into a file of the test's own folder."""

    def into(path: str, text: str) -> Path:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text), "utf-8")
        return file

    return into


@dataclass(frozen=True)
class Built:
    """A project, the site that was built of it, and what the build had to say."""

    root: Path
    output: Path
    outcome: Outcome

    @property
    def pages(self) -> list[str]:
        """The address of every page."""
        return sorted(file.relative_to(self.output).as_posix() for file in self.output.rglob("*.html"))

    def text(self, url: str) -> str:
        return (self.output / url).read_text("utf-8")

    def page(self, url: str) -> Page:
        return page_at(self.output / url)

    def again(self, output: Path, **settings: Any) -> "Built":
        """The same project built once more into another folder, with other settings."""
        return Built(root=self.root, output=output, outcome=build(self.root, output=output, **settings))


def built_at(root: Path) -> Built:
    """A project, built into its own folder."""
    return Built(root=root, output=root / "output", outcome=build(root))


Share = Callable[[str, Callable[[Path], Built]], Built]


@pytest.fixture(scope="session")
def share(tmp_path_factory: pytest.TempPathFactory) -> Share:
    """Builds a site in a folder of its own, or gives what another process of this run has built there."""
    base = tmp_path_factory.getbasetemp()
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base  # as pytest-xdist's documentation has it

    def once(name: str, make: Callable[[Path], Built]) -> Built:
        noted = run / f"{name}.pickle"
        with FileLock(run / f"{name}.lock"):
            if not noted.exists():
                noted.write_bytes(pickle.dumps(make(run / name)))
        return pickle.loads(noted.read_bytes())

    return once


@pytest.fixture(scope="session")
def site(share: Share) -> Built:
    """The awkward project."""
    return share("awkward", lambda folder: built_at(write_project(folder)))


@pytest.fixture(scope="session")
def site_from_right(share: Share, site: Built) -> Built:
    """The same site in Arabic."""
    return share("arabic", lambda folder: site.again(folder, DEFAULT_LANG="ar"))


@pytest.fixture(scope="session")
def site_at_home(share: Share, site: Built) -> Built:
    """The same site with an address of its own."""
    return share("home", lambda folder: site.again(folder, SITEURL="https://example.org/ilnp"))


@pytest.fixture(scope="session")
def crowd(share: Share) -> Built:
    """A session of sixty posters as heavy as real ones."""
    return share("crowd", lambda folder: built_at(write_crowd(folder)))


@pytest.fixture(scope="session")
def sample() -> Iterator[Built]:
    """The sample of this repository, drawn once into the project's own cache."""
    if not all(
        (REPOSITORY / line.split(maxsplit=1)[1].lstrip("*")).exists() for line in SAMPLE.read_text("utf-8").splitlines()
    ):
        pytest.skip("the sample was removed: this is somebody's own programme now")
    output = REPOSITORY / f".build/sample-{os.getpid()}"
    yield Built(root=REPOSITORY, output=output, outcome=build(REPOSITORY, output=output, TODAY=TODAY))
    shutil.rmtree(output)


@pytest.fixture(scope="module")
def windows() -> Iterator[Windows]:
    """Windows of one Chromium for all tests of a file."""
    with new_windows() as opened:
        yield opened
