"""Posters to walk to without scripts: shelves of one topic, kind of library, language or region, and their lists."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..slugs import page_name
from .galleries import GALLERY_SCRIPTS, gallery_of
from .groups import LANGUAGE, LIBRARY, REGION, TOPIC, Group, groups_of
from .material import Material
from .pages import Head, ShelfPage, ShelvesPage
from .parts import Link

ROOMS = {TOPIC: "topics", LIBRARY: "library-types", LANGUAGE: "languages", REGION: "regions"}


@dataclass(frozen=True, slots=True, kw_only=True)
class List:
    """The list of all shelves of a kind."""

    title: str
    url: str
    lead: str = ""  # what it holds, in a sentence; "" where another page is the list


def shelf_url(kind: str, name: str) -> str:
    """Where the posters of one topic, kind of library, language or region stand; index.html is the list of all."""
    return f"{ROOMS[kind]}/{page_name(name)}.html"


def shelves_pages(material: Material) -> Iterator[tuple[Head, ShelvesPage]]:
    """The lists of all topics, kinds of library and languages."""
    for kind, found in _lists(material).items():
        if found.lead:
            head = Head(title=found.title, description=found.lead, url=found.url, section="posters/index.html")
            links = tuple(_link(material, kind, group) for group in _most_used_first(_shelves(material, kind)))
            yield head, ShelvesPage(title=found.title, lead=found.lead, shelves=links)


def shelf_pages(material: Material) -> Iterator[tuple[Head, ShelfPage]]:
    """The posters of each topic, each kind of library, each language and each region."""
    for kind, found in _lists(material).items():
        way = material.link(found.url, found.title)
        yield from (_page(material, kind, group, way) for group in _shelves(material, kind))


def ways_on(material: Material) -> tuple[Link, ...]:
    """Where else to look for posters: the list of countries, and those lists here that hold something."""
    say, lists = material.wording.say, _lists(material)
    countries = (material.link("countries/index.html", say("Countries and regions")),) if material.web.countries else ()
    filled = [found for kind, found in lists.items() if found.lead and _shelves(material, kind)]
    return (*countries, *(material.link(found.url, found.title) for found in filled))


def _lists(material: Material) -> Mapping[str, List]:
    say = material.wording.say
    return {
        TOPIC: List(title=say("Topics"), url="topics/index.html", lead=say("What the posters are about.")),
        LIBRARY: List(
            title=say("Types of library"),
            url="library-types/index.html",
            lead=say("In what kinds of library the people who made the posters work."),
        ),
        LANGUAGE: List(
            title=say("Languages"),
            url="languages/index.html",
            lead=say("The languages in which the posters are written."),
        ),
        REGION: List(title=say("Regions of the world"), url="countries/index.html"),
    }


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
