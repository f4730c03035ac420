"""Title and abstract of a poster in each of its languages."""

from ..model import Poster, Translation
from .material import Material
from .pages import Tongue
from .parts import Text


def tongues(material: Material, poster: Poster) -> tuple[Tongue, ...]:
    """Every language that a poster tells of itself in, its own first; empty where there is only that."""
    if not poster.translations:
        return ()
    return (_own(material, poster), *(_translated(material, entry) for entry in poster.translations))


def _own(material: Material, poster: Poster) -> Tongue:
    language = material.language_of(poster)
    words = material.wording.say("Original")
    name = _name(material, language) if language else material.text(words, material.wording.language)
    title = material.text(poster.title, language)
    return Tongue(name=name, title=title, abstract=material.text("", language), source=source_of(material, poster))


def _translated(material: Material, entry: Translation) -> Tongue:
    title, abstract = (material.text(words, entry.language) for words in (entry.title, entry.abstract))
    return Tongue(name=_name(material, entry.language), title=title, abstract=abstract, source="")


def _name(material: Material, language: str) -> Text:
    return material.text(material.wording.own_name(language), language)


def source_of(material: Material, poster: Poster) -> str:
    """The source of a poster's abstract, "" where its authors wrote none."""
    body = material.bodies.get(poster.source)
    return poster.source if body is not None and body.html.strip() else ""
