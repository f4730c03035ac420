"""Whatever strangers write into any field of any file, into an address or into a browser's memory: none of it runs."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import BrowserContext
from tests.awkward import REPOSITORY, XSS
from tests.browsing import a_browser, needs_chromium, served
from tests.conftest import Built
from tests.hostile import is_closed, write_hostile

from poster_session.desk.build import build
from poster_session.fields import FIELDS

# Their readers take figures, dates, codes or names from a list. A new field that is not here must take hostile words.
CLOSED = {
    "country", "language", "date", "licence", "opens", "closes", "applicants", "applicant_countries", "participants",
    "participant_countries", "year", "order", "status",
}  # fmt: skip
SCRIPTS = sorted((REPOSITORY / "theme/static/js").glob("*.js"))
# What scripts read from memory.
MEMORY = """{
  const words = WORDS, list = JSON.stringify([words]);
  const view = () => {
    const here = document.querySelector("[data-poster][data-open]")?.dataset.poster;
    const posters = [words, here, words].map(id => [id, words, words, words]);
    return JSON.stringify({url: words, name: words, posters, to: location.pathname, led: []});
  };
  const recalled = key => String(key).startsWith("view") ? view() : list;
  const known = {getItem: recalled, setItem: () => {}};
  const memory = new Proxy({}, {get: (_, key) => known[key] || recalled(key)});
  for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, {get: () => memory});
}""".replace("WORDS", json.dumps(XSS))
# The policy of the pages is switched off, so that what got in would run.
RAN = """() => [
  ...("pwned" in window ? ["it ran"] : []),
  ...[...document.querySelectorAll("a, form")].filter(e => /^(javascript|data|vbscript):/.test(e.href || e.action)),
  ...document.querySelectorAll("[onerror], [onload], [onclick], iframe, object, base, main script, main style"),
].map(found => found.outerHTML || found)"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = write_hostile(tmp_path_factory.mktemp("hostile"))
    return Built(root=root, output=root / "output", outcome=build(root))


@pytest.fixture(scope="module")
def window(built: Built) -> Iterator[tuple[BrowserContext, str]]:
    with a_browser() as browser, served(built.output) as host:
        context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
        context.set_default_timeout(10_000)
        yield context, host


def asked_of(built: Built) -> list[str]:
    """What scripts read from the address: the fields of forms, and what they name themselves."""
    fields = {
        field["name"]
        for url in built.pages
        for kind in ("input", "select")
        for field in built.page(url).all(kind)
        if field["name"]
    }
    named = re.findall(r'\.get\("(\w+)"\)', "".join(script.read_text("utf-8") for script in SCRIPTS))
    return sorted(fields | {*named})


def test_what_is_asked_in_addresses_is_known(built: Built, site: Built) -> None:
    """The awkward site has every filter that there is; a small one does without some."""
    filters = {"q", "sort", "marks", "kind", "session", "country", "topic", "region", "library", "language"}

    assert {*asked_of(built)} < {*asked_of(site)} == filters | {"posters", "day", "density"}


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_field_is_hostile_or_takes_no_free_words(field) -> None:
    assert is_closed(field) == (field.name in CLOSED)


def test_every_kind_of_item_is_shown(built: Built) -> None:
    names = [Path(url).name for url in built.pages]

    assert names.count("hostile.html") == 4  # poster, testimonial, post, page
    assert len(built.pages) > 25


def test_no_template_runs_what_is_written(built: Built) -> None:
    assert [file.name for file in built.output.rglob("*.*ml") if "1337" in file.read_text("utf-8")] == []


def seen(window: tuple[BrowserContext, str], urls: list[str], poison: bool = False) -> dict[str, list[str]]:
    """What ran, or could, on each page, after all of it has come."""
    context, host = window
    page = context.new_page()
    if poison:
        page.add_init_script(MEMORY)

    found = {}
    for url in urls:
        page.goto(f"{host}/{url}", wait_until="load")
        page.wait_for_function("[...document.images].every(i => i.complete || i.loading === 'lazy')")
        found[url] = page.evaluate(RAN)
    page.close()
    return {url: said for url, said in found.items() if said}


@needs_chromium
@pytest.mark.browser
class TestInABrowser:
    def test_the_watch_sees_what_runs(self, window, built) -> None:
        (built.output / "zz.html").write_text(f"<!doctype html><main>{XSS}", "utf-8")
        found = seen(window, ["zz.html"])
        (built.output / "zz.html").unlink()

        assert "it ran" in found["zz.html"]

    def test_no_page_runs_anything(self, window, built) -> None:
        assert len(built.pages) > 25
        assert seen(window, [quote(url) for url in built.pages]) == {}

    def test_no_address_runs_anything(self, window, built, site) -> None:
        asked = f"?{urlencode(dict.fromkeys(asked_of(site), XSS))}#{quote(XSS)}"

        assert seen(window, [quote(url) + asked for url in built.pages]) == {}

    def test_no_memory_runs_anything(self, window, built) -> None:
        assert seen(window, [quote(url) for url in built.pages], poison=True) == {}

    def test_a_memory_is_shown_as_words(self, window, built) -> None:
        context, host = window
        page = context.new_page()
        page.add_init_script(MEMORY)
        page.goto(f"{host}/{quote(next(url for url in built.pages if re.search('posters/.*/hostile.html', url)))}")
        shown = page.locator("[data-back] a, [data-step] [data-title]").all_text_contents()
        page.close()

        assert shown.count(XSS) >= 3
