"""One poster as its page shows it."""

from collections.abc import Iterator
from dataclasses import replace

from ..library_types import known_library_type
from ..licences import LICENCES
from ..model import Person, Poster
from ..pdf import Derived
from ..relate import neighbours
from .accessibility import accessibility_card
from .choices import BY_DAY
from .galleries import GALLERY_SCRIPTS, card_of, gallery_of, page_count
from .groups import LANGUAGE, LIBRARY, TOPIC, UNKNOWN, language_group
from .material import Material, shortened
from .pages import Head, PosterPage, PostersPage
from .parts import FileLink, Link, PersonView, Picture
from .pictures import PLAIN, box_rules, colour_of, pages_of, picture_of, stem, style_hash
from .sessions import session_status
from .sharing import sharing
from .shelves import shelf_url, ways_on
from .tongues import source_of, tongues
from .transcripts import transcript, transcript_note
from .withdrawals import tombstone, withdrawal


def poster_pages(material: Material) -> Iterator[tuple[Poster, Head, PosterPage]]:
    """Every poster's page, each with the posters before and after it in its session."""
    for posters in material.web.of_session.values():
        for before, poster, after in neighbours(posters):
            yield _entry(material, before, poster, after)
    gone = [poster for poster in material.web.posters if poster.withdrawn]
    yield from (_entry(material, None, tombstone(poster), None) for poster in gone)


def posters_page(material: Material) -> tuple[Head, PostersPage]:
    """All posters of all sessions."""
    web, say = material.web, material.wording.say
    gallery = gallery_of(material, web.shown, choices=True, order=BY_DAY)
    sessions = tuple(
        (
            material.link(session.url, session.title, session.language, len(web.of_session.get(session.slug, ()))),
            session_status(material, session),
        )
        for session in web.sessions
    )
    head = Head(
        title=say("Posters"),
        description=say("All posters of %(name)s, with filters.", name=material.name),
        url="posters/index.html",
        scripts=GALLERY_SCRIPTS,
        section="posters/index.html",
        style=gallery.boxes,
        style_hash=gallery.boxes_hash,
    )
    return head, PostersPage(sessions=sessions, gallery=gallery, ways=ways_on(material))


def _entry(
    material: Material, before: Poster | None, poster: Poster, after: Poster | None
) -> tuple[Poster, Head, PosterPage]:
    pictures = _pictures(material, poster)
    related = () if poster.withdrawn else material.related.get(poster.url, ())
    cards = tuple(card_of(material, other, number) for number, other in enumerate(related, len(pictures)))
    view = replace(_view(material, poster, pictures, before, after), related=cards)
    boxes = [*zip(pictures, _colours(material, poster), strict=False)]
    boxes += [(card.picture, colour_of(material, other)) for card, other in zip(cards, related, strict=True)]
    return poster, _head(material, poster, pictures, box_rules(boxes)), view


def _colours(material: Material, poster: Poster) -> list[str]:
    return [page.colour for page in pages_of(material, poster)] or [PLAIN]


def _head(material: Material, poster: Poster, pictures: tuple[Picture, ...], boxes: str) -> Head:
    pages = pages_of(material, poster)
    words = material.words(poster.source) or poster.alt or (pages[0].text if pages else "")
    return Head(
        title=poster.title,
        description=shortened(words, 200),
        url=poster.url,
        kind="article",
        section="posters/index.html",
        image=pictures[0].fallback if pages else "",
        style=boxes,
        style_hash=style_hash(boxes),
        hidden=poster.withdrawn is not None,
        scripts=tuple(_scripts(material, poster, pictures)),
    )


def _scripts(material: Material, poster: Poster, pictures: tuple[Picture, ...]) -> Iterator[str]:
    """Only those that find something to do on the page."""
    if poster.withdrawn:
        return
    yield from ("marks", "walk")
    if any(picture.full for picture in pictures):
        yield "zoom"
    if material.address:
        yield "share"


def _pictures(material: Material, poster: Poster) -> tuple[Picture, ...]:
    if poster.withdrawn:
        return ()
    pages = pages_of(material, poster) or (None,)
    return tuple(picture_of(material, poster, number, page, said=True) for number, page in enumerate(pages))


def _view(
    material: Material, poster: Poster, pictures: tuple[Picture, ...], before: Poster | None, after: Poster | None
) -> PosterPage:
    derived = material.making.get(poster.pdf)
    session = material.web.session[poster.session]
    return PosterPage(
        id=f"{poster.session}/{poster.slug}",
        title=material.text(poster.title, material.language_of(poster)),
        source=source_of(material, poster),
        people=tuple(_person(material, poster, author) for author in poster.authors),
        pictures=pictures,
        labels=_labels(material, len(pictures)),
        pdf=_pdf(material, poster, derived) if derived else None,
        text=transcript(material, poster, derived),
        text_note=transcript_note(material, poster),
        topics=tuple(material.link(shelf_url(TOPIC, topic), topic, UNKNOWN) for topic in poster.topics),
        countries=tuple(material.country(country) for country in poster.countries if material.has_page(country)),
        session=material.link(session.url, session.title, session.language),
        day=material.day(poster.date) if poster.date else None,
        language=_language(material, poster),
        licence=_licence(material, poster),
        awards=poster.awards,
        tongues=tongues(material, poster),
        video=poster.video,
        links=tuple(material.link(entry.url, entry.title, poster.language) for entry in poster.links),
        versions=tuple((material.day(entry.date), entry.change) for entry in poster.versions),
        withdrawn=withdrawal(material, poster),
        previous=_neighbour(material, before),
        next=_neighbour(material, after),
        light=_light(material, poster, derived) if derived else None,
        accessibility=() if poster.withdrawn else accessibility_card(material, poster),
        sharing=sharing(material, poster),
    )


def _person(material: Material, poster: Poster, author: Person) -> PersonView:
    """An author whose type of library leads to other posters from such libraries."""
    view, written = material.person(author), author.library_type
    if poster.withdrawn or not written:
        return view
    known = known_library_type(written)
    return replace(view, shelf=shelf_url(LIBRARY, known.key if known else written))


def _language(material: Material, poster: Poster) -> Link | None:
    tag = material.language_of(poster)
    if poster.withdrawn or not tag:
        return None
    return material.link(shelf_url(LANGUAGE, language_group(tag)), material.wording.language_name(tag))


def _neighbour(material: Material, poster: Poster | None) -> Link | None:
    return material.link(poster.url, poster.title, material.language_of(poster)) if poster else None


def _labels(material: Material, number: int) -> tuple[str, ...]:
    if number < 2:
        return ()
    say, figure = material.wording.say, material.wording.number
    return tuple(say("Page %(page)s of %(pages)s", page=figure(n + 1), pages=figure(number)) for n in range(number))


def _pdf(material: Material, poster: Poster, derived: Derived) -> FileLink | None:
    return _file(material, derived, f"{stem(poster)}.pdf", derived.pdf_bytes) if derived.pdf else None


def _light(material: Material, poster: Poster, derived: Derived) -> FileLink | None:
    return _file(material, derived, f"{stem(poster)}.light.pdf", derived.light_bytes) if derived.light_pdf else None


def _file(material: Material, derived: Derived, url: str, size: int) -> FileLink:
    pages = page_count(material, derived.page_count)
    return FileLink(url=url, name="PDF", size=material.wording.size(size), pages=pages)


def _licence(material: Material, poster: Poster) -> Link | None:
    licence = LICENCES.get(poster.licence)
    return material.link(licence.url, material.wording.say(licence.name), None) if licence else None
