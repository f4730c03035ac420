"""Posters as cards in a gallery, with what the filter needs to know of each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..letters import words_of
from ..model import Poster
from .choices import AT_ONCE, BY_TITLE, facets_of, filters_of, orders_of, values_of
from .material import Material
from .parts import Card, Gallery
from .pictures import box_rules, colour_of, pages_of, picture_of, style_hash

GALLERY_SCRIPTS = ("marks", "gallery")  # of every page that shows posters to choose from
MOST_OF_ABSTRACT = (
    500  # bytes of words for each card, so that sixty cards load on a slow line; the search knows them all
)
SHORTEST = 4  # letters: shorter words of Latin letters tell little


def gallery_of(
    material: Material, posters: Sequence[Poster], choices: bool = False, order: str = BY_TITLE, whole: bool = False
) -> Gallery:
    """The posters as cards, in their order.

    With `choices` a visitor can filter them, by the beginnings of abstracts or by `whole` ones, and see them in another
    order than the one that the page opens with.
    """
    cards = tuple(card_of(material, poster, number) for number, poster in enumerate(posters))
    colours = [colour_of(material, poster) for poster in posters]
    boxes = box_rules(zip((card.picture for card in cards), colours, strict=True))
    plain = Gallery(cards=cards, boxes=boxes, boxes_hash=style_hash(boxes), count=poster_count(material, len(cards)))
    return _with_choices(material, posters, plain, order, whole) if choices else plain


def _with_choices(material: Material, posters: Sequence[Poster], plain: Gallery, order: str, whole: bool) -> Gallery:
    facets = facets_of(material, posters)
    filters, values = filters_of(material, facets), values_of(facets)
    known = zip(plain.cards, posters, strict=True)
    return replace(
        plain,
        cards=tuple(
            replace(card, search=search_words(material, poster, whole), facets=values.get(poster.url, ()))
            for card, poster in known
        ),
        filters=tuple(found for found in filters if found.name in AT_ONCE),
        more=tuple(found for found in filters if found.name not in AT_ONCE),
        orders=orders_of(material, posters),
        order=order,
    )


def poster_count(material: Material, number: int) -> str:
    """ "16 posters"."""
    return material.wording.count("%(num)s poster", "%(num)s posters", number)


def card_of(material: Material, poster: Poster, number: int) -> Card:
    """One poster as a card; the number tells its box from others on the page."""
    pages = pages_of(material, poster)
    session = material.web.session[poster.session]
    return Card(
        url=poster.url,
        title=material.text(poster.title, material.language_of(poster)),
        people=tuple(author.name for author in poster.authors),
        countries=tuple(material.country(country) for country in poster.countries),
        session=material.link(session.url, session.title, session.language),
        picture=picture_of(material, poster, number, pages[0] if pages else None),
        note=page_count(material, len(pages)) if len(pages) > 1 else "",
        id=f"{poster.session}/{poster.slug}",
    )


def page_count(material: Material, number: int) -> str:
    """ "2 pages"."""
    return material.wording.count("%(num)s page", "%(num)s pages", number)


def search_words(material: Material, poster: Poster, whole: bool = False) -> str:
    """Each word once that finds the poster, folded; of the abstract only so many as a gallery can carry, or all."""
    people = [f"{author.name} {author.library} {author.library_type}" for author in poster.authors]
    titles = [translation.title for translation in poster.translations]
    words = dict.fromkeys(words_of([poster.title, *titles, *people, *_places(material, poster), *poster.topics]))
    room = MOST_OF_ABSTRACT
    for word in words_of([material.words(poster.source)]):
        if word in words or not (whole or _telling(word)):
            continue
        room -= len(word.encode()) + 1
        if room < 0 and not whole:
            break
        words[word] = None
    return " ".join(words)


def _telling(word: str) -> bool:
    return len(word) >= SHORTEST or not word.isascii()


def _places(material: Material, poster: Poster) -> Iterator[str]:
    """Countries with their regions, as the site says them and in English."""
    for country in poster.countries:
        yield from (country.name, material.wording.country_name(country))
        for name in (country.region, country.subregion):
            yield from (name, material.wording.say(name))
