"""Real posters build: each has its page, pictures in its shape, its text, and a PDF that looks as it came."""

import csv
import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from PIL import Image, ImageChops
from tests.awkward import SETTINGS, TODAY
from tests.conftest import Built
from tests.looking import broken_links

from poster_session.desk.build import build
from poster_session.pdf import Derived, Recipe, derive_all
from poster_session.pdf.rescan import still_active

REPOSITORY = Path(__file__).parents[1]
CORPUS = REPOSITORY.parent / "shared" / "corpus" / "posters"
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not (CORPUS / "INDEX.tsv").exists(), reason="the corpus of real posters is not here"),
]


def rows():
    if not (CORPUS / "INDEX.tsv").exists():
        return []
    with (CORPUS / "INDEX.tsv").open(encoding="utf-8", newline="") as index:
        return list(csv.DictReader(index, delimiter="\t"))


ROWS = rows()
# Fewer and smaller pictures than usual: the same steps in a fraction of the time.
SMALL = {"widths": (320,), "top": 1000}
NAMES = [row["file"].removesuffix(".pdf") for row in ROWS]


@pytest.fixture(scope="module")
def walls(tmp_path_factory):
    """The real posters in a session of their own, without descriptions."""
    root = tmp_path_factory.mktemp("corpus")
    (root / "posters/walls").mkdir(parents=True)
    (root / "content").mkdir()
    for row in ROWS:
        shutil.copy(CORPUS / row["file"], root / "posters/walls")
    settings = {"theme": str(REPOSITORY / "theme"), "plugins": str(REPOSITORY / "plugins")}
    (root / "pelicanconf.py").write_text(SETTINGS.format(name="Walls", today=TODAY, **settings), "utf-8")
    return Built(root=root, output=root / "output", outcome=build(root, POSTER_RECIPE=SMALL))


@pytest.fixture(scope="module")
def posters(walls: Built) -> dict[Path, Derived]:
    """What the build made of each file, taken from its cache."""
    return derive_all(sorted(CORPUS.glob("*.pdf")), cache=walls.root / "cache/posters", recipe=Recipe(**SMALL))


def shapes(file):
    """Width by height of every page, cropped and turned as a visitor sees it."""
    for page in pypdf.PdfReader(file).pages:
        ratio = page.cropbox.width / page.cropbox.height
        yield 1 / ratio if page.rotation % 180 else ratio


def test_every_poster_has_its_page(walls):
    assert [f"posters/walls/{name}.html" for name in sorted(NAMES)] == [
        url for url in walls.pages if url.startswith("posters/walls/") and not url.endswith("index.html")
    ]


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_every_page_has_a_picture_in_its_shape(walls, row):
    name = row["file"].removesuffix(".pdf")
    ratios = list(shapes(CORPUS / row["file"]))

    assert int(row["pages"]) == len(ratios)
    for number, ratio in enumerate(ratios, 1):
        (jpeg,) = walls.output.glob(f"posters/walls/{name}.p{number}.*.jpg")
        with Image.open(jpeg) as picture:
            assert abs(picture.width / picture.height / ratio - 1) < 0.01


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_a_poster_shows_its_text_where_it_has_any(walls, row):
    sections = walls.page(f"posters/walls/{row['file'].removesuffix('.pdf')}.html").all("section", "text-version")
    shown = sum(len(section.text) for section in sections)

    assert shown >= int(row["has_text_chars"]) * 0.5
    assert bool(sections) or row["has_text_chars"] == "0"


def test_every_file_can_be_fetched(walls):
    assert len(ROWS) == len(list(walls.output.glob("posters/walls/*.pdf")))


def test_no_link_is_broken_among_real_posters(walls):
    assert [] == broken_links(walls.output, walls.pages)


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
