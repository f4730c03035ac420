"""From a file to pictures, text and findings."""

import os
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image
from tests import pdf_factory as make

from poster_session.pdf import Derived, Limits, Recipe, batch, derive_all, parent

SMALL = Recipe(widths=(100, 200), top=600, jpeg_width=200)
Derive = Callable[..., Derived]


@pytest.fixture
def derive(tmp_path: Path) -> Derive:
    """What is made of these bytes."""

    def one(data: bytes, **options: object) -> Derived:
        source = tmp_path / "poster.pdf"
        source.write_bytes(data)
        return derive_all([source], cache=tmp_path / "cache", **{"recipe": SMALL, **options})[source]

    return one


def kinds(derived: Derived) -> set[str]:
    return {finding.kind for finding in derived.findings}


def test_a_sound_poster_has_pictures_text_and_a_safe_copy_and_no_findings(derive: Derive) -> None:
    derived = derive(make.poster())
    (page,) = derived.pages

    assert derived.findings == ()
    assert [(one.width, one.height) for one in page.pictures] == [(100, 71), (200, 141), (600, 424)]
    assert (page.width, page.height) == (842, 595)
    assert derived.text == make.WORDS
    assert (derived.engine, derived.text_source, derived.language) == ("poppler", "poppler", "en")
    assert derived.pdf_bytes == (derived.folder / str(derived.pdf)).stat().st_size
    assert page.colour.startswith("#")


def test_every_picture_is_what_is_said_of_it(derive: Derive) -> None:
    derived = derive(make.poster(pages=2))

    for page in derived.pages:
        for picture in (*page.pictures, page.jpeg):
            assert picture
            file = derived.folder / picture.name
            with Image.open(file) as image:
                assert (picture.width, picture.height) == image.size
            assert picture.bytes == file.stat().st_size
            assert stat.S_IMODE(file.stat().st_mode) == 0o444


@pytest.mark.parametrize("engine", ["poppler", "pdfium"])
def test_a_turned_and_cropped_page_is_seen_as_a_reader_shows_it(derive: Derive, engine: str) -> None:
    recipe = Recipe(widths=(100,), top=600, engine=engine)
    derived = derive(make.poster(rotate=90, crop=(0, 0, 421, 595)), recipe=recipe)
    top = derived.pages[0].pictures[-1]

    assert engine == derived.engine
    assert (595, 421) == (derived.pages[0].width, derived.pages[0].height)
    assert abs(top.width / top.height - 595 / 421) < 0.01


def test_a_rung_as_wide_as_the_top_one_is_left_out(derive: Derive) -> None:
    derived = derive(make.poster(size=(200, 1200)))

    assert [100] == [picture.width for picture in derived.pages[0].pictures]


NOT_PDF = {
    "a PowerPoint presentation": make.office("ppt/presentation.xml"),
    "a Word document": make.office("word/document.xml"),
    "a picture (JPEG)": make.jpeg(),
    "a picture (PNG)": b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
    "a web page": b"<!DOCTYPE html><html><p>My poster",
    "a text file": b"My poster is about reading.",
    "an old Office document": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
}


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Derived]:
    """What is made of all the files below, worked on together: one nursery for all is quicker."""
    folder = tmp_path_factory.mktemp("many")
    for name, data in {**NOT_PDF, **REFUSED, **WARNED}.items():
        (folder / name).write_bytes(data)
    sources = sorted(folder.iterdir())
    made = derive_all(sources, cache=folder / "cache", recipe=SMALL)
    return {source.name: made[source] for source in sources}


@pytest.mark.parametrize("what", NOT_PDF)
def test_a_file_that_is_no_pdf_is_called_what_it_is(many: dict[str, Derived], what: str) -> None:
    derived = many[what]

    assert {"not-a-pdf"} == kinds(derived)
    assert what in derived.findings[0].see
    assert derived.pdf is None


REFUSED = {
    "pdf-empty": b"",
    "pdf-unreadable": b"%PDF-1.7\nand then nothing",
    "junk-before-header": b"<html>" + make.poster(),
    "pdf-locked": make.locked(),
    "far-too-many-pages": make.poster(pages=201),
    "page-size": make.poster(size=(20, 20)),
    "page-shape": make.poster(size=(60, 1200)),
    "no-pages": make.poster(pages=0),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_shown_is_refused_before_it_is_drawn(many: dict[str, Derived], kind: str) -> None:
    derived = many[kind]

    assert {kind} == kinds(derived)
    assert derived.refused
    assert (None, ()) == (derived.pdf, derived.pages)


WARNED = {
    "no-text": make.scan(),
    "blank-page": make.blank(),
    "pdf-restricted": make.locked(password=""),
    "too-many-pages": make.poster(pages=21),
    "fonts-not-embedded": bytes(make.Raw()),
}


@pytest.mark.parametrize("kind", WARNED)
def test_what_can_be_shown_is_published_with_a_word_on_it(many: dict[str, Derived], kind: str) -> None:
    derived = many[kind]

    assert kind in kinds(derived)
    assert not derived.refused
    assert derived.pdf
    assert len(derived.pages) == min(derived.page_count, 20)


def test_a_file_over_the_limit_is_not_even_read(derive: Derive) -> None:
    derived = derive(make.poster(), recipe=Recipe(refuse_bytes=5000))

    assert {"pdf-huge"} == kinds(derived)
    assert derived.key == ""


def test_a_large_file_is_advised_upon(derive: Derive) -> None:
    assert {"pdf-large"} == kinds(derive(make.poster(), recipe=Recipe(top=400, advise_bytes=5000)))


def test_a_missing_file_or_a_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    sources = [tmp_path / "none.pdf", tmp_path / "folder.pdf"]
    made = derive_all(sources, cache=tmp_path / "cache")

    assert [{"pdf-missing"}] * 2 == [kinds(made[source]) for source in sources]


def test_same_files_are_worked_on_once_and_told_of_in_order(tmp_path: Path) -> None:
    sources = [tmp_path / f"{name}.pdf" for name in ("b", "a", "c")]
    for source in sources:
        source.write_bytes(make.poster() if source.stem != "c" else make.scan())
    heard: list[tuple[int, int, str]] = []
    made = derive_all(sources, cache=tmp_path / "cache", recipe=SMALL, progress=lambda *told: heard.append(told))

    assert sources == list(made)
    assert made[sources[0]] == made[sources[1]]
    assert [(1, 3), (2, 3), (3, 3)] == [told[:2] for told in heard]
    assert 2 == len(list((tmp_path / "cache").glob("??/*")))


def test_a_name_that_looks_like_an_option_is_only_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    source = Path("-v ünï\udcff.pdf")
    source.write_bytes(make.poster())

    assert derive_all([source], cache=Path("cache"), recipe=SMALL)[source].text


def test_without_poppler_pdfium_does_it_all(derive: Derive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "poppler", lambda: "")
    derived = derive(make.poster())

    assert (derived.engine, derived.text_source) == ("pdfium", "pdfium")
    assert derived.text == make.WORDS


FAILING = {
    "ends at once": "exit 1",
    "is killed": "kill -9 $$",
    "gives one pixel": "for last; do :; done; for a; do case $a in */drawn-*) out=$a;; esac; done\n"
    "printf 'P6\\n1 1\\n255\\n...' > $out.ppm",
    "never ends": "sleep 60",
}


@pytest.mark.parametrize("how", FAILING)
def test_where_poppler_fails_pdfium_draws(
    derive: Derive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    program = tmp_path / "bin" / "pdftoppm"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\ncase "$1" in -v) echo "pdftoppm version 99.0" >&2; exit 0;; esac\n{FAILING[how]}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    derived = derive(make.poster(), limits=Limits(step_seconds=3))

    assert ("pdfium", ()) == (derived.engine, derived.findings)
    assert 600 == derived.pages[0].pictures[-1].width


def test_a_fresh_process_of_its_own_gives_the_same_bytes(derive: Derive, tmp_path: Path) -> None:
    here = derive(make.poster(pages=2))
    with ThreadPoolExecutor(2) as executor:
        there = derive_all([tmp_path / "poster.pdf"], cache=tmp_path / "other", recipe=SMALL, executor=executor)
    (alone,) = there.values()

    assert here.key == alone.key
    assert contents(here.folder) == contents(alone.folder)


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_nursery_that_dies_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = []

    def start(role: str):
        begun.append(real(role))
        if len(begun) == 1:
            begun[0].kill()
        return begun[-1]

    real = parent.start
    monkeypatch.setattr(parent, "start", start)
    sources = [tmp_path / "a.pdf", tmp_path / "b.pdf"]
    for source in sources:
        source.write_bytes(make.poster() if source.stem == "a" else make.scan())
    made = derive_all(sources, cache=tmp_path / "cache", recipe=SMALL)

    assert all(derived.pages and derived.pdf for derived in made.values())
    assert len(begun) == 2
