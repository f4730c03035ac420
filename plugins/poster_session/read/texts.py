"""content/: testimonials, posts, pages, words on countries, and a notice."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from ..fields import COUNTRY, NOTICE, PAGE, POST, TESTIMONIAL
from ..forms import Form
from ..model import CountryWords, Item, Notice, Page, Person, Post, Testimonial
from ..problems import nearest
from .intake import Intake, is_visible, title_from, visible
from .translations import in_its_language, translations_marked

ItemT = TypeVar("ItemT", bound=Item)
TEXT_FOLDERS = ("blog", "testimonials", "pages", "countries")
PLACES = (*TEXT_FOLDERS, "images", "extra", "notice.md")


def read_texts(intake: Intake) -> dict[str, Any]:
    """All that stands in content/, under the names that Programme has for it."""
    content = intake.root / "content"
    return {
        "testimonials": _items(content / "testimonials", TESTIMONIAL, _testimonial, intake),
        "posts": translations_marked(_items(content / "blog", POST, _post, intake), intake),
        "pages": translations_marked(_items(content / "pages", PAGE, _page, intake), intake),
        "country_words": _items(content / "countries", COUNTRY, _country_words, intake),
        "notices": _items(content, NOTICE, _notice, intake, pattern="notice.md"),
    }


def complain_of_strangers(intake: Intake) -> None:
    """Complain of what lies in content/ where nothing is read."""
    content = intake.root / "content"
    for path in visible(content):
        if path.name not in PLACES:
            mend = f"Move it into content/{nearest(path.name, TEXT_FOLDERS) or 'pages'}/, or remove it."
            intake.complain(path, "unknown-place", "warning", f"I do not read '{path.name}' here.", mend)
    for path in (path for folder in TEXT_FOLDERS for path in sorted((content / folder).rglob("*"))):
        if path.is_file() and is_visible(path) and path.suffix not in (".md", ".yml"):
            see = f"I read Markdown files (.md) here, and this is '{path.name}'."
            mend = "Save its text as a .md file; pictures belong in content/images/."
            intake.complain(path, "not-a-text-file", "warning", see, mend)


def _items(
    folder: Path, kind: str, make: Callable[[Form, dict[str, Any]], ItemT], intake: Intake, pattern: str = "**/*.md"
) -> tuple[ItemT, ...]:
    forms = ((path, intake.form(path, kind)) for path in sorted(folder.glob(pattern)) if is_visible(path))
    return tuple(make(found[1], intake.common(*found, title_from(path.stem))) for path, found in forms if found)


def _person(form: Form, name: str) -> Person:
    return Person(name=name, **_some(form, "country", "library", "library_type"))


def _some(form: Form, *names: str) -> dict[str, Any]:
    return {name: form.values[name] for name in names if name in form.values}


def _testimonial(form: Form, common: dict[str, Any]) -> Testimonial:
    name = form.values["name"]
    given = _some(form, "year", "poster", "photo", "consent")
    return Testimonial(**{**common, "title": name}, person=_person(form, name), **given)


def _post(form: Form, common: dict[str, Any]) -> Post:
    author = form.values.get("author")
    person = _person(form, author) if author else None
    return Post(**in_its_language(common, form), person=person, **_some(form, "date", "tags", "summary"))


def _page(form: Form, common: dict[str, Any]) -> Page:
    return Page(**in_its_language(common, form), **_some(form, "menu", "order", "summary"))


def _country_words(form: Form, common: dict[str, Any]) -> CountryWords:
    return CountryWords(**{**common, "title": form.values["country"].name}, country=form.values["country"])


def _notice(form: Form, common: dict[str, Any]) -> Notice:
    return Notice(**common)
