"""Posters to walk to without scripts: shelves of one topic, kind of library, language or region, and their lists."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..slugs import page_name
from .galleries import GALLERY_SCRIPTS, gallery_of
from .groups import LANGUAGE, LIBRARY, REGION, TOPIC, Group, groups_of
from .material import Material
from .pages import Head, ShelfPage, ShelvesPage
from .parts import Link

FOLDERS = {TOPIC: "topics", LIBRARY: "library-types", LANGUAGE: "languages", REGION: "regions"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """All shelves of a kind, and the page that lists them."""

    kind: str
    title: str
    lead: str  # what the list holds, in a sentence

    @property
    def url(self) -> str:
        return f"{FOLDERS[self.kind]}/index.html"


def shelf_url(kind: str, name: str) -> str:
    """Where the posters of one topic, kind of library, language or region stand; index.html is the list of all."""
    return f"{FOLDERS[kind]}/{page_name(name)}.html"


def shelves_pages(material: Material) -> Iterator[tuple[Head, ShelvesPage]]:
    """The lists of all topics, kinds of library and languages."""
    for room in _rooms(material):
        head = Head(title=room.title, description=room.lead, url=room.url, section="posters/index.html")
        links = tuple(_link(material, room.kind, group) for group in _most_used_first(_shelves(material, room.kind)))
        yield head, ShelvesPage(title=room.title, lead=room.lead, shelves=links)


def shelf_pages(material: Material) -> Iterator[tuple[Head, ShelfPage]]:
    """The posters of each topic, each kind of library, each language and each region."""
    ways = {room.kind: material.link(room.url, room.title) for room in _rooms(material)}
    # The list of countries is that of regions too.
    ways[REGION] = material.link("countries/index.html", material.wording.say("Regions of the world"))
    for kind, way in ways.items():
        yield from (_page(material, kind, group, way) for group in _shelves(material, kind))


def ways_on(material: Material) -> tuple[Link, ...]:
    """Where else to look for posters: the list of countries, and those lists here that hold something."""
    say = material.wording.say
    countries = (material.link("countries/index.html", say("Countries and regions")),) if material.web.countries else ()
    filled = (room for room in _rooms(material) if _shelves(material, room.kind))
    return (*countries, *(material.link(room.url, room.title) for room in filled))


def _rooms(material: Material) -> tuple[Room, ...]:
    say = material.wording.say
    works = say("In what kinds of library the people who made the posters work.")
    return (
        Room(kind=TOPIC, title=say("Topics"), lead=say("What the posters are about.")),
        Room(kind=LIBRARY, title=say("Types of library"), lead=works),
        Room(kind=LANGUAGE, title=say("Languages"), lead=say("The languages in which the posters are written.")),
    )


def _shelves(material: Material, kind: str) -> list[Group]:
    return [group for group in groups_of(material, kind) if group.posters]


def _most_used_first(groups: Iterable[Group]) -> list[Group]:
    return sorted(groups, key=lambda group: -len(group.posters))  # sorted() keeps the order of names


def _link(material: Material, kind: str, group: Group) -> Link:
    return material.link(shelf_url(kind, group.value), group.name.text, group.name.lang, len(group.posters))


def _page(material: Material, kind: str, group: Group, way: Link) -> tuple[Head, ShelfPage]:
    gallery = gallery_of(material, group.posters)
    say, name = material.wording.say, group.name.text
    head = Head(
        title=say("%(kind)s: %(name)s", kind=way.text, name=name),
        description=say("%(name)s: %(posters)s", name=name, posters=gallery.count),
        url=shelf_url(kind, group.value),
        scripts=GALLERY_SCRIPTS,
        section="posters/index.html",
        style=gallery.boxes,
        style_hash=gallery.boxes_hash,
    )
    return head, ShelfPage(title=group.name, way=way, gallery=gallery)
