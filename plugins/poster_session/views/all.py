"""Every page of the site: its template, its head and what it shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..model import Item
from .blog import blog_pages, post_pages, tags_page
from .countries import countries_page, country_pages
from .kept import kept_page
from .material import Material
from .pages import Head
from .posters import poster_pages, posters_page
from .search import search_page
from .sessions import session_pages
from .shelves import shelf_pages, shelves_pages
from .site import front_page, lost_page, prose_pages
from .testimonials import testimonial_pages, testimonials_page


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page before it is written."""

    template: str
    head: Head
    page: Any  # one of the classes in views/pages.py
    changed: date | None = None


def all_pages(material: Material) -> Iterator[Sheet]:
    """All pages but 404.html, one by one, so that no more than one is in memory."""
    for template, (head, page) in _lists(material):
        yield Sheet(template=template, head=head, page=page)
    for template, (item, head, page) in _items(material):
        yield Sheet(template=template, head=head, page=page, changed=item.date)


def _lists(material: Material) -> Iterator[tuple[str, tuple[Head, Any]]]:
    yield "index", front_page(material)
    yield "posters", posters_page(material)
    yield "countries", countries_page(material)
    yield "testimonials", testimonials_page(material)
    yield "tags", tags_page(material)
    yield "search", search_page(material)
    yield "kept", kept_page(material)
    yield from (("shelves", found) for found in shelves_pages(material))
    yield from (("shelf", found) for found in shelf_pages(material))
    yield from (("session", found) for found in session_pages(material))
    yield from (("blog", found) for found in blog_pages(material))
    yield from (("country", (head, page)) for _, head, page in country_pages(material))


def _items(material: Material) -> Iterator[tuple[str, tuple[Item, Head, Any]]]:
    yield from (("poster", entry) for entry in poster_pages(material))
    yield from (("testimonial", entry) for entry in testimonial_pages(material))
    yield from (("post", entry) for entry in post_pages(material))
    yield from (("page", entry) for entry in prose_pages(material))


def lost(material: Material) -> Sheet:
    """404.html"""
    return Sheet(template="404", head=lost_page(material), page=None)


Address = tuple[str, date | None]  # of a page below the root, and the day of its item


def address_of(sheet: Sheet) -> Address | None:
    """What the sitemap says of a page; None for one that search engines need not know."""
    return None if sheet.head.hidden else (sheet.head.url, sheet.changed)
