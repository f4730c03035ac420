"""Every template and every macro prints its examples as sound, safe and readable HTML."""

import re
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.example_content import style_hash
from tests.example_macros import MACROS
from tests.example_site import THEME, environment, render, render_macro
from tests.examples import PAGES
from tests.patterns import Macro, macros

TEMPLATES = THEME / "templates"
VOID = {"meta", "link", "img", "source", "input", "br", "hr", "path"}
ENV = environment()
IDS = [f"{template}-{url}" for template, url, _, _ in PAGES]
CALLS = [(name, number) for name, examples in MACROS.items() for number in range(len(examples))]


class Reader(HTMLParser):
    """Notes every element, and whether each is closed in its turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        self.wrong += [f"<{tag} {name}> twice" for name in names if names.count(name) > 1]
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@pytest.fixture(scope="module", params=PAGES, ids=IDS)
def page(request: pytest.FixtureRequest) -> str:
    template, url, section, view = request.param
    return render(ENV, template, url, section, view)


def test_a_page_is_well_formed(page: str) -> None:
    reader = read(page)

    assert [] == reader.wrong
    assert [] == reader.open


def test_a_page_has_one_h1_and_leaves_out_no_level(page: str) -> None:
    levels = [int(tag[1]) for tag, _ in read(page).elements if re.fullmatch(r"h[1-6]", tag)]

    assert 1 == levels.count(1)
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels) if later > 1)


def test_no_style_and_no_script_stands_in_an_element(page: str) -> None:
    for tag, attributes in read(page).elements:
        assert not [name for name in attributes if name == "style" or name.startswith("on")], tag
        assert tag != "script" or attributes.get("src")


def test_the_policy_lets_through_the_one_style_of_the_page(page: str) -> None:
    rules = re.findall(r"<style>(.*?)</style>", page, re.S)

    assert 1 == len(rules)
    assert f"'{style_hash(rules[0])}'" in page


def test_ids_are_given_once(page: str) -> None:
    ids = [attributes["id"] for _, attributes in read(page).elements if "id" in attributes]

    assert len(set(ids)) == len(ids)


def test_what_is_named_by_an_id_is_there(page: str) -> None:
    elements = read(page).elements
    ids = {attributes.get("id") for _, attributes in elements}
    named = {
        attributes[name] for _, attributes in elements for name in ("aria-labelledby", "for") if name in attributes
    }

    assert named <= ids


def test_links_lead_into_the_site_by_relative_paths(page: str) -> None:
    for tag, attributes in read(page).elements:
        target = attributes.get("href") or attributes.get("src") or attributes.get("action") or ""
        ours = ("https://example.org/", "https://creativecommons.org/", "https://orcid.org/", "mailto:?")
        outside = target.startswith(ours)
        assert outside or target == "" or target.startswith((".", "#")), (tag, target)


def test_a_page_loads_nothing_from_elsewhere(page: str) -> None:
    for tag, attributes in read(page).elements:
        if tag in {"script", "img", "source"} or attributes.get("rel") in {"stylesheet", "icon"}:
            assert "://" not in str(attributes)


def test_every_picture_has_words_and_a_size(page: str) -> None:
    for tag, attributes in read(page).elements:
        if tag == "img":
            assert attributes["alt"]
            assert attributes["width"]
            assert attributes["height"]
            assert attributes["lang"]


def test_language_and_direction_go_together(page: str) -> None:
    for tag, attributes in read(page).elements:
        assert ("lang" in attributes) == ("dir" in attributes) or (tag, attributes.get("class")) == ("li", "voice"), (
            attributes
        )


@pytest.mark.parametrize(("name", "number"), CALLS)
def test_a_macro_prints_its_examples(name: str, number: int) -> None:
    reader = read(render_macro(ENV, name, MACROS[name][number]))

    assert [] == reader.wrong
    assert [] == reader.open


def test_every_example_is_of_a_macro() -> None:
    assert set(MACROS) <= {macro.name for macro in macros()}


@pytest.mark.parametrize("macro", list(macros()), ids=lambda macro: macro.name)
def test_a_macro_is_short(macro: Macro) -> None:
    assert len(macro.body.splitlines()) <= 25


@pytest.mark.parametrize("file", sorted(TEMPLATES.rglob("*.html")), ids=lambda file: file.name)
def test_a_template_is_short(file: Any) -> None:
    assert len(file.read_text("utf-8").splitlines()) < 100


@pytest.mark.parametrize("file", sorted(TEMPLATES.rglob("*.html")), ids=lambda file: file.name)
def test_words_of_the_interface_can_be_translated(file: Any) -> None:
    printed = re.sub(r"{[%{#].*?[%}#]}|<!--.*?-->", " ", file.read_text("utf-8"), flags=re.S)
    words = unescape(re.sub(r"<[^>]*>", " ", printed, flags=re.S))

    assert [] == [word for word in re.findall(r"[^\W\d_]{2,}", words) if word != "ORCID"]


def test_only_the_builders_own_rules_and_map_are_printed_unescaped() -> None:
    unescaped = [file.name for file in TEMPLATES.rglob("*.html") if re.search(r"\|\s*safe\b", file.read_text("utf-8"))]

    assert ["base.html", "map.html"] == sorted(unescaped)


@pytest.mark.parametrize("template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.stem)
def test_a_template_uses_what_it_imports(template: Path) -> None:
    text = template.read_text("utf-8")
    taken = [name.strip() for names in re.findall(r"import ([\w, ]+) %}", text) for name in names.split(",")]

    assert [] == [name for name in taken if not re.search(rf"\b{name}\(", text)]
