"""Real posters and real hostile files, where they are at hand: nothing of them is kept in the repository."""

import re
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from poster_session.pdf import Derived, Recipe, derive_all
from poster_session.pdf.rescan import still_active

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the repository"),
]


@pytest.fixture(scope="module")
def posters(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Derived]:
    recipe = Recipe(widths=(320,), top=1000)
    return derive_all(sorted((CORPUS / "posters").glob("*.pdf")), cache=tmp_path_factory.mktemp("cache"), recipe=recipe)


def test_every_real_poster_is_published(posters: dict[Path, Derived]) -> None:
    assert [] == [source.name for source, derived in posters.items() if not (derived.pdf and derived.pages)]


def test_every_published_poster_looks_as_it_came(posters: dict[Path, Derived]) -> None:
    assert [] == [
        source.name for source, derived in posters.items() if not _same(source, derived.folder / "poster.pdf")
    ]


def _same(one: Path, other: Path) -> bool:
    pairs = zip(_look(one), _look(other), strict=True)
    return not any(ImageChops.difference(before, after).getbbox() for before, after in pairs)


def _look(pdf: Path) -> list[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=1000 / max(page.get_size())).to_pil().convert("RGB") for page in document]


def test_nearly_every_word_is_there(posters: dict[Path, Derived]) -> None:
    recalled = {}
    for source, derived in posters.items():
        said = subprocess.run(["pdftotext", "-enc", "UTF-8", source, "-"], capture_output=True, check=True).stdout
        wanted, given = _words(said.decode()), _words(derived.text)
        if wanted.total() > 5:
            recalled[source.name] = (wanted & given).total() / wanted.total()

    assert sum(recalled.values()) / len(recalled) >= 0.98
    assert min(recalled.values()) >= 0.9


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFKC", text)))


def test_nothing_active_is_published_of_the_posters(posters: dict[Path, Derived]) -> None:
    assert set() == {found for derived in posters.values() for found in still_active(derived.folder / "poster.pdf")}


@pytest.mark.parametrize("group", ["ck-*", "pd-*", "pf-*", "pi-*", "pp-*", "qp-*", "sf-*", "vp-*"])
def test_hostile_files_are_published_safe_or_named(group: str, tmp_path: Path) -> None:
    sources = sorted((CORPUS / "hostile").glob(f"{group}.pdf"))
    made = derive_all(sources, cache=tmp_path, recipe=Recipe(widths=(), top=300, max_pages=2))

    for source, derived in made.items():
        if derived.pdf:
            assert not still_active(derived.folder / derived.pdf), source.name
        else:
            assert derived.refused, source.name
