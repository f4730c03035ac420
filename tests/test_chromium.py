"""A browser for the tests is found wherever it may be."""

import pytest

from poster_session.desk import chromium
from poster_session.desk.chromium import find_chromium


@pytest.fixture(autouse=True)
def _bare_machine(monkeypatch, tmp_path):
    monkeypatch.setattr(chromium, "PLACES", ())
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "cache"))
    monkeypatch.delenv("CHROMIUM", raising=False)


@pytest.fixture
def program(tmp_path):
    def make(path):
        file = tmp_path / path
        file.parent.mkdir(parents=True)
        file.touch(0o755)
        return str(file)

    return make


def test_there_may_be_none():
    assert find_chromium() is None


def test_the_one_that_somebody_names_comes_first(monkeypatch, program):
    program("bin/chromium")
    monkeypatch.setenv("CHROMIUM", mine := program("mine/chrome"))

    assert mine == find_chromium()


def test_a_name_that_leads_nowhere_is_passed_over(monkeypatch, program):
    monkeypatch.setenv("CHROMIUM", "nowhere")

    assert program("bin/google-chrome") == find_chromium()


@pytest.mark.parametrize("place", ["chrome-linux", "chrome-linux64"])
def test_the_newest_of_playwrights_own_is_found(program, place):
    program(f"cache/chromium-1100/{place}/chrome")

    assert program(f"cache/chromium-1200/{place}/chrome") == find_chromium()
