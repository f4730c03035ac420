"""Every page of the site: its template, its head and what it shows."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from .blog import blog_pages, post_pages, tags_page
from .countries import countries_page, country_pages
from .material import Material
from .pages import Head
from .posters import poster_pages, posters_page
from .sessions import session_pages
from .site import front_page, lost_page, prose_pages, search_page
from .testimonials import testimonial_pages, testimonials_page


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page before it is written."""

    template: str
    head: Head
    page: Any  # one of the classes in views/pages.py
    changed: date | None = None


def all_pages(material: Material) -> list[Sheet]:
    """All pages but 404.html."""
    lists = [
        ("index", front_page(material)),
        ("posters", posters_page(material)),
        ("countries", countries_page(material)),
        ("testimonials", testimonials_page(material)),
        ("tags", tags_page(material)),
        ("search", search_page(material)),
        *(("session", found) for found in session_pages(material)),
        *(("blog", found) for found in blog_pages(material)),
        *(("country", (head, page)) for _, head, page in country_pages(material)),
    ]
    items = [
        *(("poster", entry) for entry in poster_pages(material)),
        *(("testimonial", entry) for entry in testimonial_pages(material)),
        *(("post", entry) for entry in post_pages(material)),
        *(("page", entry) for entry in prose_pages(material)),
    ]
    sheets = [Sheet(template=template, head=head, page=page) for template, (head, page) in lists]
    dated = [
        Sheet(template=template, head=head, page=page, changed=item.date) for template, (item, head, page) in items
    ]
    return sheets + dated


def lost(material: Material) -> Sheet:
    """404.html"""
    return Sheet(template="404", head=lost_page(material), page=None)
