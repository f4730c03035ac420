"""Posters as cards in a gallery, with what the filter needs to know of each."""

from collections import Counter
from collections.abc import Iterable, Sequence

from ..letters import folded
from ..model import Poster
from ..slugs import slug_of
from .material import Material
from .parts import Card, Choice, Gallery
from .pictures import box_rules, colour_of, pages_of, picture_of, style_hash

GALLERY_SCRIPTS = ("gallery",)  # of every page that shows posters to choose from


def gallery_of(material: Material, posters: Sequence[Poster], choices: bool = False) -> Gallery:
    """The posters as cards, in their order; with `choices`, what they can be filtered by."""
    cards = tuple(card_of(material, poster, number) for number, poster in enumerate(posters))
    colours = [colour_of(material, poster) for poster in posters]
    boxes = box_rules(zip((card.picture for card in cards), colours, strict=True))
    return Gallery(
        cards=cards,
        boxes=boxes,
        boxes_hash=style_hash(boxes),
        choices=_choices(material, posters) if choices else (),
        count=poster_count(material, len(cards)),
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
        title=material.text(poster.title, language_of(material, poster)),
        people=tuple(author.name for author in poster.authors),
        countries=tuple(material.country(country) for country in poster.countries),
        session=material.link(session.url, session.title, session.language),
        picture=picture_of(material, poster, number, pages[0] if pages else None),
        note=page_count(material, len(pages)) if len(pages) > 1 else "",
        search=_search(material, poster),
        facets=tuple((name, " ".join(values)) for name, values in _facets(poster).items()),
    )


def page_count(material: Material, number: int) -> str:
    """ "2 pages"."""
    return material.wording.count("%(num)s page", "%(num)s pages", number)


def language_of(material: Material, poster: Poster) -> str:
    """The language that the authors give, else the one found in the PDF, else "" for unknown."""
    derived = material.making.get(poster.pdf)
    return poster.language or (derived.language if derived and derived.language else "")


def _search(material: Material, poster: Poster) -> str:
    people = [f"{author.name} {author.library} {author.library_type}" for author in poster.authors]
    say, places = material.wording.say, [(c.region, c.subregion) for c in poster.countries]
    countries = [f"{country.name} {material.wording.country_name(country)}" for country in poster.countries]
    countries += dict.fromkeys(words for names in places for name in names for words in (name, say(name)))
    titles = [translation.title for translation in poster.translations]
    abstract = material.words(poster.source)
    return folded(" ".join([poster.title, *titles, *people, *countries, *poster.topics, abstract]))


def _facets(poster: Poster) -> dict[str, tuple[str, ...]]:
    return {
        "session": (poster.session,),
        "country": tuple(country.slug for country in poster.countries),
        "topic": tuple(slug_of(topic) for topic in poster.topics),
    }


def _choices(material: Material, posters: Sequence[Poster]) -> tuple[Choice, ...]:
    say, web = material.wording.say, material.web
    sessions = [(session.slug, session.title) for session in web.sessions if session.slug in web.of_session]
    countries = [(c.slug, material.wording.country_name(c)) for c in web.countries if c in web.posters_of]
    topics = sorted({slug_of(topic): topic for poster in posters for topic in poster.topics}.items())
    return tuple(
        _choice(material, name, label, options, posters)
        for name, label, options in (
            ("session", say("Session"), sessions),
            ("country", say("Country"), countries),
            ("topic", say("Topic"), topics),
        )
        if len(options) > 1
    )


def _choice(
    material: Material, name: str, label: str, options: Iterable[tuple[str, str]], posters: Sequence[Poster]
) -> Choice:
    counts = Counter(value for poster in posters for value in _facets(poster)[name])
    shown = tuple((value, f"{words} ({material.wording.number(counts[value])})") for value, words in options)
    return Choice(name=name, label=label, options=shown)
