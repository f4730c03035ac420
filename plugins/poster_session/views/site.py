"""The pages that stand for the whole: front door, programme pages, search, 404, and what every page shares."""

from collections.abc import Sequence

from ..model import Page, Session
from .blog import teaser
from .countries import countries_summary, regions
from .galleries import GALLERY_SCRIPTS, gallery_of
from .maps import world_map
from .material import Material, shortened
from .pages import FrontPage, Head, ProsePage, Site
from .parts import Gallery, Link, Text
from .sessions import session_figures, session_page
from .testimonials import voice
from .translations import ANY_LANGUAGE, alternates, other_languages

FRONT = "index"  # content/pages/index.md holds the words of the front door
FRONT_URL = "index.html"
FEW_POSTERS, FEW_VOICES, FEW_POSTS = 9, 3, 3


def site(material: Material, styles: Sequence[str]) -> Site:
    """What every page knows of the site."""
    return Site(
        name=material.name,
        subtitle=material.subtitle,
        lang=material.wording.language,
        dir=material.text("", material.wording.language).dir,
        menu=_menu(material),
        foot=tuple(_page_link(material, page) for page in material.web.pages if not page.menu),
        feeds=_feeds(material),
        notices=tuple(notice.source for notice in material.web.programme.notices),
        address=material.address,
        styles=tuple(styles),
        accent=material.accent,
    )


def front_page(material: Material) -> tuple[Head, FrontPage]:
    """The front door."""
    page = next((page for page in material.web.pages if page.slug == FRONT), None)
    session = next((session for session in material.web.sessions if session.slug in material.web.of_session), None)
    # They stand under the session's title, so they are of that session alone.
    gallery = gallery_of(material, material.web.of_session[session.slug][:FEW_POSTERS] if session else ())
    return _front_head(material, page, gallery), _front_view(material, page, session, gallery)


def _front_head(material: Material, page: Page | None, gallery: Gallery) -> Head:
    first = gallery.cards[0].picture if gallery.cards else None
    return Head(
        title=material.name,
        description=(page.summary if page else "") or material.subtitle,
        url=FRONT_URL,
        scripts=GALLERY_SCRIPTS,
        section=FRONT_URL,
        image=first.fallback if first and first.rungs else "",
        style=gallery.boxes,
        style_hash=gallery.boxes_hash,
        feeds=_feeds(material),
        alternates=alternates(material, page) if page else (),
    )


def _front_view(material: Material, page: Page | None, session: Session | None, gallery: Gallery) -> FrontPage:
    web, (counted, figures) = material.web, _latest_figures(material)
    return FrontPage(
        title=_front_title(material, page),
        source=page.source if page else "",
        session=session_page(material, session) if session else None,
        session_link=material.link(session.url, session.title, session.language) if session else None,
        gallery=gallery,
        regions=regions(material),
        countries_summary=countries_summary(material),
        map=world_map(material, ""),
        voices=tuple(voice(material, item) for item in web.voices[:FEW_VOICES]),
        posts=tuple(teaser(material, post) for post in web.posts[:FEW_POSTS]),
        figures=figures,
        figures_of=material.link(counted.url, counted.title, counted.language) if counted else None,
        ways=tuple(_page_link(material, page) for page in web.pages if page.menu and page.slug != FRONT),
        languages=other_languages(material, page) if page else (),
    )


def _front_title(material: Material, page: Page | None) -> Text:
    if page:
        return material.text(page.title, page.language)
    return material.text(material.name, material.wording.language)


def prose_pages(material: Material) -> list[tuple[Page, Head, ProsePage]]:
    """The programme's pages in all their languages, without the front door."""
    return [(page, *_prose(material, page)) for page in material.web.programme.pages if page.url != FRONT_URL]


def lost_page(material: Material) -> Head:
    """404.html: what stands where nothing is."""
    say = material.wording.say
    words = say("The address may have a small mistake in it, or the page may have moved.")
    return Head(title=say("This page is not here"), description=words, url="404.html", hidden=True)


def _prose(material: Material, page: Page) -> tuple[Head, ProsePage]:
    words = page.summary or shortened(material.words(page.source), 200)
    others, every = other_languages(material, page), alternates(material, page)
    head = Head(
        title=page.title,
        description=words,
        url=page.url,
        section=next((link.url for link in every if link.lang == ANY_LANGUAGE), page.url),
        alternates=every,
    )
    title = material.text(page.title, page.language)
    return head, ProsePage(title=title, source=page.source, languages=others)


def _latest_figures(material: Material) -> tuple[Session | None, tuple[tuple[str, str], ...]]:
    """The newest session that has figures, which need not be the one that is shown, and these."""
    figures = ((session, session_figures(material, session)) for session in material.web.sessions)
    return next(((session, found) for session, found in figures if found), (None, ()))


def _menu(material: Material) -> tuple[Link, ...]:
    say = material.wording.say
    rooms = (
        ("posters/index.html", say("Posters"), bool(material.web.posters)),
        ("countries/index.html", say("Countries"), bool(material.web.countries)),
        ("testimonials/index.html", say("Testimonials"), bool(material.web.voices)),
        ("blog/index.html", say("Blog"), bool(material.web.posts)),
    )
    links = [material.link(url, words) for url, words, shown in rooms if shown]
    return (*links, *(_page_link(material, page) for page in material.web.pages if page.menu and page.slug != FRONT))


def _page_link(material: Material, page: Page) -> Link:
    return material.link(page.url, page.menu or page.title, page.language)


def _feeds(material: Material) -> tuple[Link, ...]:
    return (material.link("feeds/all.atom.xml", material.name),)
