"""What tests share: a folder to write into, and later the awkward site, built once."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from tests.awkward import REPOSITORY, TODAY, write_project
from tests.crowd import write_crowd
from tests.looking import Page, page_at

from poster_session.desk.build import Outcome, build
from poster_session.desk.clean import SAMPLE as SAMPLE_LIST

SAMPLE = REPOSITORY / SAMPLE_LIST
Write = Callable[[str, str], Path]


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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The awkward project, built once for all tests."""
    root = write_project(tmp_path_factory.mktemp("awkward"))
    return Built(root=root, output=root / "output", outcome=build(root))


@pytest.fixture(scope="session")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A session of sixty posters as heavy as real ones."""
    root = write_crowd(tmp_path_factory.mktemp("crowd"))
    return Built(root=root, output=root / "output", outcome=build(root))


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


@pytest.fixture(scope="session")
def site_at_home(site: Built, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same site with an address of its own."""
    return site.again(tmp_path_factory.mktemp("home") / "output", SITEURL="https://example.org/ilnp")
