"""The organizers' commands do what they say."""

import os
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from poster_session.desk.clean import clean_command, clean_sample_command
from poster_session.desk.new import add_poster, new_post, new_testimonial
from poster_session.desk.swap import fresh_folder
from poster_session.desk.text import with_text
from poster_session.fields import POST, POSTER, TESTIMONIAL
from poster_session.forms import fill
from poster_session.sheets import Sheet, read_sheet

DAY = date(2026, 11, 20)
Printed = pytest.CaptureFixture[str]


def test_a_new_post_is_a_sound_draft(tmp_path: Path) -> None:
    new_post(tmp_path, 'Why "we": take part', "Amina W.", "Kenya", "en", DAY)
    form = fill(read_sheet(tmp_path / "content/blog/why-we-take-part.md", "x.md"), POST)

    assert form.problems == ()
    assert ('Why "we": take part', "draft", DAY) == tuple(form.values[k] for k in ("title", "status", "date"))


def test_a_new_testimonial_is_a_sound_draft(tmp_path: Path) -> None:
    new_testimonial(tmp_path, "Amina W.", "Kenya", "sw", DAY)
    form = fill(read_sheet(tmp_path / "content/testimonials/amina-w.md", "x.md"), TESTIMONIAL)

    assert form.problems == ()


def test_a_poster_is_added_to_the_newest_session_with_a_form_beside_it(tmp_path: Path) -> None:
    (tmp_path / "posters/2025").mkdir(parents=True)
    (tmp_path / "posters/2026").mkdir()
    pdf = tmp_path / "Our Poster (final).pdf"
    pdf.write_bytes(b"%PDF-1.4")
    add_poster(tmp_path, pdf, "", "Amina W.", "Kenya", "en", DAY)
    form = fill(read_sheet(tmp_path / "posters/2026/our-poster-final.md", "x.md"), POSTER)

    assert (tmp_path / "posters/2026/our-poster-final.pdf").read_bytes() == b"%PDF-1.4"
    assert (tmp_path / "posters/2026/session.md").exists()
    assert form.problems == ()


def test_adding_a_poster_never_writes_over_another(tmp_path: Path, capsys: Printed) -> None:
    pdf = tmp_path / "river.pdf"
    pdf.write_bytes(b"new")
    old = tmp_path / "posters/2026/river.pdf"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"old")

    assert add_poster(tmp_path, pdf, "2026", "", "", "en", DAY) == 1
    assert old.read_bytes() == b"old"
    assert "already" in capsys.readouterr().out


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: Printed) -> None:
    assert add_poster(tmp_path, tmp_path / "gone.pdf", "", "", "", "en", DAY) == 1
    assert "gone.pdf" in capsys.readouterr().out


def test_a_text_that_is_begun_already_is_kept(tmp_path: Path) -> None:
    new_post(tmp_path, "River", "", "", "en", DAY)
    path = tmp_path / "content/blog/river.md"
    path.write_text("mine")

    assert new_post(tmp_path, "River", "", "", "en", DAY) == 1
    assert path.read_text() == "mine"


def sample(root: Path) -> None:
    for name in ("posters/2022/a.pdf", "posters/2022/b.pdf", "content/blog/c.md"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name)
    lines = [f"{sha256(name.encode()).hexdigest()}  {name}" for name in ("posters/2022/a.pdf", "content/blog/c.md")]
    (root / "tools").mkdir()
    (root / "tools/sample.sha256").write_text("\n".join(lines))


def test_cleaning_the_sample_removes_it_and_nothing_else(tmp_path: Path) -> None:
    sample(tmp_path)
    clean_sample_command(tmp_path)

    assert not (tmp_path / "posters/2022/a.pdf").exists()
    assert (tmp_path / "posters/2022/b.pdf").exists()
    assert (tmp_path / "content/blog").is_dir()


def test_cleaning_the_sample_keeps_what_somebody_changed(tmp_path: Path, capsys: Printed) -> None:
    sample(tmp_path)
    (tmp_path / "content/blog/c.md").write_text("mine")
    clean_sample_command(tmp_path)

    assert (tmp_path / "content/blog/c.md").read_text() == "mine"
    assert "Kept content/blog/c.md" in capsys.readouterr().out


@pytest.mark.parametrize(("cache", "left"), [(False, True), (True, False)])
def test_cleaning_keeps_the_cache_unless_it_is_asked_for(tmp_path: Path, cache: bool, left: bool) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "cache").mkdir()
    clean_command(tmp_path, cache)

    assert not (tmp_path / "output").exists()
    assert left == (tmp_path / "cache").exists()


def test_a_fresh_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "output"
    target.mkdir()
    (target / "old").touch()
    with fresh_folder(target, tmp_path / ".build") as fresh:
        (fresh / "new").touch()

    assert [path.name for path in target.iterdir()] == ["new"]
    assert list((tmp_path / ".build").iterdir()) == []


def test_a_fresh_folder_that_fails_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "output"
    target.mkdir()
    (target / "old").touch()
    with pytest.raises(RuntimeError), fresh_folder(target, tmp_path / ".build") as fresh:  # noqa: PT012
        (fresh / "new").touch()
        raise RuntimeError

    assert [path.name for path in target.iterdir()] == ["old"]


def test_what_a_stopped_build_left_is_swept_away(tmp_path: Path) -> None:
    left = tmp_path / ".build/site-999999999"
    left.mkdir(parents=True)
    running = tmp_path / f".build/site-{os.getppid()}"
    running.mkdir()
    with fresh_folder(tmp_path / "output", tmp_path / ".build"):
        pass

    assert not left.exists()
    assert running.exists()


def test_a_text_for_correcting_is_read_back_as_it_was() -> None:
    sheet = "---\ntitle: River\nauthors: [{name: A, country: Kenya}]\n---\n\nAbstract --- with dashes.\n"
    written = with_text(sheet, "First: line\n\n  # second\n---\nlast")

    assert "Abstract --- with dashes." in written
    assert "First: line\n\n  # second\n---\nlast" == fill(sheet_of(written), POSTER).values["text"]


def sheet_of(text: str) -> Sheet:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.md"
        path.write_text(text, encoding="utf-8")
        return read_sheet(path, "x.md")
