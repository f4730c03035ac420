"""What the full-text search reads: one small document for each page that it can find, never published."""

from collections.abc import Iterator
from html import escape

from ..views.material import Material
from ..views.pages import SearchEntry
from ..views.search import search_entries

BETWEEN = " · "  # names; search.js parts them again
# Libraries, topics and regions are found too, but a sentence of the text makes the better excerpt.
NOTES_WEIGHT = 0.5


def search_documents(material: Material) -> Iterator[tuple[str, str]]:
    """Each page's address with the document that stands for it."""
    return ((entry.url, search_document(entry)) for entry in search_entries(material))


def search_document(entry: SearchEntry) -> str:
    """Titles, people and places as metadata, which rank first; facets as filters, which no word can match."""
    shown = (("title", entry.title), ("people", BETWEEN.join(entry.people)), ("places", BETWEEN.join(entry.places)))
    kept = (*entry.facets, *((("picture", entry.picture),) if entry.picture else ()))
    words = entry.words if entry.words or entry.notes else (entry.title,)  # a document without words is not indexed
    parts = (
        '<!doctype html><html><head><meta charset="utf-8">',
        *(_meta("meta", name, value) for name, value in shown if value),
        *(_meta("filter", name, value) for name, value in kept),
        "</head><body data-pagefind-body>",
        *(f"<p>{escape(paragraph)}</p>" for paragraph in words),
        f'<p data-pagefind-weight="{NOTES_WEIGHT}">{escape(BETWEEN.join(entry.notes))}</p>',
        "</body></html>",
    )
    return "\n".join(parts)


def _meta(what: str, name: str, value: str) -> str:
    return f'<meta data-pagefind-{what}="{name}[content]" content="{escape(value)}">'
