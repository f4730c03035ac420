"""The Markdown texts of all items: rendered by Pelican's reader, sanitized, with links that Pelican resolves."""

import re
from collections.abc import Iterable, Mapping
from html import escape, unescape
from pathlib import Path
from typing import Any

import nh3
from markupsafe import Markup
from pelican.contents import Content
from pelican.plugins.yaml_metadata import YAMLMetadataReader
from pelican.utils import process_translations

from ..languages import direction
from ..letters import printable
from ..links import ELSEWHERE, marked
from ..model import Item, Writing
from ..views.material import Body
from .settings import language as site_language

HEADING = re.compile(r"<(/?)h([1-6])(?=[ >])")
PICTURE = re.compile(r'<img((?: [a-z]+="[^"]*")*)>')
ALT = re.compile(r' alt="([^"]*)"')
UNRESOLVED = re.compile(r' (?:href|src)="\{(?:filename|static|attach)\}[^"]*"')
BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|blockquote|td|th|dd|dt|pre)>|<br>")
SCHEMES = {"http", "https", "mailto"}
TAGS = nh3.ALLOWED_TAGS - {"map", "area", "article", "aside", "header", "footer", "nav", "hgroup", "center"}
ATTRIBUTES = nh3.ALLOWED_ATTRIBUTES | {"*": {"dir", "id", "lang", "title"}}
OWN = "text-"  # begins the ids of texts, so that none is an id of the page around them


SAME_TEXT = ("slug", "folder")  # what translations of one text share; posts of two months may share a slug


class BodyReader(YAMLMetadataReader):
    """The reader of pelican-yaml-metadata for the text alone: sheets.py has read the front matter, with its lines."""

    def _load_yaml_metadata(self, text: str, source_path: str) -> dict[str, Any]:
        return {}


class Entry(Content):
    """A text whose {filename} and {static} links Pelican resolves for the page that shows it."""

    mandatory_properties = ()
    default_template = "page"


def sanitized(html: str, broken: frozenset[str] = frozenset()) -> str:
    """HTML without anything active, its internal links marked for Pelican, its headings from h2 without gaps."""

    def allowed(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "id":
            return OWN + value
        return _led(attribute, value, broken) if attribute in ("href", "src") else value

    clean = nh3.clean(printable(html), tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, attribute_filter=allowed)
    levels = sorted({int(level) for _, level in HEADING.findall(clean)})
    stepped = HEADING.sub(lambda m: f"<{m[1]}h{min(6, levels.index(int(m[2])) + 2)}", clean)
    return PICTURE.sub(_picture, stepped)


def _led(attribute: str, value: str, broken: frozenset[str]) -> str | None:
    """Where a link may lead; None takes the link away."""
    path, mark, part = value.partition("#")
    if mark and not path:
        return f"#{OWN}{part}"
    if ELSEWHERE.match(value):
        # A picture from elsewhere would tell a third party who visits.
        return None if attribute == "src" else value
    return None if value in broken else marked(f"{path}#{OWN}{part}" if mark else path)


def _picture(match: re.Match[str]) -> str:
    """The picture, or its words where there is none."""
    alt = ALT.search(match[1])
    return match[0] if ' src="' in match[1] else escape(unescape(alt[1] if alt else ""))


def plain_words(html: str) -> str:
    """The words of sanitized HTML."""
    spaced = BLOCK_END.sub(lambda m: f"{m[0]} ", html)
    return " ".join(unescape(nh3.clean(spaced, tags=set())).split())


class Bodies:
    """Every item's text, ready to be shown on any page."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], root: Path) -> None:
        self.context, self.settings, self.root = context, settings, root
        self.reader: Any = BodyReader(settings)  # type: ignore[no-untyped-call]
        self.texts: dict[str, Body] = {}
        self.entries: dict[str, Entry] = {}
        self.languages: dict[str, str] = {}

    def read(self, items: Iterable[Item], broken: Mapping[str, frozenset[str]]) -> None:
        """Render the texts of all items that have a file; broken links become plain words."""
        for item in items:
            if item.source:
                html, _ = self.reader.read(str(self.root / item.source))
                self._add(item, sanitized(html, broken.get(item.source, frozenset())))

    def _add(self, item: Item, html: str) -> None:
        url = getattr(item, "url", "")
        metadata = {"title": item.title, "slug": item.slug, "url": url, "save_as": url, "lang": item.language.lower()}
        entry = Entry(
            html,
            metadata=metadata | ({"folder": item.folder} if isinstance(item, Writing) else {}),
            settings=self.settings,
            source_path=str(self.root / item.source),
            context=self.context,
        )
        self.texts[item.source] = Body(html=html, text=plain_words(html))
        self.entries[item.source] = entry
        self.languages[item.source] = item.language
        # Pelican knows files below content/ by their path there, and posters by "../posters/…".
        for key in (entry.get_relative_source_path(), item.source):
            self.context["generated_content"][key] = entry

    def translations(self, items: Iterable[Writing]) -> Mapping[str, tuple[Writing, ...]]:
        """Each text that has translations, by its source, with all of them and itself, the original first."""
        written = {self.entries[item.source]: item for item in items}
        leaders: dict[str, Writing] = {}
        for item in sorted(written.values(), key=lambda one: (not one.original, one.source)):
            leaders.setdefault(item.folder + item.slug, item)
        for entry, item in written.items():
            # Pelican wants one original for each text; where ours is a draft still, one of the others stands in.
            entry.metadata["translation"] = str(item is not leaders[item.folder + item.slug]).lower()
        process_translations(list(written), SAME_TEXT)
        together = {item: [item, *(written[other] for other in entry.translations)] for entry, item in written.items()}
        return {
            item.source: tuple(sorted(group, key=lambda one: (not one.original, one.language)))
            for item, group in together.items()
            if len(group) > 1
        }

    def html(self, source: str) -> Markup:
        """The text as HTML for the page that is being written, "" where there is none.

        A text in another language than the site's says so itself, wherever it is shown.
        """
        entry = self.entries.get(source)
        # Safe: it went through sanitized().
        html = Markup(entry.content if entry else "")
        language = self.languages.get(source, "")
        if not language or language == site_language(self.settings):
            return html
        return Markup('<div lang="{}" dir="{}">{}</div>').format(language, direction(language), html)
