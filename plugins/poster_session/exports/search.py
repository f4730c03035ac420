"""What the full-text search reads: one small document for each page that it can find, never published."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from ..views.entries import SearchEntry
from ..views.material import Material
from ..views.search import search_entries

BETWEEN = " · "  # names; search.js parts them again
# Libraries, topics and regions are found too, but a sentence of the text makes the better excerpt.
NOTES_WEIGHT = 0.5

Facets = Mapping[str, list[str]]


def search_documents(material: Material) -> Iterator[tuple[str, str, Facets]]:
    """Each page's address with the document that stands for it, and what its finds can be filtered by."""
    return ((entry.url, search_document(entry), facets_of(entry)) for entry in search_entries(material))


def facets_of(entry: SearchEntry) -> Facets:
    """Kind, countries and the like with all their values; the picture is carried along."""
    found: dict[str, list[str]] = {}
    for name, value in (*entry.facets, *((("picture", entry.picture),) if entry.picture else ())):
        found.setdefault(name, []).append(value)
    return found


def search_document(entry: SearchEntry) -> str:
    """Title, people and places as metadata, which ranks first; then the words."""
    ranked = {"title": (entry.title,), "people": entry.people, "places": entry.places, "names": entry.names}
    words = entry.words if entry.words or entry.notes else (entry.title,)  # a document without words is not indexed
    parts = (
        '<!doctype html><html><head><meta charset="utf-8">',
        *(_metadata(name, values) for name, values in ranked.items() if values),
        "</head><body data-pagefind-body>",
        *(f"<p>{escape(paragraph)}</p>" for paragraph in words),
        f'<p data-pagefind-weight="{NOTES_WEIGHT}">{escape(BETWEEN.join(entry.notes))}</p>',
        "</body></html>",
    )
    return "\n".join(parts)


def _metadata(name: str, values: Iterable[str]) -> str:
    return f'<meta data-pagefind-meta="{name}[content]" content="{escape(BETWEEN.join(values))}">'
