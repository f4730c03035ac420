"""Looks at pages as a browser does: their elements, and where their links lead."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# What a browser fetches by itself; a link waits for a visitor.
FETCHING = ("src", "srcset", "poster", "data", "background", "action", "formaction")
FETCHING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "apple-touch-icon"}


@dataclass
class Element:
    """One element with its attributes and all words inside."""

    tag: str
    attributes: dict[str, str]
    text: str = ""

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")

    def has_class(self, name: str) -> bool:
        return name in self["class"].split()


@dataclass
class Page:
    """A page's elements in their order."""

    elements: list[Element] = field(default_factory=list)

    def all(self, tag: str, css_class: str = "") -> list[Element]:
        return [e for e in self.elements if e.tag == tag and (not css_class or e.has_class(css_class))]

    def one(self, tag: str, css_class: str = "") -> Element:
        (found,) = self.all(tag, css_class)
        return found

    @property
    def ids(self) -> set[str]:
        return {element["id"] for element in self.elements if element["id"]}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page, self.open = Page(), []

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.page.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.page.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag):
        while self.open and self.open.pop().tag != tag:
            pass

    def handle_data(self, data):
        for element in self.open:
            element.text += data


def look(html: str) -> Page:
    """The page in a text of HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page


@cache
def page_at(file: Path) -> Page:
    """The page in a file, read once."""
    return look(file.read_text("utf-8"))


def addresses(value: str) -> Iterator[str]:
    """The addresses in a srcset, or the one in another attribute."""
    parts = (
        re.split(r"\s+[\d.]+[wx]\s*(?:,|$)\s*", value.strip()) if re.search(r"\s[\d.]+[wx](,|$)", value) else [value]
    )
    yield from filter(None, (part.strip() for part in parts))


def fetched(page: Page) -> Iterator[str]:
    """Every address that a browser fetches without being asked."""
    for element in page.elements:
        for name in FETCHING:
            yield from addresses(element[name])
        if element.tag == "link" and FETCHING_LINKS & set(element["rel"].split()):
            yield element["href"]
        yield from re.findall(r"url\(([^)]*)\)|@import", element["style"])


def linked(page: Page) -> Iterator[str]:
    """Every address that a page leads to."""
    yield from fetched(page)
    yield from (element["href"] for element in page.elements if "href" in element.attributes)


def is_elsewhere(address: str) -> bool:
    """Whether an address leads out of the site."""
    return bool(urlsplit(address).scheme or urlsplit(address).netloc)


def broken_links(output: Path, pages: list[str]) -> list[str]:
    """Every internal link of the pages that leads to no file, to a folder, or to no place on its page."""
    found = []
    for url in pages:
        for address in dict.fromkeys(linked(page_at(output / url))):
            if not is_elsewhere(address) and (why := _fault(output, url, address)):
                found.append(f"{url}: {address} {why}")
    return found


def _fault(output: Path, url: str, address: str) -> str:
    parts = urlsplit(address)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(url), unquote(parts.path))) if parts.path else url
    if target.startswith(("..", "/")):
        return "leads out of the site"
    if not (output / target).is_file():
        return "leads to no file"
    if parts.fragment and target.endswith(".html") and unquote(parts.fragment) not in page_at(output / target).ids:
        return "leads to no place on its page"
    return ""
