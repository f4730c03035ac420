"""The organizers' folders are read as people leave them, and every stray file is spoken of."""

import os
from datetime import date

import pytest

from poster_session.read import read_programme

SESSION = "---\ntitle: Posters of 2022\nopens: 2022-06-01\ncloses: 2022-06-30\n---\nWelcome.\n"
POSTER = "---\ntitle: Reading\nauthors: [{name: Ana, country: Kenya}]\n---\nOur abstract.\n"
POST = "---\ntitle: News\ndate: 2022-03-01\n---\nWords.\n"
VOICE = "---\nname: Ana W.\ncountry: Kenya\nyear: 2022\n---\nWords.\n"


@pytest.fixture
def read(tmp_path, write):
    def project(**files):
        for path, text in files.items():
            write(path, text)
        return read_programme(tmp_path, "en")

    return lambda files: project(**files)


def kinds(problems):
    return {(problem.path, problem.kind, problem.level) for problem in problems}


def test_an_empty_folder_is_an_empty_programme(read):
    programme, problems = read({})

    assert () == programme.sessions == programme.posters == programme.posts
    assert () == problems


def test_a_pdf_with_its_description_is_a_poster(read):
    programme, problems = read(
        {"posters/2022/session.md": SESSION, "posters/2022/a.pdf": "", "posters/2022/a.md": POSTER}
    )
    (poster,) = programme.posters

    assert ("Reading", "posters/2022/a.html", "posters/2022/a.pdf") == (poster.title, poster.url, poster.pdf)
    assert () == problems


def test_a_poster_takes_its_day_from_its_session(read):
    programme, _ = read({"posters/2022/session.md": SESSION, "posters/2022/a.pdf": "", "posters/2022/a.md": POSTER})

    assert date(2022, 6, 1) == programme.posters[0].date


def test_a_pdf_alone_has_a_title_from_its_file_name(read):
    programme, problems = read({"posters/2022/session.md": SESSION, "posters/2022/two_reading-rooms.pdf": ""})
    (poster,) = programme.posters

    assert ("Two reading rooms", False) == (poster.title, poster.described)
    assert {("posters/2022/two_reading-rooms.pdf", "wants-a-description", "warning")} == kinds(problems)


def test_a_pdf_may_shout(read):
    programme, _ = read({"posters/2022/session.md": SESSION, "posters/2022/A.PDF": "", "posters/2022/A.md": POSTER})

    assert programme.posters[0].described


def test_a_description_without_its_pdf_stays_out(read):
    programme, problems = read({"posters/2022/session.md": SESSION, "posters/2022/a.md": POSTER})

    assert () == programme.posters
    assert {("posters/2022/a.md", "description-without-poster", "error")} == kinds(problems)
    assert "posters/2022/a.pdf" in problems[0].mend


def test_a_description_that_cannot_be_read_keeps_its_poster_out(read):
    programme, problems = read({"posters/2022/session.md": SESSION, "posters/2022/a.pdf": "", "posters/2022/a.md": "x"})

    assert () == programme.posters
    assert {("posters/2022/a.md", "no-front-matter", "error")} == kinds(problems)


def test_a_session_needs_no_session_md(read):
    programme, problems = read({"posters/spring_2022/a.pdf": "", "posters/spring_2022/a.md": POSTER})

    assert ["Spring 2022"] == [session.title for session in programme.sessions]
    assert {("posters/spring_2022", "session-without-description", "warning")} == kinds(problems)


def test_posters_are_not_to_blame_for_their_session_md(read):
    programme, problems = read({"posters/2022/session.md": "x", "posters/2022/a.pdf": "", "posters/2022/a.md": POSTER})

    assert 1 == len(programme.posters)
    assert {("posters/2022/session.md", "no-front-matter", "error")} == kinds(problems)


STRAYS = [
    ("posters/a.pdf", "poster-outside-session", "error"),
    ("posters/2022/a.pptx", "not-a-poster-file", "warning"),
    ("posters/2022/inner/a.pdf", "not-a-poster-file", "warning"),
    ("content/post.md", "unknown-place", "warning"),
    ("content/blogs/post.md", "unknown-place", "warning"),
    ("content/blog/post.docx", "not-a-text-file", "warning"),
]


@pytest.mark.parametrize(("path", "kind", "level"), STRAYS)
def test_a_file_in_a_wrong_place_is_spoken_of(read, path, kind, level):
    _, problems = read({"posters/2022/session.md": SESSION, path: "x"})

    assert [(kind, level)] == [(problem.kind, problem.level) for problem in problems]
    assert path.startswith(problems[0].path)


@pytest.mark.parametrize(
    "path", ["posters/.DS_Store", "posters/2022/~$a.pdf", "content/blog/.a.md.swp", "content/.git/x"]
)
def test_what_programs_leave_behind_is_passed_over(read, path):
    assert () == read({"posters/2022/session.md": SESSION, path: "x"})[1]


@pytest.mark.parametrize("path", ["posters/2022/a.comments.yml", "content/blog/a.comments.yml", "content/images/a.png"])
def test_what_belongs_elsewhere_is_no_stray(read, path):
    assert () == read({"posters/2022/session.md": SESSION, path: "x"})[1]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", [b"posters/2022/caf\xe9.pdf", b"content/blog/caf\xe9.md", b"posters/caf\xe9/a.pdf"])
def test_a_name_in_an_unknown_encoding_is_asked_to_be_changed(read, tmp_path, name):
    file = tmp_path / os.fsdecode(name)
    file.parent.mkdir(parents=True)
    file.touch()
    programme, problems = read({"posters/2022/session.md": SESSION})

    assert "unreadable-name" in {problem.kind for problem in problems}
    assert () == programme.posters == programme.posts
    str(problems[0]).encode("utf-8")


def test_a_post_stands_where_blogger_had_it(read):
    programme, _ = read({"content/blog/Hello World.md": POST})

    assert "2022/03/hello-world.html" == programme.posts[0].url


def test_posts_may_stand_in_folders_of_their_own(read):
    assert 1 == len(read({"content/blog/2022/news.md": POST})[0].posts)


def test_a_slug_of_its_own_replaces_the_file_name(read):
    programme, _ = read({"content/blog/a.md": POST.replace("date:", "slug: Why Take Part\ndate:")})

    assert "2022/03/why-take-part.html" == programme.posts[0].url


def test_a_testimonial_is_called_by_its_person(read):
    programme, _ = read({"content/testimonials/ana.md": VOICE})
    (voice,) = programme.testimonials

    assert ("Ana W.", "KE", 2022) == (voice.title, voice.person.country.code, voice.year)


def test_words_on_a_country_know_their_country(read):
    programme, _ = read({"content/countries/srpska.md": "---\ncountry: Republic of Srpska\n---\nWords."})

    assert "bosnia-and-herzegovina" == programme.country_words[0].country.slug


def test_a_notice_needs_no_field(read):
    programme, problems = read({"content/notice.md": "---\nlanguage: en\n---\nA sample."})

    assert 1 == len(programme.notices)
    assert () == problems


def test_a_text_without_a_language_speaks_that_of_the_site(tmp_path, write):
    write("content/blog/a.md", POST)

    assert "fr" == read_programme(tmp_path, "fr")[0].posts[0].language


def test_reading_does_not_depend_on_the_order_of_files(read, monkeypatch):
    files = {f"posters/2022/{name}.pdf": "" for name in "bca"} | {"posters/2022/session.md": SESSION}

    assert ["a", "b", "c"] == [poster.slug for poster in read(files)[0].posters]
