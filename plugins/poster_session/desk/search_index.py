"""The index of the full-text search, which Pagefind makes in a process of its own."""

import gzip
import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

BUNDLE = "pagefind"  # the folder that search.js asks for
FACETS = "facets.json"
LONGEST = 600  # seconds; ten thousand pages need a few
SCRIPTS = {"pagefind.js", "pagefind-worker.js"}  # the rest are interfaces that we do not use: half a megabyte
# One index for all languages, so that an English page finds Arabic posters; "zh" because only that parts Chinese words.
LANGUAGE = "zh"
MEND = "The search page filters the posters instead. To mend it: pip install 'pagefind[extended]'"

Facets = Mapping[str, list[str]]


class SearchIndex:
    """Takes what is to be found while a site is written, and makes the index of it when all is there."""

    def __init__(self, room: Path) -> None:
        self.room = room  # an empty folder
        self.facets: dict[str, Facets] = {}  # by address

    def gather(self, documents: Iterable[tuple[str, str, Facets]]) -> None:
        """Keep each document under the address of the page that it stands for."""
        for url, document, facets in documents:
            path = self.room / url
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(document, encoding="utf-8", newline="\n")
            self.facets[url] = facets

    def write(self, site: Path) -> tuple[str, ...]:
        """Write the index into the site; remarks when that fails, which is no reason to fail a build."""
        if not self.facets:
            return ()
        bundle = site / BUNDLE
        try:
            _run(self.room, bundle)
            self._write_facets(bundle)
        except (ImportError, OSError, ValueError, subprocess.SubprocessError) as error:
            shutil.rmtree(bundle, ignore_errors=True)
            return (f"Warning: There is no full-text search this time: {_why(error)}\n    {MEND}",)
        for file in bundle.glob("pagefind*.*s*"):
            if file.suffix in (".js", ".css") and file.name not in SCRIPTS:
                file.unlink()
        return ()

    def _write_facets(self, bundle: Path) -> None:
        # Filters of our own: those of Pagefind come in another order, with other bytes, at every run.
        known = {name: self.facets[url] for name, url in sorted(_fragments(bundle))}
        text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
        (bundle / FACETS).write_text(text, encoding="utf-8", newline="\n")


def _fragments(bundle: Path) -> Iterator[tuple[str, str]]:
    """What Pagefind calls each page, and the page's address."""
    for file in (bundle / "fragment").iterdir():
        fragment = gzip.decompress(file.read_bytes())
        yield file.stem, json.loads(fragment[fragment.index(b"{") :])["url"].removeprefix("/")


def _run(room: Path, bundle: Path) -> None:
    # Imported here: a machine for which there is no Pagefind still builds the site.
    from pagefind.service import get_executable

    program = get_executable()
    if program is None:
        raise FileNotFoundError("I do not find the program Pagefind.")
    # It runs in the room, so that no settings of the project are taken for its own.
    subprocess.run(
        [program, "--site", ".", "--output-path", bundle, "--force-language", LANGUAGE, "--keep-index-url", "--silent"],
        cwd=room,
        check=True,
        capture_output=True,
        timeout=LONGEST,
    )


def _why(error: Exception) -> str:
    said = getattr(error, "stderr", None) or b""
    last = said.decode("utf-8", "replace").strip().splitlines()[-1:]
    return " ".join((str(error), *last))
