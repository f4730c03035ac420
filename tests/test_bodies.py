"""Markdown texts lose what is active and keep what is said."""

import pytest
from tests.looking import look

from poster_session.generators.bodies import plain_words, sanitized

HOSTILE = [
    "<script>alert(1)</script>",
    "<style>body{}</style>",
    '<iframe src="https://a.example/"></iframe>',
    '<svg onload="alert(1)"><script>alert(1)</script></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror="alert(1)">',
    '<object data="a"></object><embed src="a"><video src="a"></video><audio src="a"></audio>',
    '<form action="a"><input><button>x</button></form>',
    '<base href="https://a.example/"><meta http-equiv="refresh" content="0"><link rel="stylesheet" href="a">',
    '<p onclick="alert(1)" style="position:fixed" class="skip">x</p>',
    '<a href="javascript:alert(1)">x</a><a href="JAVA&#10;script:alert(1)">x</a><a href="data:text/html,x">x</a>',
    '<a href="vbscript:x">x</a><img src="javascript:alert(1)">',
    '<img alt="<script>alert(1)</script>" src="https://a.example/">',
    '<img alt="&lt;script&gt;alert(1)&lt;/script&gt;">',
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
]  # fmt: skip
ACTIVE = {
    "script",
    "style",
    "iframe",
    "svg",
    "math",
    "object",
    "embed",
    "video",
    "audio",
    "form",
    "input",
    "base",
    "meta",
}


@pytest.mark.parametrize("html", HOSTILE)
def test_nothing_active_stays(html):
    elements = look(sanitized(html)).elements

    assert not ACTIVE & {element.tag for element in elements}
    assert {name for e in elements for name in e.attributes} <= {"href", "rel", "alt", "src", "title"}
    assert all((e["href"] or e["src"] or "{").startswith("{") for e in elements)


@pytest.mark.parametrize("source", ["https://a.example/p.png", "//a.example/p.png", "http://a.example/p.png"])
def test_a_picture_from_elsewhere_leaves_its_words(source):
    assert "<p>Two shores</p>" == sanitized(f'<p><img src="{source}" alt="Two shores"></p>')


def test_a_picture_of_the_project_stays():
    (picture,) = look(sanitized('<img src="../images/a.png" alt="A > b">')).elements

    assert ("{static}../images/a.png", "A > b") == (picture["src"], picture["alt"])


def test_a_link_to_elsewhere_stays_and_says_nothing_of_its_visitor():
    assert '<a href="https://a.example/" rel="noopener noreferrer">x</a>' == sanitized(
        '<a href="https://a.example/">x</a>'
    )


def test_a_link_to_a_file_is_marked_for_pelican():
    assert 'href="{filename}a.md"' in sanitized('<a href="a.md">x</a>')


def test_a_broken_link_becomes_plain_words():
    assert "x" == plain_words(sanitized('<a href="a.md">x</a>', frozenset({"a.md"})))
    assert "href" not in sanitized('<a href="a.md">x</a>', frozenset({"a.md"}))


@pytest.mark.parametrize(
    ("html", "stepped"),
    [
        ("<h1>a</h1><h3>b</h3>", "<h2>a</h2><h3>b</h3>"),
        ("<h4>a</h4><h6>b</h6><h4>c</h4>", "<h2>a</h2><h3>b</h3><h2>c</h2>"),
        ('<h1 id="x">a</h1>', '<h2 id="text-x">a</h2>'),
    ],
)
def test_headings_begin_below_the_title_and_leave_out_no_level(html, stepped):
    assert stepped == sanitized(html)


def test_a_footnote_leads_to_its_place_and_never_to_one_of_the_page():
    found = sanitized('<a href="#fn:1">1</a><li id="fn:1">a</li><p id="main">b</p>')

    assert 'href="#text-fn:1"' in found
    assert 'id="text-fn:1"' in found
    assert 'id="text-main"' in found


def test_a_link_into_another_text_leads_to_its_place_there():
    assert 'href="{filename}about.md#text-us"' in sanitized('<a href="about.md#us">x</a>')


def test_a_passage_may_speak_another_language():
    assert '<p lang="ar" dir="rtl">مرحبا</p>' == sanitized('<p lang="ar" dir="rtl">مرحبا</p>')


def test_words_of_two_paragraphs_do_not_run_together():
    assert "One & two Three" == plain_words("<p>One &amp; <em>two</em></p><p>Three</p>")
