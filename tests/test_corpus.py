"""Real posters build: each has its page, pictures in its shape, and its text where it has any."""

import csv
import shutil
from pathlib import Path

import pypdf
import pytest
from PIL import Image
from tests.awkward import SETTINGS, TODAY
from tests.conftest import Built
from tests.looking import broken_links

from poster_session.desk.build import build

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
# A quarter of the usual top rung: the same steps in a quarter of the time.
SMALL = {"top": 1400}
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
