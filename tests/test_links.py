"""Links between files mean what they mean on a code host."""

import pytest

from poster_session.links import far_pictures, marked, meant, references

HERE = "content/blog/post.md"


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("other.md", "content/blog/other.md"),
        ("./other.md", "content/blog/other.md"),
        ("../pages/about.md", "content/pages/about.md"),
        ("../../posters/2022/poster.md", "posters/2022/poster.md"),
        ("/pages/about.md", "content/pages/about.md"),
        ("/posters/2022/poster.md", "posters/2022/poster.md"),
        ("{filename}/pages/about.md", "content/pages/about.md"),
        ("{static}/images/a.jpg", "content/images/a.jpg"),
        ("about.md#contact", "content/blog/about.md"),
        ("a%20b.md?x=1", "content/blog/a b.md"),
    ],
)
def test_a_link_means_a_file(written, target):
    assert target == meant(written, HERE)


@pytest.mark.parametrize("written", ["https://example.org/a.md", "mailto:a@example.org", "#top", "//example.org/a.md"])
def test_a_link_to_elsewhere_is_no_reference(written):
    assert [] == list(references(f"[words]({written})", 1, HERE))


def test_every_reference_knows_its_line():
    body = "A [link](a.md).\n\n![picture](</images/b.jpg>) and [two](c.md 'title')"
    found = list(references(body, 5, HERE))

    assert [("a.md", 5), ("/images/b.jpg", 7), ("c.md", 7)] == [(r.written, r.line) for r in found]


@pytest.mark.parametrize(
    "written",
    [
        "[words](there.md)", "[words](<there.md>)", "![words]( there.md 'title')", "[id]: there.md",
        "  [id]: <there.md>",        '<a href="there.md">', "<img alt='a' src = 'there.md'>", "<a href=there.md>",
    ],
)  # fmt: skip
def test_a_link_is_found_however_it_is_written(written):
    assert ["there.md"] == [reference.written for reference in references(written, 1, HERE)]


def test_a_path_with_blanks_is_found_whole():
    assert ["a b.md"] == [reference.written for reference in references("[words](<a b.md>)", 1, HERE)]


@pytest.mark.parametrize("written", ["[^1]: a note", "*[HTML]: a word", "[words] (there.md)", "a[1]: b", "[](  )"])
def test_what_only_looks_like_a_link_is_none(written):
    assert [] == list(references(written, 1, HERE))


def test_a_text_is_told_from_a_picture():
    text, picture = references("[a](b.md) ![c](d.png)", 1, HERE)

    assert text.is_text
    assert not picture.is_text


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        ("a.md", "{filename}a.md"),
        ("a.md#b", "{filename}a.md#b"),
        ("a.jpg", "{static}a.jpg"),
        ("{static}a", "{static}a"),
    ],
)
def test_a_link_gets_the_mark_that_pelican_needs(written, mark):
    assert mark == marked(written)


def test_a_picture_from_another_host_is_seen_on_its_line():
    body = (
        "one\n![A river](https://example.org/river.jpg)\n<img alt='' src='//example.org/x.png'> ![b](../images/b.jpg)"
    )

    assert [("https://example.org/river.jpg", 8), ("//example.org/x.png", 9)] == list(far_pictures(body, 7))
