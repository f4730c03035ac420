"""What belongs together: the posters, voices and posts of a session, a country, a month, a tag."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from .countries import Country
from .library_types import known_library_type
from .model import CountryWords, Page, Post, Poster, Programme, Session, Testimonial
from .slugs import Slug, slug_of

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def grouped(items: Iterable[T], keys: Callable[[T], Iterable[K]]) -> Mapping[K, tuple[T, ...]]:
    """The items under each of their keys, in their order."""
    groups: dict[K, list[T]] = defaultdict(list)
    for item in items:
        for key in keys(item):
            groups[key].append(item)
    return {key: tuple(group) for key, group in groups.items()}


def shelved(items: Iterable[T], words: Callable[[T], Iterable[str]]) -> Mapping[str, tuple[T, ...]]:
    """The items under each of their words, as first spelled; words that would share an address are one."""
    items = tuple(items)
    spelling: dict[Slug, str] = {}
    for word in (word for item in items for word in words(item)):
        spelling.setdefault(slug_of(word), word)
    return grouped(items, lambda item: dict.fromkeys(spelling[slug_of(word)] for word in words(item)))


def neighbours(items: tuple[T, ...]) -> list[tuple[T | None, T, T | None]]:
    """Each item between the one before and the one after it."""
    return list(zip((None, *items[:-1]), items, (*items[1:], None), strict=True)) if items else []


@dataclass(frozen=True)
class Web:
    """The programme with its threads drawn: every list is in the order in which visitors see it."""

    programme: Programme

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """Newest first; a session without dates stands where its address sorts."""
        return tuple(sorted(self.programme.sessions, key=lambda s: (s.opens or date.min, s.slug), reverse=True))

    @cached_property
    def session(self) -> Mapping[Slug, Session]:
        """Each session by its slug."""
        return {session.slug: session for session in self.sessions}

    @cached_property
    def posters(self) -> tuple[Poster, ...]:
        """Session by session, newest first; within a session by address."""
        order = {session.slug: number for number, session in enumerate(self.sessions)}
        return tuple(sorted(self.programme.posters, key=lambda p: (order[p.session], p.slug)))

    @cached_property
    def shown(self) -> tuple[Poster, ...]:
        """The posters that are not withdrawn."""
        return tuple(poster for poster in self.posters if not poster.withdrawn)

    @cached_property
    def of_session(self) -> Mapping[Slug, tuple[Poster, ...]]:
        """The posters of each session."""
        return grouped(self.shown, lambda poster: [poster.session])

    @cached_property
    def poster(self) -> Mapping[str, Poster]:
        """Each shown poster by "<session>/<poster>"."""
        return {f"{poster.session}/{poster.slug}": poster for poster in self.shown}

    @cached_property
    def voices(self) -> tuple[Testimonial, ...]:
        """The testimonials, those of the newest cohort first."""
        return tuple(sorted(self.programme.testimonials, key=lambda t: (-(t.year or 0), t.slug)))

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """The posts without their translations, newest first."""
        posts = (post for post in self.programme.posts if post.original)
        return tuple(sorted(posts, key=lambda p: (-p.date.toordinal(), p.slug)))

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The programme's pages without their translations, in the order of the menu."""
        pages = (page for page in self.programme.pages if page.original)
        return tuple(sorted(pages, key=lambda p: (p.order, p.slug)))

    @cached_property
    def posters_of(self) -> Mapping[Country, tuple[Poster, ...]]:
        """A poster of partners in several countries stands under each of them."""
        return grouped(self.shown, lambda poster: poster.countries)

    @cached_property
    def topics(self) -> Mapping[str, tuple[Poster, ...]]:
        """The posters on each topic."""
        return shelved(self.shown, lambda poster: poster.topics)

    @cached_property
    def library_types(self) -> Mapping[str, tuple[Poster, ...]]:
        """The posters from each kind of library; what people write for the same kind is one."""
        return shelved(self.shown, _library_types)

    @cached_property
    def posters_in(self) -> Mapping[str, tuple[Poster, ...]]:
        """The posters from each region of the world."""
        return grouped(self.shown, lambda poster: dict.fromkeys(country.region for country in poster.countries))

    @cached_property
    def voices_of(self) -> Mapping[Country, tuple[Testimonial, ...]]:
        """The testimonials from each country."""
        return grouped(self.voices, lambda voice: [voice.person.country] if voice.person.country else [])

    @cached_property
    def posts_of(self) -> Mapping[Country, tuple[Post, ...]]:
        """The posts from each country."""
        return grouped(self.posts, lambda post: [post.person.country] if post.person and post.person.country else [])

    @cached_property
    def words_on(self) -> Mapping[Country, CountryWords]:
        """What the organizers say of each country."""
        return {words.country: words for words in reversed(self.programme.country_words)}

    @cached_property
    def countries(self) -> tuple[Country, ...]:
        """Every country that has something to show, in the order of their addresses."""
        found = {*self.posters_of, *self.voices_of, *self.posts_of, *self.words_on}
        return tuple(sorted(found, key=lambda country: country.slug))

    @cached_property
    def tagged(self) -> Mapping[str, tuple[Post, ...]]:
        """The posts under each tag, as first spelled; tags that would share an address are one."""
        tagged = shelved(reversed(self.posts), lambda post: post.tags)
        newest_first = {tag: posts[::-1] for tag, posts in tagged.items()}
        return dict(sorted(newest_first.items(), key=lambda entry: entry[0].casefold()))

    @cached_property
    def years(self) -> Mapping[int, tuple[Post, ...]]:
        """The posts of each year, newest first."""
        return grouped(self.posts, lambda post: [post.date.year])

    @cached_property
    def months(self) -> Mapping[tuple[int, int], tuple[Post, ...]]:
        """The posts of each month, newest first."""
        return grouped(self.posts, lambda post: [(post.date.year, post.date.month)])


def _library_types(poster: Poster) -> list[str]:
    written = [author.library_type for author in poster.authors if author.library_type]
    return [known.key if (known := known_library_type(words)) else words for words in written]
