"""Feeds of the posts, sessions, countries and testimonials: Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from feedgenerator import Atom1Feed, Rss201rev2Feed

from ..model import Item, Post, Poster, Testimonial
from ..views.blog import teaser
from ..views.material import Material, shortened

MOST = 100  # entries
Feedable = Poster | Testimonial | Post
EPOCH = date(1970, 1, 1)  # stands in for a day that is not known, so that a feed never says "now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a feed."""

    url: str
    title: str
    summary: str
    language: str
    authors: tuple[str, ...]
    day: date


def feeds(material: Material) -> Iterator[tuple[str, str]]:
    """Every feed's file name and text."""
    web = material.web
    items: tuple[Feedable, ...] = (*web.posts, *web.shown, *web.voices)
    everything = [_entry(material, item) for item in items]
    yield from _three(material, "feeds/all", material.name, everything)
    for session in web.sessions:
        posters = [_entry(material, poster) for poster in web.of_session.get(session.slug, ())]
        yield _atom(material, f"feeds/sessions/{session.slug}", session.title, posters)
    for country in web.countries:
        items = (*web.posters_of.get(country, ()), *web.voices_of.get(country, ()), *web.posts_of.get(country, ()))
        entries = [_entry(material, item) for item in items]
        yield _atom(material, f"feeds/countries/{country.slug}", material.wording.country_name(country), entries)
    voices = [_entry(material, voice) for voice in web.voices]
    yield _atom(material, "feeds/testimonials", material.wording.say("Testimonials"), voices)


def _entry(material: Material, item: Feedable) -> Entry:
    words = teaser(material, item).summary.text if isinstance(item, Post) else material.words(item.source)
    return Entry(
        url=item.url,
        title=item.title,
        summary=shortened(words, 400),
        language=material.language_of(item) if isinstance(item, Poster) else item.language,
        authors=_authors(item),
        day=item.date or _year(item) or EPOCH,
    )


def _authors(item: Item) -> tuple[str, ...]:
    if isinstance(item, Poster):
        return tuple(author.name for author in item.authors)
    person = item.person if isinstance(item, Testimonial | Post) else None
    return (person.name,) if person else ()


def _year(item: Item) -> date | None:
    return date(item.year, 1, 1) if isinstance(item, Testimonial) and item.year else None


def _three(material: Material, name: str, title: str, entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    yield _atom(material, name, title, entries)
    yield f"{name}.rss.xml", _xml(Rss201rev2Feed, material, f"{name}.rss.xml", title, entries)
    yield f"{name}.json", _json(material, f"{name}.json", title, entries)


def _atom(material: Material, name: str, title: str, entries: Sequence[Entry]) -> tuple[str, str]:
    return f"{name}.atom.xml", _xml(Atom1Feed, material, f"{name}.atom.xml", title, entries)


def _xml(kind: Any, material: Material, name: str, title: str, entries: Sequence[Entry]) -> str:
    feed = kind(
        title=title,
        link=_address(material, name, "index.html"),
        feed_url=_address(material, name, name),
        description=material.subtitle or title,
        language=material.wording.language,
        feed_guid=_identity(material, name),
        # Without one, feedgenerator takes the time of the build.
        **({"author_name": material.name} if kind is Atom1Feed else {}),
    )
    for entry in _newest(entries):
        feed.add_item(
            title=entry.title,
            link=_address(material, name, entry.url),
            description=entry.summary,
            unique_id=_identity(material, entry.url),
            unique_id_is_permalink=False,
            author_name=", ".join(entry.authors) or None,
            pubdate=_moment(entry.day),
            updateddate=_moment(entry.day),
        )
    feed.latest_post_date = lambda: _moment(max((entry.day for entry in entries), default=EPOCH))
    return str(feed.writeString("utf-8"))


def _json(material: Material, name: str, title: str, entries: Sequence[Entry]) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": _address(material, name, "index.html"),
        "feed_url": _address(material, name, name),
        "language": material.wording.language,
        "items": [
            {
                "id": _identity(material, entry.url),
                "url": _address(material, name, entry.url),
                "title": entry.title,
                "content_text": entry.summary,
                "date_published": _moment(entry.day).isoformat(),
                "authors": [{"name": author} for author in entry.authors],
                "language": entry.language,
            }
            for entry in _newest(entries)
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _newest(entries: Sequence[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (-entry.day.toordinal(), entry.url))[:MOST]


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _address(material: Material, feed: str, url: str) -> str:
    """The absolute address; while the site's own is not known, the one relative to the feed (RFC 3986, 4.2)."""
    return f"{material.address}/{url}" if material.address else "../" * feed.count("/") + url


def _identity(material: Material, url: str) -> str:
    """An id that stays the same when the site moves to another host."""
    return uuid5(NAMESPACE_URL, f"poster-session:{material.name}:{url}").urn
