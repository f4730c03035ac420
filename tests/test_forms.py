"""A sheet checked against the table of fields: what can be used, and one mend for all that cannot."""

import pytest

from poster_session.fields import FIELDS, KINDS, fields_of
from poster_session.forms import fill
from poster_session.problems import in_order, nearest, report, summary
from poster_session.sheets import read_sheet

POSTER = "title: Reading\nauthors: [{name: Ana, country: Kenya}]\n"


@pytest.fixture
def form(tmp_path):
    def filled(fields, kind="poster"):
        file = tmp_path / "file.md"
        file.write_text(f"---\n{fields}\n---\n", "utf-8")
        return fill(read_sheet(file, "posters/2022/file.md"), kind)

    return filled


def only(form):
    (problem,) = form.problems
    return problem


def test_a_good_sheet_has_no_problems(form):
    assert () == form(POSTER).problems


def test_a_country_is_resolved_from_what_people_write(form):
    found = form("title: A\nauthors: [{name: Ana, country: 'Republic of Srpska, Bosnia and Herzegovina'}]")

    assert "BA" == found.values["authors"][0].country.code


def test_norwegian_is_a_language_and_not_a_refusal(form):
    assert "no" == form(POSTER + "language: no").values["language"]


def test_a_title_may_be_a_number_a_date_or_a_yes(form):
    assert [form(f"title: {title}", "session").values["title"] for title in ("2022", "2022-06-01", "Yes", "1e3")] == [
        "2022", "2022-06-01", "Yes", "1e3",
    ]  # fmt: skip


def test_an_empty_field_is_an_empty_form_and_not_a_mistake(form):
    assert () == form(POSTER + "alt:\nlicence:\ntopics: []").problems


KINDS_OF_PROBLEM = [
    # kind of item, front matter, kind of problem, level, line, part of the mend
    ("poster", POSTER + "contry: Kenya", "unknown-field", "warning", 4, "with each author: 'authors: [{name: …, c"),
    ("poster", POSTER + "license: CC-BY-4.0", "unknown-field", "warning", 4, "Write 'licence' instead."),
    ("poster", POSTER + "xyzzy: 1", "unknown-field", "warning", 4, "Delete this line"),
    ("poster", "authors: [{name: Ana, country: Kenya}]", "missing-field", "error", 1, "Add 'title: "),
    ("poster", "title:\nauthors: [{name: Ana, country: Kenya}]", "missing-field", "error", 2, "Add 'title: "),
    ("poster", "title: '  '\nauthors: [{name: Ana, country: Kenya}]", "missing-field", "error", 2, "Add 'title: "),
    ("poster", "title: A", "missing-field", "error", 1, "Add 'authors: "),
    ("poster", "title: A\nauthors:\n  - {country: Kenya}", "missing-field", "error", 4, "Add 'name: "),
    ("poster", "title: A\nauthors: Ana", "bad-value", "error", 3, "{name: …"),
    ("poster", "title: A\nauthors: [{name: Ana}]", "no-country", "error", 3, "country: Kenya"),
    ("poster", POSTER + "date: 03/04/2025", "bad-date", "error", 4, "2026-03-01"),
    ("poster", POSTER + "status: secret", "bad-value", "error", 4, "'draft'"),
    ("poster", POSTER + "consent: yes", "bad-value", "error", 4, "{publish"),
    ("poster", POSTER + "withdrawn: yes", "bad-value", "error", 4, "{date"),
    ("poster", POSTER + "licence: free", "bad-value", "warning", 4, "CC-BY-4.0"),
    ("poster", POSTER + "language: English", "bad-value", "warning", 4, "en, fr, ar"),
    ("poster", POSTER + "versions:\n  - {date: 2022-01-01, change: A}\n  - {date: May}", "bad-date", "warning", 6, ""),
    ("session", "title: A\nopens: June", "bad-date", "warning", 3, "2026-03-01"),
    ("session", "title: A\nparticipants: many", "bad-value", "warning", 3, "168"),
    ("post", "title: A\ndate: March", "bad-date", "error", 3, "2026-03-01"),
    ("post", "title: A", "missing-field", "error", 1, "Add 'date: "),
    ("post", "title: A\ndate: 2022-01-01\ncountry: Philipines", "unknown-country", "warning", 4, "'Philippines'"),
    ("testimonial", "name: Ana\ncountry: Atlantis", "unknown-country", "error", 3, "usual name in English"),
    ("page", "titel: A", "unknown-field", "warning", 2, "Write 'title' instead."),
]  # fmt: skip


@pytest.mark.parametrize(("item", "fields", "kind", "level", "line", "mend"), KINDS_OF_PROBLEM)
def test_a_problem_is_found_on_its_line_with_a_mend(form, item, fields, kind, level, line, mend):
    problem = next(found for found in form(fields, item).problems if found.kind == kind)

    assert (level, line) == (problem.level, problem.line)
    assert mend in problem.mend
    assert f"posters/2022/file.md:{line}: {problem.see}\n    {problem.mend}" == str(problem)


def test_one_known_country_among_partners_is_enough(form):
    found = form("title: A\nauthors: [{name: Ana, country: Kenya}, {name: Bo, country: Atlantis}]")

    assert found.sound
    assert "unknown-country" == only(found).kind


def test_an_unknown_country_is_never_guessed(form):
    found = form("title: A\nauthors: [{name: Ana, country: Keynia}]")

    assert found.values["authors"][0].country is None
    assert not found.sound


def test_all_problems_are_told_at_once(form):
    found = form("titel: A\ndate: May\nlicence: free")

    assert {"unknown-field", "missing-field", "bad-date", "bad-value"} == {p.kind for p in found.problems}


def test_a_warning_publishes_and_an_error_does_not(form):
    assert form(POSTER + "licence: free").sound
    assert not form(POSTER + "date: May").sound


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_item_has_fields(kind):
    assert fields_of(kind)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_the_example_of_a_field_is_read_without_a_problem(form, field):
    kind = field.of[0]
    needed = {f.name: f.example for f in fields_of(kind).values() if kind in f.needed}
    lines = "\n".join(f"{name}: {example}" for name, example in (needed | {field.name: field.example}).items())

    assert () == form(lines, kind).problems
    assert field.name in form(lines, kind).values


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_a_field_is_needed_only_where_it_may_stand(field):
    assert set(field.needed) <= set(field.of) <= set(KINDS)


def test_the_nearest_word_is_named_only_when_it_is_near():
    assert "country" == nearest("contry", ["county-seat", "country", "title"])
    assert nearest("xyzzy", ["country", "title"]) is None


def test_problems_come_errors_first_then_by_file_and_line(form):
    found = form("titel: A\nauthors: [{name: Ana}]\ndate: May\nlicence: free").problems

    assert [("error", 1), ("error", 3), ("error", 4), ("warning", 2), ("warning", 5)] == [
        (p.level, p.line) for p in in_order([*found, *found])
    ]


def test_the_report_counts_at_its_end(form):
    found = form("titel: A\ndate: May\nauthors: [{name: Ana, country: Kenya}]").problems

    assert "2 errors, 1 warning." == report(found).splitlines()[-1] == summary(found)
    assert "Nothing to mend." == summary(())


def test_an_empty_country_in_a_form_is_missing_and_not_unknown(write):
    path = write("x.md", '---\ntitle: T\nauthors:\n  - {name: A, country: ""}\n---\n')
    form = fill(read_sheet(path, "x.md"), "poster")

    assert ["no-country"] == [problem.kind for problem in form.problems]
