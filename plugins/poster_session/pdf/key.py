"""The name of everything made of one PDF: its bytes, the recipe, and the tools that make it."""

import hashlib
import json
import shutil
import subprocess
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from .recipe import Recipe

LIBRARIES: Final = ("pdf2image", "pikepdf", "pillow", "pypdf", "pypdfium2")


def key_of(digest: str, recipe: Recipe) -> str:
    """The key for a PDF with this sha256."""
    plain = json.dumps([digest, recipe.to_dict(), tools()], sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()


@cache
def tools() -> tuple[tuple[str, str], ...]:
    """Name and version of all that shapes the outcome: libraries, poppler and this code."""
    return (*((name, _version(name)) for name in LIBRARIES), ("poppler", poppler()), ("room", _room()))


@cache
def poppler() -> str:
    """The version of poppler's programs, or "" where they are missing."""
    if not (shutil.which("pdftoppm") and shutil.which("pdfinfo") and shutil.which("pdftotext")):
        return ""
    try:
        done = subprocess.run(["pdftoppm", "-v"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stderr.decode("utf-8", "replace").partition("\n")[0]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _room() -> str:
    """A fingerprint of this folder's code, so that a change of ours never meets old pictures."""
    whole = hashlib.sha256()
    for module in sorted(Path(__file__).parent.glob("*.py")):
        whole.update(module.read_bytes())
    return whole.hexdigest()[:16]
