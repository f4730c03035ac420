"""Texts in several languages: which of the files with one slug is the original, and which translate it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, TypeVar

from ..forms import Form
from ..languages import named_language
from ..model import Writing
from ..slugs import slug_of
from .intake import Intake

WritingT = TypeVar("WritingT", bound=Writing)


def in_its_language(common: dict[str, Any], form: Form) -> dict[str, Any]:
    """What an item takes from its form, where the file's name may end in its language: "about.fr.md"."""
    name, language = named_language(PurePosixPath(common["source"]).stem)
    if not language:
        return common
    said = form.values
    return common | {"slug": slug_of(said.get("slug") or name), "language": said.get("language", language)}


def translations_marked(items: Iterable[WritingT], intake: Intake) -> tuple[WritingT, ...]:
    """The items in their order, each that translates another marked as such."""
    items = tuple(items)
    together: dict[str, list[WritingT]] = defaultdict(list)
    for item in items:
        together[item.folder + item.slug].append(item)
    original = {item: _original(group, intake) for group in together.values() for item in group}
    for item in sorted(set(original.values()), key=lambda item: item.source):
        _complain_of_orphan(item, intake)
    # Two of one language want one address; which of them stays out is for check/addresses.py to say.
    return tuple(replace(item, original=item.language == original[item].language) for item in items)


def _original(group: list[WritingT], intake: Intake) -> WritingT:
    """The one in the site's language; else the one whose name says no language, since the others have been added."""
    return min(group, key=lambda item: (item.language != intake.language, bool(_said(item)[1]), item.source))


def _said(item: Writing) -> tuple[str, str]:
    return named_language(PurePosixPath(item.source).stem)


def _complain_of_orphan(item: Writing, intake: Intake) -> None:
    name, language = _said(item)
    if language and item.language != intake.language:
        file = PurePosixPath(item.source).with_name(f"{name}.md")
        see = f"This file is named as a translation, and there is no {file}."
        mend = f"Write {file}, or give this one that name."
        intake.complain(intake.root / item.source, "translation-without-original", "warning", see, mend)
