"""What authors write in a field, turned into values; each kind of value says what it expects."""

import re
from collections.abc import Callable
from datetime import date
from typing import TypeVar
from urllib.parse import urlsplit

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from .languages import UNDETERMINED, canonical
from .letters import printable
from .licences import LICENCES
from .model import Consent, Translation, Version, WebLink, Withdrawal
from .problems import nearest

T = TypeVar("T")


class Wrong(Exception):
    """A value that cannot be used: what I see, how to mend it, and where it stands."""

    def __init__(self, node: Node, see: str, mend: str, kind: str = "bad-value") -> None:
        super().__init__(see)
        self.node, self.see, self.mend, self.kind = node, see, mend, kind


def words(node: Node) -> str:
    """One line of text."""
    if not isinstance(node, ScalarNode):
        raise Wrong(node, "I see a list where one text should stand.", "Write one text after the colon.")
    return " ".join(printable(node.value).split())


def paragraphs(node: Node) -> str:
    """A text of several lines."""
    return words(node) and printable(node.value).strip()


def many(node: Node) -> tuple[str, ...]:
    """Several short texts: a list, or one text with commas."""
    if isinstance(node, SequenceNode):
        found = [words(part) for part in node.value]
    else:
        found = [part.strip() for part in words(node).split(",")]
    return tuple(dict.fromkeys(part for part in found if part))


def day(node: Node) -> date:
    """A date written as 2026-03-01; any other way is ambiguous between countries."""
    text = words(node)
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise Wrong(
            node, f"I cannot read the date '{text}'.", "Write the year, the month and the day: 2026-03-01.", "bad-date"
        ) from None


def number(node: Node) -> int:
    """A whole number, zero or more."""
    text = words(node)
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise Wrong(node, f"'{text}' is not a whole number.", "Write figures only, such as 168.")
    return int(text)


def year(node: Node) -> int:
    """A year of four figures."""
    text = words(node)
    if not re.fullmatch(r"[1-9]\d{3}", text, re.ASCII):
        raise Wrong(node, f"'{text}' is not a year.", "Write four figures, such as 2022.")
    return int(text)


def language(node: Node) -> str:
    """A language tag of BCP 47."""
    text = words(node)
    tag = canonical(text)
    if tag is None:
        raise Wrong(node, f"'{text}' is not the short code of a language.", "Write a code such as en, fr, ar or pt-BR.")
    return "" if tag == UNDETERMINED else tag


def licence(node: Node) -> str:
    """A key of the closed list of licences."""
    text = words(node)
    known = {key.lower(): key for key in LICENCES}
    if text.lower() not in known:
        near = known.get(nearest(text, known) or "", "CC-BY-4.0")
        raise Wrong(node, f"I do not know the licence '{text}'.", f"Write '{near}', or another of docs/fields.md.")
    return known[text.lower()]


def status(node: Node) -> str:
    """ "published" or "draft"."""
    text = words(node).lower()
    if text not in ("published", "draft"):
        raise Wrong(node, f"I do not know the status '{text}'.", "Write 'draft' or 'published'.")
    return text


def address(node: Node) -> str:
    """A web address."""
    text = words(node)
    try:
        found = urlsplit(text)
    except ValueError:  # half a pair of brackets
        found = urlsplit("")
    if found.scheme not in ("http", "https") or not found.netloc:
        raise Wrong(node, f"'{text}' is not a web address.", "Write the whole address, beginning with https://.")
    return found.geturl()


def orcid(node: Node) -> str:
    """An ORCID iD, 0000-0000-0000-000X, whose last character checks the others (ISO 7064 MOD 11-2)."""
    text = words(node).removeprefix("https://orcid.org/")
    total = 0
    for figure in text.replace("-", "")[:15]:
        total = (total + (int(figure) if figure.isdecimal() else 0)) * 2
    check = "0123456789X"[(12 - total % 11) % 11]
    if not re.fullmatch(r"(\d{4}-){3}\d{3}[\dX]", text, re.ASCII) or text[-1] != check:
        raise Wrong(node, f"'{text}' is not an ORCID iD.", "Copy the iD from orcid.org, or delete this field.")
    return text


def parts(node: Node, readers: dict[str, Callable[[Node], object]], needed: tuple[str, ...] = ()) -> dict[str, object]:
    """The fields of a small group such as {name: …, country: …}, read one by one."""
    if not isinstance(node, MappingNode):
        raise Wrong(
            node, "I see a text where a group should stand.", f"Write {{{', '.join(f'{k}: …' for k in readers)}}}."
        )
    found: dict[str, object] = {}
    for key, value in node.value:
        name = words(key)
        if name not in readers:
            raise Wrong(
                key,
                f"I do not know the field '{name}' here.",
                f"Write '{nearest(name, readers) or next(iter(readers))}' instead.",
                "unknown-field",
            )
        found[name] = readers[name](value)
    for key in needed:
        if not found.get(key):
            raise Wrong(node, f"Here the field '{key}' is missing.", f"Add '{key}: …'.", "missing-field")
    return found


def each(node: Node, read: Callable[[Node], T]) -> tuple[T, ...]:
    """Every entry of a list; one entry may stand without the list."""
    return tuple(read(part) for part in (node.value if isinstance(node, SequenceNode) else [node]))


def consent(node: Node) -> Consent:
    """When and how the authors agreed."""
    return Consent(**parts(node, {"publish": day, "by": words}))  # type: ignore[arg-type]


def withdrawal(node: Node) -> Withdrawal:
    """Since when and why a poster is gone."""
    return Withdrawal(**parts(node, {"date": day, "reason": words}, needed=("date",)))  # type: ignore[arg-type]


def versions(node: Node) -> tuple[Version, ...]:
    """The history of a poster."""
    readers: dict[str, Callable[[Node], object]] = {"date": day, "change": words}
    return each(node, lambda part: Version(**parts(part, readers, needed=("date", "change"))))  # type: ignore[arg-type]


def links(node: Node) -> tuple[WebLink, ...]:
    """Links of the authors."""
    readers: dict[str, Callable[[Node], object]] = {"url": address, "title": words}
    return each(node, lambda part: WebLink(**parts(part, readers, needed=("url", "title"))))  # type: ignore[arg-type]


def translations(node: Node) -> tuple[Translation, ...]:
    """Titles and abstracts in more languages: {fr: {title: …, abstract: …}}."""
    if not isinstance(node, MappingNode):
        raise Wrong(node, "I see no languages here.", "Write {fr: {title: …, abstract: …}}.")
    return tuple(_translation(key, value) for key, value in node.value)


def _translation(key: Node, value: Node) -> Translation:
    found = parts(value, {"title": words, "abstract": paragraphs}, needed=("title",))
    return Translation(language=language(key), **found)  # type: ignore[arg-type]
