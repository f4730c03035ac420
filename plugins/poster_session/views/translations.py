"""A text in its other languages: the links that visitors see, and those that search engines read."""

from ..model import Writing
from .material import Material
from .parts import Link

ANY_LANGUAGE = "x-default"  # hreflang for readers of none of the languages


def other_languages(material: Material, item: Writing) -> tuple[Link, ...]:
    """The translations of a text, or its original, each under its language's own name."""
    return tuple(_link(material, other) for other in material.translations.get(item.source, ()) if other != item)


def alternates(material: Material, item: Writing) -> tuple[Link, ...]:
    """The text in all its languages, itself among them; () where there is one only."""
    every = material.translations.get(item.source, ())
    default = tuple(Link(url=one.url, text="", lang=ANY_LANGUAGE, dir="ltr") for one in every if one.original)
    return (*(_link(material, one) for one in every), *default)


def _link(material: Material, item: Writing) -> Link:
    return material.link(item.url, material.wording.own_name(item.language), item.language)
