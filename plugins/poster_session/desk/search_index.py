"""The index of the full-text search, which Pagefind makes in a process of its own."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

BUNDLE = "pagefind"  # the folder that search.js asks for
LONGEST = 600  # seconds; ten thousand pages need a few
SCRIPTS = {"pagefind.js", "pagefind-worker.js"}  # the rest are interfaces that we do not use: half a megabyte
# One index for all languages, so that an English page finds Arabic posters; "zh" because only that parts Chinese words.
LANGUAGE = "zh"
MEND = "The search page filters the posters instead. To mend it: pip install 'pagefind[extended]'"


def gather(room: Path, documents: Iterable[tuple[str, str]]) -> None:
    """Write the documents below a folder, each under the address of the page that it stands for."""
    for url, document in documents:
        path = room / url
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(document, encoding="utf-8", newline="\n")


def index(room: Path, site: Path) -> tuple[str, ...]:
    """Index the gathered documents into the site; remarks when that fails, which is no reason to fail a build."""
    if not any(room.iterdir()):
        return ()
    bundle = site / BUNDLE
    try:
        _run(room, bundle)
    except (ImportError, OSError, subprocess.SubprocessError) as error:
        shutil.rmtree(bundle, ignore_errors=True)
        return (f"Warning: There is no full-text search this time: {_why(error)}\n    {MEND}",)
    for file in bundle.glob("pagefind*.*s*"):
        if file.suffix in (".js", ".css") and file.name not in SCRIPTS:
            file.unlink()
    return ()


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
