"""Where a Chromium is on this machine, and how tests start it."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = ("/usr/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
# Where `playwright install chromium` puts its own, by sys.platform (playwright.dev/python/docs/browsers).
CACHES = {"linux": "~/.cache/ms-playwright", "darwin": "~/Library/Caches/ms-playwright"}
ON_WINDOWS = "~/AppData/Local/ms-playwright"
PROGRAMS = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
)
# Without a card Chromium would draw by a program that imitates one, which costs a sixth more.
ARGUMENTS = ("--disable-dev-shm-usage", "--disable-gpu", "--disable-software-rasterizer")


def find_chromium() -> str | None:
    """The program that CHROMIUM names, else one of the system, else the newest of Playwright's; None where none is."""
    return next(filter(_runs, _candidates()), None)


def launch_arguments() -> list[str]:
    """What a container needs: no graphics card, a small /dev/shm, and no sandbox for root."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*ARGUMENTS, *(["--no-sandbox"] if as_root else [])]


def _candidates() -> Iterator[str]:
    yield os.environ.get("CHROMIUM", "")
    yield from PLACES
    yield from (shutil.which(name) or "" for name in NAMES)
    chosen = os.environ.get("PLAYWRIGHT_BROWSERS_PATH", "")
    cache = Path(chosen or CACHES.get(sys.platform, ON_WINDOWS)).expanduser()
    yield from (str(path) for pattern in PROGRAMS for path in sorted(cache.glob(pattern), reverse=True))


def _runs(program: str) -> bool:
    return bool(program) and Path(program).is_file() and os.access(program, os.X_OK)
