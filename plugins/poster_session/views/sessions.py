"""One session as its page shows it, and where it stands today."""

from ..model import Session
from .choices import BY_DAY, BY_TITLE
from .galleries import GALLERY_SCRIPTS, gallery_of
from .material import Material, shortened
from .pages import Head, SessionPage


def session_pages(material: Material) -> list[tuple[Head, SessionPage]]:
    """Every session's page."""
    return [(_head(material, session, view), view) for session, view in _views(material)]


def _views(material: Material) -> list[tuple[Session, SessionPage]]:
    return [(session, session_page(material, session)) for session in material.web.sessions]


def session_page(material: Material, session: Session) -> SessionPage:
    """One session with its gallery."""
    posters = material.web.of_session.get(session.slug, ())
    countries = material.by_name({country for poster in posters for country in poster.countries})
    return SessionPage(
        title=material.text(session.title, session.language),
        source=session.source,
        status=session_status(material, session),
        is_open=_is_open(material, session),
        figures=session_figures(material, session),
        gallery=gallery_of(material, posters, choices=True, order=_order(material, session)),
        countries=tuple(material.country(country) for country in countries),
    )


def _head(material: Material, session: Session, view: SessionPage) -> Head:
    first = view.gallery.cards[0].picture if view.gallery.cards else None
    feed = material.link(f"feeds/sessions/{session.slug}.atom.xml", session.title, session.language)
    return Head(
        title=session.title,
        description=shortened(material.words(session.source), 200) or view.status,
        url=session.url,
        scripts=GALLERY_SCRIPTS,
        section="posters/index.html",
        image=first.fallback if first and first.rungs else "",
        style=view.gallery.boxes,
        style_hash=view.gallery.boxes_hash,
        feeds=(feed,),
    )


def _order(material: Material, session: Session) -> str:
    """While people walk through, every poster is as likely to stand first; in an archive they look one up."""
    return BY_DAY if _is_open(material, session) else BY_TITLE


def _is_open(material: Material, session: Session) -> bool:
    begun = session.opens is None or session.opens <= material.today
    over = session.closes is not None and session.closes < material.today
    return begun and not over and session.closes is not None


def session_status(material: Material, session: Session) -> str:
    """Where the session stands on the day of the build, in words; "" when it has no days."""
    say, day = material.wording.say, material.wording.day
    if session.opens and session.opens > material.today:
        return say("Opens on %(day)s", day=day(session.opens))
    if _is_open(material, session) and session.closes:
        return say("Open until %(day)s", day=day(session.closes))
    if session.opens and session.closes:
        return say("Archive: shown from %(opens)s to %(closes)s", opens=day(session.opens), closes=day(session.closes))
    return say("Since %(day)s", day=day(session.opens)) if session.opens else ""


def session_figures(material: Material, session: Session) -> tuple[tuple[str, str], ...]:
    """The figures of the cohort with what they count."""
    count, number = material.wording.translations.ngettext, material.wording.number
    named = (
        (session.participants, "participant", "participants"),
        (session.participant_countries, "country", "countries"),
        (session.applicants, "applicant", "applicants"),
        (session.applicant_countries, "country of applicants", "countries of applicants"),
    )
    return tuple((number(figure), count(one, many, figure)) for figure, one, many in named if figure is not None)
