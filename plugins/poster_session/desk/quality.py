"""Tests and linters, with whatever they need fetched first."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from .chromium import find_chromium


def test_command(root: Path, only: str) -> int:
    """Run the tests; gives their exit status."""
    python = _python_with("pytest")
    if not find_chromium():
        _fetch_chromium(root, python)
    return _run(root, [*python, "-m", "pytest", *([only] if only else [])])


def lint_command(root: Path) -> int:
    """Run ruff and mypy; the exit status is 1 when either complains."""
    python = _python_with("ruff")
    commands = (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"])
    return max(_run(root, [*python, "-m", *command]) for command in commands)


def _python_with(module: str) -> list[str]:
    """A Python that has the tools: this one, or one that uv makes with the group "test"."""
    if importlib.util.find_spec(module):
        return [sys.executable]
    uv = shutil.which("uv")
    if not uv:
        sys.exit(f"I do not find {module}.\n    Run: pip install uv && uv run invoke test")
    return [uv, "run", "--group", "test", "python"]


def _fetch_chromium(root: Path, python: list[str]) -> None:
    """Fetch a browser for the tests: Debian's where that is possible, else Playwright's own."""
    print("I find no Chromium for the browser tests and fetch one; set CHROMIUM to use your own.", flush=True)
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _run(root, ["apt-get", "update", "-qq"])
        _run(root, ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"])
    else:
        _run(root, [*python, "-m", "playwright", "install", "chromium"])


def _run(root: Path, command: list[str]) -> int:
    return subprocess.run(command, cwd=root, check=False).returncode
