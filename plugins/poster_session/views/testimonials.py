"""What participants say: the list, and a page for each testimonial."""

from urllib.parse import quote

from ..model import Testimonial
from ..relate import neighbours
from .galleries import card_of
from .material import Material, shortened
from .pages import Head, TestimonialPage, TestimonialsPage
from .parts import Link, Voice
from .pictures import box_rules, colour_of, style_hash

EXCERPT = 190  # characters


def voice(material: Material, item: Testimonial) -> Voice:
    """One testimonial among others."""
    way = material.text("", item.language).dir
    return Voice(
        url=item.url,
        source=item.source,
        excerpt=material.text(shortened(material.words(item.source), EXCERPT), item.language),
        person=material.person(item.person),
        year=str(item.year or ""),
        lang=item.language,
        dir=way,
        photo=quote(item.photo),
    )


def testimonials_page(material: Material) -> tuple[Head, TestimonialsPage]:
    """All testimonials."""
    say = material.wording.say
    head = Head(
        title=say("Testimonials"),
        description=say("What participants say of %(name)s.", name=material.name),
        url="testimonials/index.html",
        section="testimonials/index.html",
        feeds=(material.link("feeds/testimonials.atom.xml", say("Testimonials")),),
    )
    return head, TestimonialsPage(voices=tuple(voice(material, item) for item in material.web.voices))


def testimonial_pages(material: Material) -> list[tuple[Testimonial, Head, TestimonialPage]]:
    """A page for each testimonial, with those before and after it."""
    return [(item, *_page(material, *around)) for around in neighbours(material.web.voices) if (item := around[1])]


def _page(
    material: Material, before: Testimonial | None, item: Testimonial, after: Testimonial | None
) -> tuple[Head, TestimonialPage]:
    poster = material.web.poster.get(item.poster)
    card = card_of(material, poster, 0) if poster else None
    boxes = box_rules([(card.picture, colour_of(material, poster))]) if card and poster else ""
    view = TestimonialPage(
        voice=voice(material, item),
        card=card,
        previous=_neighbour(material, before),
        next=_neighbour(material, after),
    )
    head = Head(
        title=item.title,
        description=shortened(material.words(item.source), 200),
        url=item.url,
        kind="article",
        section="testimonials/index.html",
        style=boxes,
        style_hash=style_hash(boxes),
    )
    return head, view


def _neighbour(material: Material, item: Testimonial | None) -> Link | None:
    return material.link(item.url, item.title) if item else None
