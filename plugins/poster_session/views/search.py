"""The search: its page, and what it is to know of every page that it can find."""

from collections.abc import Iterable, Iterator
from itertools import chain

from ..countries import Country, other_names
from ..model import Page, Person, Post, Poster, Testimonial
from ..slugs import slug_of
from .entries import SearchEntry
from .galleries import GALLERY_SCRIPTS, gallery_of
from .groups import COUNTRY, LANGUAGE, SESSION, TOPIC, groups_of, kind_names, language_group
from .material import Material
from .pages import Head, SearchPage
from .parts import Choice
from .pictures import pages_of, picture_of, stem
from .transcripts import plain

# What can be found, and what each is called.
KINDS = {"poster": "Poster", "testimonial": "Testimonial", "post": "Blog post", "country": "Country", "page": "Page"}
FRONT = "index"  # the front door says in short what other pages say
Facets = tuple[tuple[str, str], ...]


def search_page(material: Material) -> tuple[Head, SearchPage]:
    """Search over everything; all posters with their filter where that cannot work."""
    say, full = material.wording.say, material.full_text
    gallery = gallery_of(material, material.web.shown, choices=True, whole=True)
    head = Head(
        title=say("Search"),
        description=say("Find a poster by its words, people, libraries or countries."),
        url="search.html",
        scripts=("search",) if full else GALLERY_SCRIPTS,
        section="search",
        style=gallery.boxes,
        style_hash=gallery.boxes_hash,
        hidden=True,
        full_text=full,
    )
    choices = _choices(material) if full else ()
    return head, SearchPage(gallery=gallery, choices=choices, scripts=GALLERY_SCRIPTS, full_text=full)


def search_entries(material: Material) -> Iterator[SearchEntry]:
    """Every page that can be found, translations too: no lists, no drafts, nothing that is withdrawn or hidden."""
    web = material.web
    yield from (_poster(material, poster) for poster in web.shown)
    yield from (_voice(material, voice) for voice in web.voices)
    yield from (_post(material, post) for post in web.programme.posts)
    yield from (_country(material, country) for country in web.countries)
    yield from (_page(material, page) for page in web.programme.pages if page.slug != FRONT)


def _poster(material: Material, poster: Poster) -> SearchEntry:
    pages, derived = pages_of(material, poster), material.making.get(poster.pdf)
    picture = picture_of(material, poster, 0, pages[0] if pages else None)
    thumbnail = picture.rungs[0].url if picture.rungs else picture.fallback
    translated = chain.from_iterable((entry.title, entry.abstract) for entry in poster.translations)
    text = plain(poster.text) or (derived.text if derived else "")
    own = ((SESSION, poster.session), *((TOPIC, slug_of(topic)) for topic in poster.topics))
    return SearchEntry(
        url=poster.url,
        title=poster.title,
        people=tuple(author.name for author in poster.authors),
        places=tuple(material.wording.country_name(country) for country in poster.countries),
        words=_filled(material.words(poster.source), *translated, poster.alt, *text.split("\n\n")),
        notes=_filled(*poster.topics, *_libraries(material, poster.authors), *_regions(material, poster.countries)),
        facets=_facets(material, "poster", material.language_of(poster), poster.countries, own),
        picture=thumbnail.removeprefix(f"{stem(poster)}."),
    )


def _voice(material: Material, item: Testimonial) -> SearchEntry:
    return _told(material, "testimonial", item, item.person)


def _post(material: Material, post: Post) -> SearchEntry:
    return _told(material, "post", post, post.person, post.tags)


def _told(
    material: Material, kind: str, item: Testimonial | Post, person: Person | None, tags: tuple[str, ...] = ()
) -> SearchEntry:
    """What one person tells; a testimonial bears the person's name as its title."""
    people = (person,) if person else ()
    countries = [somebody.country for somebody in people if somebody.country]
    return SearchEntry(
        url=item.url,
        title=item.title,
        people=tuple(somebody.name for somebody in people if somebody.name != item.title),
        places=tuple(material.wording.country_name(country) for country in countries),
        words=_filled(material.words(item.source)),
        notes=_filled(*tags, *_libraries(material, people)),
        facets=_facets(material, kind, item.language, countries),
    )


def _country(material: Material, country: Country) -> SearchEntry:
    words, wording = material.web.words_on.get(country), material.wording
    return SearchEntry(
        url=f"countries/{country.slug}.html",
        title=wording.country_name(country),
        words=_filled(material.words(words.source) if words else ""),
        names=_filled(*other_names(country)),
        notes=_filled(*_regions(material, (country,))),
        facets=_facets(material, "country", words.language if words else wording.language, (country,)),
    )


def _page(material: Material, page: Page) -> SearchEntry:
    return SearchEntry(
        url=page.url,
        title=page.title,
        words=_filled(material.words(page.source)),
        facets=_facets(material, "page", page.language),
    )


def _filled(*words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, words)))


def _libraries(material: Material, people: Iterable[Person]) -> Iterator[str]:
    for person in people:
        yield from (person.library, material.wording.library_type(person.library_type))


def _regions(material: Material, countries: Iterable[Country]) -> Iterator[str]:
    """Countries in English, which the site may call otherwise, and the parts of the world."""
    for country in countries:
        name = "" if country.name == material.wording.country_name(country) else country.name
        yield from (name, *(material.wording.say(words) for words in (country.subregion, country.region)))


def _facets(
    material: Material, kind: str, language: str, countries: Iterable[Country] = (), own: Facets = ()
) -> Facets:
    found = [("kind", kind), *own, *((COUNTRY, country.slug) for country in countries)]
    if language:
        found += [(LANGUAGE, language_group(language)), ("lang", language), ("dir", material.text("", language).dir)]
    return tuple(dict.fromkeys(found))


def _choices(material: Material) -> tuple[Choice, ...]:
    """What finds can be filtered by, where they differ in it."""
    say, labels = material.wording.say, kind_names(material)
    facets = {facet for entry in search_entries(material) for facet in entry.facets}
    offers = [("kind", say("Kind"), [(kind, say(words)) for kind, words in KINDS.items()])]
    offers += [(kind, labels[kind], _options(material, kind)) for kind in (SESSION, COUNTRY, TOPIC, LANGUAGE)]
    found = ((name, label, tuple(option for option in options if (name, option[0]) in facets))
             for name, label, options in offers)  # fmt: skip
    return tuple(Choice(name=name, label=label, options=options) for name, label, options in found if len(options) > 1)


def _options(material: Material, kind: str) -> list[tuple[str, str]]:
    return [(group.value, group.name.text) for group in groups_of(material, kind)]
