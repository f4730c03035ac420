"""Every page of the sample can be reached from the front door, and every link on it leads to something.

lychee finds the same and more quickly, but its wheel is four fifths of all that the tests fetch; docs/performance.md
says how it is run by hand.
"""

import posixpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from tests.conftest import Built
from tests.looking import broken_links, is_elsewhere, linked, page_at

UNLINKED = {"404.html"}  # web servers show it


def reached(output: Path, start: str = "index.html") -> set[str]:
    """Every page to which a walk along the links leads."""
    found, ahead = {start}, [start]
    while ahead:
        url = ahead.pop()
        for address in linked(page_at(output / url)):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(url), unquote(urlsplit(address).path)))
            if not is_elsewhere(address) and target.endswith(".html") and target not in found:
                found.add(target)
                ahead.append(target)
    return found


def test_no_link_of_the_sample_is_broken(sample: Built) -> None:
    assert len(sample.pages) > 80
    assert broken_links(sample.output, sample.pages) == []


def test_every_page_of_the_sample_can_be_reached_from_the_front_door(sample: Built) -> None:
    assert reached(sample.output) == set(sample.pages) - UNLINKED


BROKEN = {
    '<a href="nowhere.html">x</a>': "leads to no file",
    '<a href="part/">x</a>': "leads to no file",
    '<a href="/other.html">x</a>': "leads out of the site",
    '<a href="../other.html">x</a>': "leads out of the site",
    '<a href="other.html#nowhere">x</a>': "leads to no place on its page",
    '<a href="#nowhere">x</a>': "leads to no place on its page",
    '<svg><a href="nowhere.html"></a></svg>': "leads to no file",
    '<img src="other.html" srcset="other.html 1x, nowhere.webp 2x">': "leads to no file",
    '<link rel="stylesheet" href="nowhere.css">': "leads to no file",
    '<script src="nowhere.js"></script>': "leads to no file",
    '<form action="nowhere.html"></form>': "leads to no file",
}


@pytest.mark.parametrize("html", BROKEN)
def test_a_broken_link_is_found(html: str, tmp_path: Path) -> None:
    (tmp_path / "part").mkdir()
    (tmp_path / "other.html").write_text('<p id="here">', "utf-8")
    (tmp_path / "index.html").write_text(f'<a href="other.html#here">x</a>{html}', "utf-8")

    (said,) = broken_links(tmp_path, ["index.html", "other.html"])
    assert said.endswith(BROKEN[html])
