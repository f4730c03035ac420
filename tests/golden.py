"""Five pages as they were last approved; `invoke golden` writes them anew, and the difference is reviewed like code.

What differs between versions of the tools that draw pictures is left out: colours, sizes of files, hashes of both.
"""

import re
import tempfile
from pathlib import Path

from tests.awkward import write_project

from poster_session.desk.build import build

FOLDER = Path(__file__).parent / "golden"
PAGES = {
    "front.html": "index.html",
    "session.html": "posters/2022/index.html",
    "poster.html": "posters/2022/two-shores.html",
    "country.html": "countries/kenya.html",
    "post.html": "2021/03/hello-world.html",
}
MOVING = (
    (r"--c:#[0-9a-f]{6}(;--on-c:#fff)?", "--c:#000000"),
    (r"sha256-[A-Za-z0-9+/=]+", "sha256-0"),
    (r"\b\d[\d.,]* (?:kB|MB)", "0 kB"),
)


def settled(html: str) -> str:
    """A page without what moves between machines."""
    for moving, still in MOVING:
        html = re.sub(moving, still, html)
    return html


def refresh() -> None:
    """Build the awkward project and write its five pages."""
    with tempfile.TemporaryDirectory() as folder:
        root = write_project(Path(folder).resolve())
        build(root)
        FOLDER.mkdir(exist_ok=True)
        for name, url in PAGES.items():
            (FOLDER / name).write_text(settled((root / "output" / url).read_text("utf-8")), "utf-8", newline="\n")


if __name__ == "__main__":
    refresh()
