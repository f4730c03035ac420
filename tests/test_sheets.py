"""A Markdown file is taken apart with every line known, or refused with the one line to mend."""

import pytest

from poster_session.sheets import Unreadable, line_of, read_sheet

GOOD = "---\ntitle: Reading\nalt: Two shores\n---\nFirst words.\n"


def sheet(tmp_path, raw):
    file = tmp_path / "poster.md"
    file.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return read_sheet(file, "posters/2022/poster.md")


def refusal(tmp_path, raw):
    with pytest.raises(Unreadable) as refused:
        sheet(tmp_path, raw)
    return refused.value.problem


def test_fields_and_text_are_parted(tmp_path):
    found = sheet(tmp_path, GOOD)

    assert ["title", "alt"] == list(found.fields)
    assert "First words." == found.body.strip()


def test_every_field_knows_its_line(tmp_path):
    assert {"title": 2, "alt": 3} == sheet(tmp_path, GOOD).lines


@pytest.mark.parametrize("raw", [b"\xef\xbb\xbf" + GOOD.encode(), GOOD.replace("\n", "\r\n"), GOOD.replace("\n", "\r")])
def test_how_windows_and_old_macs_save_makes_no_difference(tmp_path, raw):
    found = sheet(tmp_path, raw)

    assert {"title": 2, "alt": 3} == found.lines
    assert "Reading" == found.fields["title"].value


def test_empty_lines_before_the_front_matter_count(tmp_path):
    assert 4 == sheet(tmp_path, "\n\n---\ntitle: Reading\n---\n").lines["title"]


def test_the_text_may_be_missing(tmp_path):
    assert "" == sheet(tmp_path, "---\ntitle: Reading\n---").body


def test_the_text_knows_its_line(tmp_path):
    found = sheet(tmp_path, "---\ntitle: Reading\n---\n\nA [link](there.md).")

    assert 3 == found.body_line


def test_a_rule_in_the_text_is_no_front_matter(tmp_path):
    assert "\n---\n" in sheet(tmp_path, GOOD + "\n---\n\nMore.\n").body


def test_a_part_of_a_long_field_knows_its_own_line(tmp_path):
    found = sheet(tmp_path, "---\ntitle: A\nauthors:\n  - name: Ana\n  - name: Bo\n---\n")

    assert 5 == line_of(found.fields["authors"].value[1], found)


@pytest.mark.parametrize(
    "raw", ["Only words.", "", "title: Reading\n---\n", "--- \ntitle: x\n---\n", "---\ntitle: x\n"]
)
def test_a_file_without_front_matter_is_told_how_to_begin(tmp_path, raw):
    problem = refusal(tmp_path, raw)

    assert ("no-front-matter", 1) == (problem.kind, problem.line)
    assert "title: …" in problem.mend


def test_a_slip_in_the_front_matter_is_found_on_its_line(tmp_path):
    problem = refusal(tmp_path, '---\ntitle: A\nalt: "open\nlanguage: en\n---\n')

    assert "front-matter-unreadable" == problem.kind
    assert str(problem).startswith("posters/2022/poster.md:")


def test_a_colon_in_a_title_is_found_on_its_line(tmp_path):
    problem = refusal(tmp_path, "---\nlanguage: en\ntitle: Reading: together\n---\n")

    assert ("front-matter-unreadable", 3) == (problem.kind, problem.line)
    assert "between double quotes" in problem.mend


def test_a_bomb_of_aliases_is_not_lit(tmp_path):
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 12))
    problem = refusal(tmp_path, f"---\nl0: &l0 ha\n{levels}\n---\n")

    assert "front-matter-unreadable" == problem.kind


def test_a_title_in_asterisks_is_told_to_use_quotes(tmp_path):
    assert "double quotes" in refusal(tmp_path, "---\ntitle: *Reading*\n---\n").mend


def test_a_field_that_stands_twice_is_found_at_the_second(tmp_path):
    problem = refusal(tmp_path, "---\ntitle: A\nalt: x\ntitle: B\n---\n")

    assert ("field-twice", 4) == (problem.kind, problem.line)


def test_letters_in_another_encoding_are_found_on_their_line(tmp_path):
    problem = refusal(tmp_path, "---\ntitle: A\nalt: caf\xe9\n---\n".encode("latin-1"))

    assert ("not-utf-8", 3) == (problem.kind, problem.line)


@pytest.mark.parametrize("fields", ["- one\n- two", "just words", "42", "''"])
def test_front_matter_without_fields_is_refused(tmp_path, fields):
    assert "front-matter-unreadable" == refusal(tmp_path, f"---\n{fields}\n---\n").kind


@pytest.mark.parametrize("key", ["[a, b]", "{a: b}", "? [a]\n"])
def test_a_key_that_is_no_word_is_refused(tmp_path, key):
    assert "front-matter-unreadable" == refusal(tmp_path, f"---\n{key}: x\n---\n").kind


def test_an_invisible_character_is_refused(tmp_path):
    assert "front-matter-unreadable" == refusal(tmp_path, "---\ntitle: a\x07b\n---\n").kind


@pytest.mark.parametrize("value", ["[" * 5000, "[" * 400 + "]" * 400, "{a: " * 400 + "}" * 400])
def test_brackets_without_end_do_not_exhaust_the_machine(tmp_path, value):
    assert "front-matter-unreadable" == refusal(tmp_path, f"---\ntitle: {value}\n---\n").kind
