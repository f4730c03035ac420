"""Settings that mean nothing are told, and the site is built all the same."""

from pathlib import Path
from typing import Any

import pytest

from poster_session.generators.preparing import setting_problems
from poster_session.generators.settings import ACCENTS, accent, complete, language

REPOSITORY = Path(__file__).parents[1]


def settings(tmp_path: Path, **given: Any) -> dict[str, Any]:
    found = {"PATH": str(tmp_path / "content"), "JINJA_ENVIRONMENT": {}, "DEFAULT_LANG": "en"} | given
    complete(found)
    return found


def test_the_defaults_are_in_order(tmp_path: Path) -> None:
    found = settings(tmp_path)

    assert [] == list(setting_problems(found))
    assert ("en", "teal") == (language(found), accent(found))


@pytest.mark.parametrize(("written", "tag"), [("pt_BR", "pt-BR"), ("pt-br", "pt-BR"), ("AR", "ar")])
def test_a_language_is_understood_as_pelican_users_write_it(tmp_path: Path, written: str, tag: str) -> None:
    found = settings(tmp_path, DEFAULT_LANG=written)

    assert [] == list(setting_problems(found))
    assert tag == language(found)


@pytest.mark.parametrize("written", ["English", "en-x", "und", ""])
def test_what_is_no_language_is_told_and_taken_for_english(tmp_path: Path, written: str) -> None:
    found = settings(tmp_path, DEFAULT_LANG=written)
    (problem,) = setting_problems(found)

    assert f"'{written}'" in problem.see
    assert ("pelicanconf.py", "bad-setting", "warning") == (problem.path, problem.kind, problem.level)
    assert "en" == language(found)


def test_a_colour_that_is_not_there_is_told_and_the_usual_one_taken(tmp_path: Path) -> None:
    found = settings(tmp_path, ACCENT="pink")
    (problem,) = setting_problems(found)

    assert "'pink'" in problem.see
    assert all(name in problem.mend for name in ACCENTS)
    assert "teal" == accent(found)


def test_a_setting_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "pelicanconf.py").write_text('SITENAME = "A"\nACCENT = "pink"\n', "utf-8")

    assert [2] == [problem.line for problem in setting_problems(settings(tmp_path, ACCENT="pink"))]


@pytest.mark.parametrize("name", ACCENTS)
def test_every_colour_is_in_the_styles(name: str) -> None:
    assert f".accent-{name} " in (REPOSITORY / "theme/static/css/tokens.css").read_text("utf-8")
