"""The same input gives the same site, byte for byte; what visitors have is never half a site."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.awkward import REPOSITORY, write_project
from tests.conftest import built_at

from poster_session.desk.build import build, build_command
from poster_session.pdf.store import WORK
from poster_session.problems import Problem

BUILD = "import sys; from pathlib import Path; from poster_session.desk.build import build; build(Path(sys.argv[1]))"


@pytest.fixture(scope="module")
def site(site, tmp_path_factory):
    """The awkward project once more, because other processes build from the first one; the pictures are drawn."""
    root = write_project(tmp_path_factory.mktemp("builds") / "site")
    shutil.copytree(site.root / "cache/posters", root / "cache/posters", ignore=shutil.ignore_patterns(WORK))
    return built_at(root)


def tree(folder):
    """Every file of a folder with the hash of its bytes."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def state(folder):
    """Every file of a folder with what changes when somebody makes it anew; an entry's date says when it was used."""
    return {file: (file.stat().st_ino, file.stat().st_size) for file in folder.rglob("*")}


def test_a_second_build_gives_the_same_bytes(site, tmp_path):
    assert tree(site.output) == tree(site.again(tmp_path / "output").output)


def test_an_unchanged_build_derives_nothing(site, tmp_path):
    before = state(site.root / "cache")
    site.again(tmp_path / "output")

    assert before == state(site.root / "cache")


def test_another_machine_without_cache_gives_the_same_bytes(site, tmp_path):
    root = write_project(tmp_path / "elsewhere")
    environment = os.environ | {"PYTHONHASHSEED": "7", "PYTHONPATH": str(REPOSITORY / "plugins"), "TZ": "Asia/Tokyo"}
    subprocess.run([sys.executable, "-c", BUILD, str(root)], env=environment, check=True, capture_output=True)

    assert tree(site.output) == tree(root / "output")


def test_the_day_of_the_build_changes_only_what_depends_on_it(site, tmp_path):
    before, after = tree(site.output), tree(site.again(tmp_path / "output", TODAY="2026-12-19").output)

    assert "posters/2022/later.html" in after.keys() - before.keys()
    assert before["posters/2022/tu-shu-guan-de-deng.html"] == after["posters/2022/tu-shu-guan-de-deng.html"]


def test_a_build_that_fails_leaves_the_site_untouched(site, tmp_path, capsys):
    before = tree(site.output)
    status = build_command(site.root, output=site.output, THEME=str(tmp_path))

    assert 1 == status
    assert before == tree(site.output)
    assert not list((site.root / ".build").glob("site-*"))
    assert "Traceback" not in "".join(capsys.readouterr())


@pytest.fixture(scope="module")
def report(site, tmp_path_factory):
    """What the organizer reads after a build."""
    import contextlib
    import io

    with contextlib.redirect_stdout(io.StringIO()) as said:
        status = build_command(site.root, output=tmp_path_factory.mktemp("report") / "output")
    return status, said.getvalue()


def test_a_build_with_errors_publishes_the_rest_and_ends_well(report):
    status, said = report

    assert 0 == status
    assert "pages are ready" in said.splitlines()[-1]


def test_a_strict_build_with_errors_does_not_end_well(site, tmp_path):
    assert 1 == build_command(site.root, strict=True, output=tmp_path / "output")


REPORTED = [
    ("an unreadable PDF", "posters/2022/refused.pdf:1: ", "Save as > PDF"),
    ("a damaged PDF", "posters/2022/broken.pdf:1: ", "export the poster again"),
    ("an unknown key", "posters/2022/scan.md:4: I do not know the field 'contry'.", "Write it with each author"),
    ("an unknown country", "content/blog/atlantis.md:4: ", "Write the country's usual name"),
    ("a missing title", "posters/2022/untitled.md:1: The field 'title' is missing.", "Add 'title: "),
    ("a bad date", "posters/2022/undated.md:4: ", "2026-03-01"),
    ("two posters with one address", "posters/2022/two-shores_.pdf:1: ", "Rename this file"),
    ("a description without its PDF", "posters/2022/orphan.md:1: ", "Save the poster as posters/2022/orphan.pdf"),
    ("a link that leads nowhere", "content/blog/hello-world.md:9: ", "I looked for content/blog/nowhere.md"),
    ("an unknown poster", "content/testimonials/tamar.md:5: ", "Write '2022/two-shores' if you mean it."),
]  # fmt: skip


@pytest.mark.parametrize(("where", "mend"), [row[1:] for row in REPORTED], ids=[row[0] for row in REPORTED])
def test_bad_input_is_told_with_its_place_and_a_mend(report, where, mend):
    lines = report[1].splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith(where))

    assert mend in lines[place + 1]


def test_errors_come_first_and_are_counted_last(report):
    assert "ERRORS" == report[1].splitlines()[0]
    assert "6 errors, " in report[1]


def test_no_problem_names_this_machine(site, report):
    assert str(site.root) not in "\n".join(report[1].splitlines()[:-1])


def test_every_problem_has_a_place_and_a_mend(site):
    for problem in site.outcome.problems:
        assert isinstance(problem, Problem)
        assert (site.root / problem.path).exists()
        assert problem.mend.endswith(".") or problem.mend.endswith("'.")


def test_pelican_itself_has_nothing_to_say(site):
    assert () == site.outcome.remarks


@pytest.fixture
def bare(tmp_path):
    """A project in which nobody has put anything yet."""
    full = write_project(tmp_path / "bare")
    shutil.rmtree(full / "posters")
    shutil.rmtree(full / "content")
    (full / "content").mkdir()
    return full


def test_an_empty_project_has_a_front_door(bare):
    outcome = build(bare)

    assert () == outcome.problems
    assert (bare / "output/index.html").is_file()


HOSTILE_TEXTS = {
    "posters/2022/a.md": "---\n? [a, b]\n: c\n---\n",
    "content/blog/bell.md": '---\ntitle: "a\\abc"\ndate: 2022-01-01\n---\n\x07\x0b\ufffe words\n',
    "content/blog/index.md": "---\ntitle: A\ndate: 2022-01-01\ntags: [Index, index]\n---\n",
    "content/blog/old.md": "---\ntitle: A\ndate: 0001-01-01\nmodified: soon\ncategory: [a]\nsave_as: ../../x\n---\n",
    "content/blog/tag.md": "---\ntitle: !!python/object:os.system A\ndate: 2022-01-01\n---\n{% raw %} {filename}x\n",
    "content/testimonials/index.md": "---\nname: A\ncountry: Kenya\nyear: 0\n---\n",
    "content/testimonials/late.md": "---\nname: A\ncountry: Kenya\nyear: 99999\n---\n",
    "content/pages/sitemap.md": "---\ntitle: A\nslug: ../../etc/passwd\n---\n[a]({index}) [b]({tag}x)\n",
    "content/pages/deep.md": "---\ntitle: A\n---\n" + "> " * 500 + "deep\n",
    "posters/2022/session.md": "---\ntitle: A\nopens: 2022-13-45\n---\n",
}


@pytest.mark.parametrize("path", HOSTILE_TEXTS)
def test_no_text_can_end_the_build(bare, path):
    (bare / path).parent.mkdir(parents=True)
    (bare / path).write_text(HOSTILE_TEXTS[path], "utf-8")
    build(bare, FULL_TEXT_SEARCH=False)

    assert (bare / "output/index.html").is_file()
    assert not (bare.parent / "x").exists()


def test_the_working_copy_is_left_as_it_was(site):
    left = {path.name for path in Path(site.root).iterdir()} - {"__pycache__"}  # of Python, for pelicanconf.py

    assert {"posters", "content", "pelicanconf.py", "output", "cache", ".build"} == left
