"""What the posters of a gallery can be filtered by, and the orders that they can be shown in."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from ..model import Poster
from .groups import COUNTRY, SESSION, TOPIC, Group, groups_of, kind_names
from .material import Material
from .parts import Filter, Option

BY_DAY, BY_TITLE, BY_COUNTRY, BY_SESSION = "day", "title", "country", "session"
AT_ONCE = (SESSION, COUNTRY, TOPIC)  # the others are folded away

Facets = Mapping[str, Sequence[Group]]  # by the name that they have in addresses and on cards


def facets_of(material: Material, posters: Sequence[Poster]) -> Facets:
    """All that the posters can be filtered by; what is the same for all of them is no filter."""
    here = {poster.url for poster in posters}
    found = {kind: tuple(_those_here(here, groups_of(material, kind))) for kind in kind_names(material)}
    return {kind: groups for kind, groups in found.items() if len(groups) > 1}


def _those_here(here: Collection[str], groups: Iterable[Group]) -> Iterable[Group]:
    for group in groups:
        kept = [poster for poster in group.posters if poster.url in here]
        if kept:
            yield replace(group, posters=kept)


def values_of(facets: Facets) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """By the address of a poster, what it can be filtered by: ("country", "kenya latvia"), …"""
    found: dict[str, dict[str, list[str]]] = {}
    for kind, groups in facets.items():
        for group in groups:
            for poster in group.posters:
                found.setdefault(poster.url, {}).setdefault(kind, []).append(group.value)
    return {url: tuple((kind, " ".join(values)) for kind, values in of.items()) for url, of in found.items()}


def filters_of(material: Material, facets: Facets) -> tuple[Filter, ...]:
    """The filters with how many posters stand behind each option."""
    labels = kind_names(material)
    return tuple(
        Filter(name=kind, label=labels[kind], options=tuple(_option(material, group) for group in groups))
        for kind, groups in facets.items()
    )


def _option(material: Material, group: Group) -> Option:
    return Option(value=group.value, text=group.name, count=material.wording.number(len(group.posters)))


def orders_of(material: Material, posters: Iterable[Poster]) -> tuple[tuple[str, str], ...]:
    """The orders to choose from: what stands in the address of the page, and its words."""
    say = material.wording.say
    orders = (
        (BY_DAY, say("Shuffled for today")),
        (BY_TITLE, say("By title")),
        (BY_COUNTRY, say("By country")),
        (BY_SESSION, say("Newest session first")),
    )
    return orders if len({poster.session for poster in posters}) > 1 else orders[:-1]
