"""Invented sessions, posters and people, for tests that need no files."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from poster_session.countries import Country, resolve
from poster_session.links import Reference
from poster_session.model import Page, Person, Post, Poster, Programme, Session, Testimonial
from poster_session.pdf import Derived, Picture
from poster_session.pdf import Page as DrawnPage
from poster_session.relate import Web
from poster_session.slugs import Slug, slug_of
from poster_session.views.material import Body, Material
from poster_session.wording import Wording

TODAY = date(2026, 11, 22)


def country(name: str) -> Country:
    found = resolve(name)
    assert found
    return found


def person(name: str, place: str = "", **given: Any) -> Person:
    return Person(name=name, country=country(place) if place else None, **given)


def session(name: str = "2022", **given: Any) -> Session:
    plain = {
        "source": f"posters/{name}/session.md",
        "slug": Slug(name),
        "title": f"Posters of {name}",
        "language": "en",
    }
    return Session(**(plain | given))


def poster(name: str, place: str = "Kenya", **given: Any) -> Poster:
    where = given.get("session", "2022")
    plain = {
        "source": f"posters/{where}/{name}.md",
        "pdf": f"posters/{where}/{name}.pdf",
        "slug": slug_of(name),
        "title": name.title(),
        "language": "en",
        "session": Slug(where),
        "authors": (person("Ana", place),),
    }
    return Poster(**(plain | given))


def post(name: str, day: str, place: str = "", **given: Any) -> Post:
    plain = {
        "source": f"content/blog/{name}.md",
        "slug": slug_of(name),
        "title": name.title(),
        "language": "en",
        "date": date.fromisoformat(day),
        "person": person("Ana", place) if place else None,
    }
    return Post(**(plain | given))


def voice(name: str, place: str = "Kenya", **given: Any) -> Testimonial:
    plain = {
        "source": f"content/testimonials/{name}.md",
        "slug": slug_of(name),
        "title": name.title(),
        "language": "en",
        "person": person(name.title(), place),
    }
    return Testimonial(**(plain | given))


def page(name: str, **given: Any) -> Page:
    plain = {"source": f"content/pages/{name}.md", "slug": slug_of(name), "title": name.title(), "language": "en"}
    return Page(**(plain | given))


def programme(*items: Any, **given: Any) -> Programme:
    """The items, each in its place; the session 2022 is added when a poster wants one and none is given."""
    kinds = {"sessions": Session, "posters": Poster, "testimonials": Testimonial, "posts": Post, "pages": Page}
    sorted_in = {name: tuple(item for item in items if isinstance(item, kind)) for name, kind in kinds.items()}
    sorted_in["sessions"] = sorted_in["sessions"] or (session(),) * bool(sorted_in["posters"])
    return Programme(**(sorted_in | given))


def link(source: str, target: str, line: int = 1) -> Mapping[str, tuple[Reference, ...]]:
    return {source: (Reference(written=target, target=target, line=line),)}


def drawn(width: int = 4096, height: int = 2896, number: int = 1, text: str = "", colour: str = "#336699") -> DrawnPage:
    """One page with its pictures, as the room for PDFs gives it."""
    ladder = [rung for rung in (320, 640, 1280) if rung < width] + [width]
    pictures = tuple(
        Picture(name=f"p{number}.{rung}.webp", width=rung, height=rung * height // width, bytes=rung * 100)
        for rung in ladder
    )
    jpeg = Picture(name=f"p{number}.jpg", width=1280, height=1280 * height // width, bytes=100_000)
    return DrawnPage(
        number=number, width=842, height=595, pictures=pictures, jpeg=jpeg, text=text, colour=colour
    )  # fmt: skip


def derived(*pages: DrawnPage, **given: Any) -> Derived:
    plain = {
        "key": "0" * 64,
        "folder": Path("cache"),
        "pages": pages,
        "page_count": len(pages),
        "pdf": "poster.pdf",
        "pdf_bytes": 2_700_000,
    }
    return Derived(**(plain | given))


def material(
    *items: Any, making: Mapping[str, Derived] | None = None, words: Mapping[str, str] | None = None, **given: Any
) -> Material:
    """All that views are made from; every poster has one drawn page unless `making` says otherwise."""
    found = programme(*items)
    made = {item.pdf: derived(drawn()) for item in found.posters if not item.withdrawn}
    plain = {
        "web": Web(found),
        "making": made if making is None else made | dict(making),
        "bodies": {source: Body(html=f"<p>{text}</p>", text=text) for source, text in (words or {}).items()},
        "wording": Wording("en"),
        "today": TODAY,
        "name": "The Session",
        "subtitle": "Posters",
    }
    return Material(**(plain | given))
