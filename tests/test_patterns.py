"""The page of patterns shows every macro with its examples, and nothing on it keeps anybody out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests import patterns
from tests.browsing import AXE, AXE_SCRIPT, CONTRAST, a_browser, needs_chromium
from tests.example_macros import MACROS

# Examples of one macro repeat its landmarks; on a page of the site each stands once.
ALONE = {"rules": {"landmark-unique": {"enabled": False}}}
LOOKS = [("en", 1280, "light"), ("en", 1280, "dark"), ("en", 320, "light"), ("ar", 320, "light"), ("ar", 1280, "dark")]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The page in each language that is looked at."""
    folder = tmp_path_factory.mktemp("patterns")
    for lang in ("en", "ar"):
        (folder / f"{lang}.html").write_text(patterns.page(lang), "utf-8")
    return {lang: folder / f"{lang}.html" for lang in ("en", "ar")}


@pytest.fixture(scope="module")
def window() -> Iterator[Page]:
    with a_browser() as browser:
        yield browser.new_context(bypass_csp=True).new_page()  # axe is a script, and the page lets none run


def test_every_macro_has_an_example() -> None:
    assert [macro.name for macro in patterns.macros() if not MACROS.get(macro.name)] == []


def test_the_page_names_every_macro_and_shows_every_example() -> None:
    page = patterns.page()

    assert [macro.name for macro in patterns.macros() if f"<code>{macro.name}(" not in page] == []
    assert sum(map(len, MACROS.values())) == page.count('class="pattern-call"')


def test_a_macro_that_is_new_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "templates/macros").mkdir(parents=True)
    (tmp_path / "templates/macros/new.html").write_text("{# Words. #}\n{% macro new(a, b=1) %}{% endmacro %}")
    monkeypatch.setattr(patterns, "THEME", tmp_path)

    assert [("new.new", "a, b=1", "Words.")] == [(m.name, m.signature, m.words) for m in patterns.macros()]


def test_the_page_is_one_file() -> None:
    fetched = re.findall(r'(?:src|srcset)="([^"]*)"|<(?:link|script)\b|url\((.*?)\)', patterns.page())

    assert [found for found in fetched if not found[0].startswith("data:")] == []


def test_no_id_stands_twice() -> None:
    ids = re.findall(r'\bid="([^"]*)"', patterns.page())

    assert sorted(set(ids)) == sorted(ids)


@needs_chromium
@pytest.mark.browser
@pytest.mark.parametrize(("lang", "width", "scheme"), LOOKS)
def test_axe_finds_nothing_on_the_page(
    window: Page, written: dict[str, Path], lang: str, width: int, scheme: str
) -> None:
    window.set_viewport_size({"width": width, "height": 800})
    window.emulate_media(color_scheme=scheme)
    window.goto(written[lang].as_uri())
    window.evaluate(AXE_SCRIPT)

    assert [] == window.evaluate(AXE, CONTRAST if scheme == "dark" else ALONE)
    assert window.evaluate("document.documentElement.scrollWidth") <= width
