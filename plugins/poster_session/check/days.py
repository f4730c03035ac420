"""What waits: drafts, and items whose day has not come."""

from collections.abc import Iterator
from datetime import date

from ..model import Post, Poster, Session
from ..problems import Problem
from .inspection import Inspection, Placed, placed

WAIT = "Nothing to do: the first build on or after that day shows it. 'invoke serve' shows it to you now."


def hidden_items(found: Inspection) -> Iterator[Placed]:
    """Drafts, and posts and posters whose day has not come; a session is announced before it opens."""
    if found.drafts:
        return
    for item in placed(found.programme):
        if item.status == "draft" or _is_early(item, found.today):
            yield item


def _is_early(item: Placed, today: date) -> bool:
    return isinstance(item, Post | Poster) and item.date is not None and item.date > today


def waiting_items(found: Inspection) -> Iterator[Problem]:
    """A note for each item that waits; the posters of a session that is to open share one."""
    opening = {session.slug: session.opens for session in found.programme.sessions}
    for item in hidden_items(found):
        if item.status == "draft":
            yield _draft(found, item)
        elif not (isinstance(item, Poster) and item.date == opening[item.session]):
            yield found.problem(item, "date", "date-to-come", "note", f"This waits until {item.date}.", WAIT)
    for session in found.programme.sessions:
        if session.opens and session.opens > found.today and not found.drafts:
            see = f"The posters of this session wait until it opens on {session.opens}."
            yield found.problem(session, "opens", "date-to-come", "note", see, WAIT)


def _draft(found: Inspection, item: Placed) -> Problem:
    see, mend = "This is a draft and stays out of the site.", "Delete the line 'status: draft' when it is ready."
    return found.problem(item, "status", "draft", "note", see, mend)


def backward_sessions(found: Inspection) -> Iterator[Problem]:
    """Sessions that close before they open."""
    for session in found.programme.sessions:
        if session.opens and session.closes and session.opens > session.closes:
            yield _backward(found, session)


def _backward(found: Inspection, session: Session) -> Problem:
    see = f"This session closes on {session.closes}, before it opens."
    mend = "Correct one of the two days."
    return found.problem(session, "closes", "closes-before-it-opens", "warning", see, mend)
