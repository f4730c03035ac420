"""A cluster prepares posters as this machine does, even when one of its machines dies."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.pdf_factory import poster

from poster_session.cluster import executor_at
from poster_session.pdf import derive_all

ROOT = Path(__file__).parents[1]
POSTERS = 4


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pdfs")
    for number in range(POSTERS):
        (folder / f"{number}.pdf").write_bytes(
            poster(
                (
                    f"Poster number {number}",
                    "of a congress with many posters",
                )
            )
        )
    return folder


def test_two_workers_make_what_one_machine_makes_though_one_dies(pdfs: Path, tmp_path: Path) -> None:
    command = [sys.executable, str(Path(__file__).with_name("cluster_trial.py")), str(pdfs), str(tmp_path / "shared")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "plugins"), str(ROOT)))}
    said = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=True).stdout
    far = json.loads(said.splitlines()[-1])["made"]
    near = derive_all(sorted(pdfs.glob("*.pdf")), cache=tmp_path / "here")

    assert len(far) == POSTERS
    assert {path.name: [made.pdf, len(made.pages), made.text] for path, made in near.items()} == far


def test_without_an_address_this_machine_is_used() -> None:
    with executor_at("") as executor:
        assert executor is None


def test_a_cluster_that_does_not_answer_is_said_in_words() -> None:
    with pytest.raises(RuntimeError, match="No Dask scheduler answers at nonsense"), executor_at("nonsense"):
        pass
