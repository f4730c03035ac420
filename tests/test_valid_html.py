"""html-validate, a program for node, finds nothing on any page of the sample; where node is missing this is skipped."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from tests import patterns
from tests.awkward import REPOSITORY
from tests.conftest import Built

TOOLS = REPOSITORY / "cache/node"
RULES = REPOSITORY / ".htmlvalidate.json"


@pytest.fixture(scope="module")
def html_validate() -> Path:
    """The program, fetched into the cache when it is first needed."""
    program = TOOLS / "node_modules/.bin/html-validate"
    if not shutil.which("npm"):
        pytest.skip("npm is not on this machine: it comes with node, and fetches html-validate")
    if not program.exists():
        fetch = ["npm", "install", "--prefix", str(TOOLS), "--no-audit", "--no-fund", "html-validate@10"]
        said = subprocess.run(fetch, capture_output=True, text=True, timeout=120, check=False)
        if said.returncode:
            pytest.skip(f"npm could not fetch html-validate: {said.stderr[-200:]}")
    return program


def findings(program: Path, pages: list[Path], into: Path) -> dict[str, list[str]]:
    """What is wrong with each page, by its name; written into a file, because node may cut off what goes to a pipe."""
    command = [str(program), "--config", str(RULES), "--formatter", f"json={into}", *map(str, pages)]
    subprocess.run(command, capture_output=True, check=False)
    return {
        Path(page["filePath"]).name: [
            f"{each['line']}: {each['ruleId']}: {each['message']}" for each in page["messages"]
        ]
        for page in json.loads(into.read_text("utf-8"))
    }


def test_html_validate_finds_only_the_page_that_is_wrong(html_validate: Path, sample: Built, tmp_path: Path) -> None:
    shown, wrong = tmp_path / "patterns.html", tmp_path / "wrong.html"
    shown.write_text(patterns.page(), "utf-8")
    wrong.write_text("<!doctype html><p>No title, no language, <b>no end.", "utf-8")
    pages = [sample.output / url for url in sample.pages]

    assert len(pages) > 80
    assert {"wrong.html"} == set(found := findings(html_validate, [*pages, shown, wrong], tmp_path / "found.json")), (
        found
    )
