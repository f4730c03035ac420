"""Posters to walk to without scripts: shelves of one topic, kind of library, language or region, and their lists."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..library_types import known_library_type
from ..model import Poster
from ..relate import grouped
from ..slugs import slug_of
from .galleries import GALLERY_SCRIPTS, gallery_of
from .material import Material
from .pages import Head, ShelfPage, ShelvesPage
from .parts import Link, Text

TOPICS, LIBRARY_TYPES, LANGUAGES, REGIONS = "topics", "library-types", "languages", "regions"
UNKNOWN = ""  # the language of words that somebody wrote, as HTML has it


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The posters that share one thing."""

    name: Text
    url: str
    posters: tuple[Poster, ...]


def shelf_url(room: str, name: str) -> str:
    """Where the posters of one topic, kind of library, language or region stand; index.html is the list of all."""
    slug = slug_of(name)
    return f"{room}/{slug}.html" if slug != "index" else f"{room}/the-index.html"


def shelves_pages(material: Material) -> Iterator[tuple[Head, ShelvesPage]]:
    """The lists of all topics, kinds of library and languages."""
    titles, leads = _titles(material), _leads(material)
    for room, lead in leads.items():
        shelves = _most_used_first(material, _shelves(material, room))
        head = Head(title=titles[room], description=lead, url=f"{room}/index.html", section="posters/index.html")
        links = tuple(_link(material, shelf) for shelf in shelves)
        yield head, ShelvesPage(title=titles[room], lead=lead, shelves=links)


def shelf_pages(material: Material) -> Iterator[tuple[Head, ShelfPage]]:
    """The posters of each topic, each kind of library, each language and each region."""
    for room, title in _titles(material).items():
        way = material.link("countries/index.html" if room == REGIONS else f"{room}/index.html", title)
        yield from (_page(material, shelf, way) for shelf in _shelves(material, room))


def ways_on(material: Material) -> tuple[Link, ...]:
    """Where else to look for posters: the list of countries, and those lists here that hold something."""
    say = material.wording.say
    countries = (material.link("countries/index.html", say("Countries and regions")),) if material.web.countries else ()
    titles = _titles(material)
    filled = [room for room in _leads(material) if _named(material, room)]
    return (*countries, *(material.link(f"{room}/index.html", titles[room]) for room in filled))


def _titles(material: Material) -> Mapping[str, str]:
    say = material.wording.say
    return {
        TOPICS: say("Topics"),
        LIBRARY_TYPES: say("Types of library"),
        LANGUAGES: say("Languages"),
        REGIONS: say("Regions of the world"),
    }


def _leads(material: Material) -> Mapping[str, str]:
    """What a list holds, in a sentence; the regions are in the list of countries."""
    say = material.wording.say
    return {
        TOPICS: say("What the posters are about."),
        LIBRARY_TYPES: say("In what kinds of library the people who made the posters work."),
        LANGUAGES: say("The languages in which the posters are written."),
    }


def _named(material: Material, room: str) -> Mapping[str, tuple[Poster, ...]]:
    """The posters under each topic, kind of library, language tag or region."""
    web = material.web
    if room == LANGUAGES:
        return grouped(web.shown, lambda poster: filter(None, [material.language_of(poster)]))
    return {TOPICS: web.topics, LIBRARY_TYPES: web.library_types, REGIONS: web.posters_in}[room]


def _shelves(material: Material, room: str) -> list[Shelf]:
    return [
        Shelf(name=_name(material, room, name), url=shelf_url(room, name), posters=posters)
        for name, posters in _named(material, room).items()
    ]


def _name(material: Material, room: str, name: str) -> Text:
    """The name of a shelf as it stands alone; what somebody wrote in their own words is of an unknown language."""
    wording = material.wording
    names = {LIBRARY_TYPES: wording.library_type, LANGUAGES: wording.language_name, REGIONS: wording.say}
    said = names.get(room, str)(name)
    ours = room in (LANGUAGES, REGIONS) or (room == LIBRARY_TYPES and known_library_type(name) is not None)
    return material.text(said[:1].upper() + said[1:], wording.language if ours else UNKNOWN)


def _most_used_first(material: Material, shelves: Iterable[Shelf]) -> list[Shelf]:
    return sorted(shelves, key=lambda shelf: (-len(shelf.posters), material.wording.place_of(shelf.name.text)))


def _link(material: Material, shelf: Shelf) -> Link:
    return material.link(shelf.url, shelf.name.text, shelf.name.lang, len(shelf.posters))


def _page(material: Material, shelf: Shelf, way: Link) -> tuple[Head, ShelfPage]:
    gallery = gallery_of(material, shelf.posters)
    say, name = material.wording.say, shelf.name.text
    head = Head(
        title=say("%(kind)s: %(name)s", kind=way.text, name=name),
        description=say("%(name)s: %(posters)s", name=name, posters=gallery.count),
        url=shelf.url,
        scripts=GALLERY_SCRIPTS,
        section="posters/index.html",
        style=gallery.boxes,
        style_hash=gallery.boxes_hash,
    )
    return head, ShelfPage(title=shelf.name, way=way, gallery=gallery)
