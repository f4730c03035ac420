"""The full-text search knows every page that is worth finding, and nothing else."""

import gzip
import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.awkward import REPOSITORY, XSS
from tests.conftest import Built
from tests.invented import derived, drawn, material, page, person, post, poster, session, voice
from tests.test_builds import tree

from poster_session.desk import search_index
from poster_session.desk.search_index import SearchIndex
from poster_session.exports.search import search_document
from poster_session.model import Translation, Withdrawal
from poster_session.views.entries import SearchEntry
from poster_session.views.search import search_entries, search_page
from poster_session.wording import Wording

LISTS = (
    "index.html",
    "404.html",
    "search.html",
    "feeds/",
    "tags/",
    "topics/",
    "languages/",
    "library-types/",
    "regions/",
)
DOCUMENTS = tuple(
    (
        f"posters/2022/{name}.html",
        search_document(SearchEntry(url="", title=name)),
        {"kind": ["poster"], "topic": [name]},
    )
    for name in ("a", "b", "ж")
)


def entries(*items: Any, **given: Any) -> dict[str, SearchEntry]:
    return {entry.url: entry for entry in search_entries(material(*items, **given))}


def fragments(output: Path) -> Iterator[dict[str, Any]]:
    for file in (output / "pagefind/fragment").iterdir():
        yield json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))


@pytest.fixture(scope="module")
def found(site: Built) -> dict[str, dict[str, Any]]:
    """What the index of the awkward site says of each page."""
    return {entry["url"].removeprefix("/"): entry for entry in fragments(site.output)}


def found_files(site: Built) -> Iterator[tuple[str, str]]:
    for file in (site.output / "pagefind/fragment").iterdir():
        yield file.stem, json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))["url"].lstrip("/")


def is_list(url: str) -> bool:
    return url.endswith("index.html") or url.startswith(LISTS) or "/page-" in url


def test_every_item_is_found_and_no_list_or_tombstone(site: Built, found: dict[str, Any]) -> None:
    items = {url for url in site.pages if not is_list(url) and "noindex" not in site.text(url)}

    assert len(found) > 20
    assert items == set(found)


def test_nothing_that_is_kept_back_is_in_the_index(found: dict[str, Any]) -> None:
    assert "Secret" not in json.dumps(list(found.values()))


def test_the_text_inside_a_pdf_is_found(found: dict[str, Any]) -> None:
    assert "Two reading rooms" in plain(found["posters/2022/two-shores.html"]["content"])


def plain(content: str) -> str:
    return content.replace("\u200b", "")


def test_no_word_of_the_interface_is_found(found: dict[str, Any]) -> None:
    everything = plain(json.dumps([entry["content"] for entry in found.values()], ensure_ascii=False))

    assert [] == [
        words for words in ("Enlarge", "About this poster", "Skip to", "Read the text") if words in everything
    ]


def test_each_find_can_be_shown_with_its_picture(site: Built, found: dict[str, Any]) -> None:
    known = json.loads(site.text("pagefind/facets.json"))
    names = {url: file for file, url in found_files(site)}
    pictures = [url.removesuffix("html") + picture for url in found for picture in known[names[url]].get("picture", ())]

    assert len(pictures) >= 10
    assert [] == [picture for picture in pictures if not (site.output / picture).is_file()]


def test_titles_of_strangers_stay_words(found: dict[str, Any]) -> None:
    assert found["posters/2026/hostile.html"]["meta"]["title"] == " ".join(XSS.split())


def test_the_bundle_holds_no_interface_that_we_do_not_use(site: Built) -> None:
    scripts = {file.name for file in (site.output / "pagefind").iterdir() if file.suffix in (".js", ".css")}

    assert {"pagefind.js", "pagefind-worker.js"} == scripts
    assert sum(file.stat().st_size for file in (site.output / "pagefind").rglob("*") if file.is_file()) < 300_000


def test_a_poster_is_found_by_all_that_its_page_says() -> None:
    made = poster("reading", "Kenya", alt="A boat", topics=("Seeds",), source="a.md",
                  authors=(person("Amina", "Kenya", library="Harbour Library", library_type="Public"),),
                  translations=(Translation(language="fr", title="La lecture", abstract="Nous lisons."),))  # fmt: skip
    found = entries(made, making={made.pdf: derived(drawn(text="One.\n\nTwo."))}, words={"a.md": "The abstract."})
    entry = found["posters/2022/reading.html"]

    assert ("Amina",) == entry.people
    assert ("Kenya",) == entry.places
    assert ("The abstract.", "La lecture", "Nous lisons.", "A boat", "One.", "Two.") == entry.words
    assert {"Seeds", "Harbour Library", "Africa"} <= set(entry.notes)
    assert {
        ("kind", "poster"),
        ("session", "2022"),
        ("country", "kenya"),
        ("topic", "seeds"),
        ("language", "en"),
        ("lang", "en"),
        ("dir", "ltr"),
    } == set(entry.facets)
    assert "p1.320.webp" == entry.picture


def test_a_corrected_text_takes_the_place_of_the_automatic_one() -> None:
    made = poster("reading", text="Right.")

    assert "Right." in entries(made, making={made.pdf: derived(drawn(text="Wrnog."))})[made.url].words
    assert "Wrnog." not in entries(made, making={made.pdf: derived(drawn(text="Wrnog."))})[made.url].words


def test_what_is_withdrawn_is_not_found() -> None:
    assert {} == entries(poster("reading", "Kenya", withdrawn=Withdrawal(date=date(2026, 1, 1))))


def test_a_country_is_found_by_its_name_in_english_too() -> None:
    assert "Kenya" not in entries(poster("a"), wording=Wording("ar"))["countries/kenya.html"].title
    assert "Kenya" in entries(poster("a"), wording=Wording("ar"))["countries/kenya.html"].notes


def test_pages_posts_and_voices_are_found_and_the_front_door_is_not() -> None:
    found = entries(page("about"), page("index"), post("news", "2022-03-01"), voice("ana"))

    assert {"about.html", "2022/03/news.html", "testimonials/ana.html", "countries/kenya.html"} == set(found)


def test_a_page_without_words_is_indexed_by_its_title() -> None:
    assert "<p>Alone</p>" in search_document(SearchEntry(url="a.html", title="Alone"))


def test_a_document_escapes_everything() -> None:
    hostile = dict.fromkeys(("people", "places", "words", "notes"), (XSS,))
    entry = SearchEntry(url="a", title=XSS, picture=XSS, facets=(("topic", XSS),), **hostile)

    assert "<script" not in search_document(entry)
    assert 'content=""' not in search_document(entry)


def test_headings_of_a_corrected_text_are_found_without_their_marks() -> None:
    (entry,) = (entry for url, entry in entries(poster("a", text="## Seeds\n\nDry.")).items() if "posters" in url)

    assert ("Seeds", "Dry.") == entry.words


def test_a_country_is_found_by_all_its_names() -> None:
    found = entries(poster("a", "Turkey"))["countries/turkey.html"]

    assert {"Türkiye", "Turquie", "Turquía", "تركيا", "土耳其", "Asia"} <= {found.title, *found.names, *found.notes}


def test_only_what_can_be_found_can_be_chosen() -> None:
    _, view = search_page(
        material(
            session("2022"), session("2021"), poster("a", "Kenya"), poster("b", "Latvia", language="lv"), page("about")
        )
    )

    assert {"kind": ("poster", "country", "page"), "country": ("kenya", "latvia"), "language": ("en", "lv")} == {
        choice.name: tuple(value for value, _ in choice.options) for choice in view.choices
    }


def made(folder: Path, documents: Iterable[tuple[str, str, Any]]) -> Path:
    """A site of nothing but the index of some documents."""
    site = folder / "site"
    assert () == indexed(folder, documents, site)
    return site


def indexed(folder: Path, documents: Iterable[tuple[str, str, Any]], site: Path) -> tuple[str, ...]:
    (folder / "room").mkdir(parents=True)
    site.mkdir(exist_ok=True)
    search = SearchIndex(folder / "room")
    search.gather(documents)
    return search.write(site)


def test_the_same_documents_give_the_same_bytes_in_any_order_and_place(tmp_path: Path) -> None:
    one = made(tmp_path / "one", DOCUMENTS)
    other = made(tmp_path / "other/place", reversed(DOCUMENTS))

    assert len(tree(one)) > 8
    assert tree(one) == tree(other)


def test_nothing_to_find_makes_no_index(tmp_path: Path) -> None:
    assert () == SearchIndex(tmp_path).write(tmp_path)
    assert [] == list(tmp_path.iterdir())


FAILING = {"is missing": "no-such-program", "fails": "/bin/false", "is for another machine": "text"}


@pytest.mark.parametrize("program", FAILING.values(), ids=FAILING)
def test_a_program_that_cannot_work_is_a_remark_and_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    (tmp_path / "text").write_text("no program")
    (tmp_path / "text").chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / program))
    (remark,) = indexed(tmp_path, DOCUMENTS, tmp_path / "site")

    assert "There is no full-text search this time" in remark
    assert "pip install" in remark.splitlines()[1]
    assert [] == list((tmp_path / "site").iterdir())


def test_a_program_that_does_not_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "slow").write_text("#!/bin/sh\nexec sleep 60\n")
    (tmp_path / "slow").chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "slow"))
    monkeypatch.setattr(search_index, "LONGEST", 0.1)

    assert "timed out" in indexed(tmp_path, DOCUMENTS, tmp_path / "site")[0]


def test_a_build_without_the_program_has_the_rest_and_says_so(
    site: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "none"))
    built = site.again(tmp_path / "output")

    assert built.pages == site.pages
    assert not (built.output / "pagefind").exists()
    assert ["There is no full-text search this time" in remark for remark in built.outcome.remarks] == [True]


def test_a_setting_turns_the_index_off_and_shows_the_posters_at_once(site: Built, tmp_path: Path) -> None:
    built = site.again(tmp_path / "output", FULL_TEXT_SEARCH=False)
    text = built.text("search.html")

    assert () == built.outcome.remarks
    assert not (built.output / "pagefind").exists()
    assert "<noscript" not in text
    assert "wasm-unsafe-eval" not in text
    assert "theme/js/gallery.js" in text
    assert "theme/js/search.js" not in text


def test_only_the_search_page_may_run_and_fetch_more(site: Built) -> None:
    assert ["search.html"] == [
        url for url in site.pages if "wasm-unsafe-eval" in site.text(url) or "connect-src" in site.text(url)
    ]


def test_what_browsers_with_scripts_leave_unread_ends_where_it_should(site: Built) -> None:
    assert 1 == site.text("search.html").count("<noscript") == site.text("search.html").count("</noscript")


def test_the_script_is_light() -> None:
    assert len(gzip.compress((REPOSITORY / "theme/static/js/search.js").read_bytes(), 9)) < 4000
