"""sitemap.xml: every page that search engines may know, with the day of its item (sitemaps.org, version 0.9)."""

from collections.abc import Iterable, Iterator
from urllib.parse import quote
from xml.sax.saxutils import escape

from ..views.all import Sheet
from ..views.material import Material

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(material: Material, sheets: Iterable[Sheet]) -> Iterator[tuple[str, str]]:
    """The file's name and text; addresses are relative to the root while the site's own is not known."""
    shown = sorted((sheet for sheet in sheets if not sheet.head.hidden), key=lambda sheet: sheet.head.url)
    entries = "".join(_entry(material, sheet) for sheet in shown)
    yield "sitemap.xml", f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{NAMESPACE}">\n{entries}</urlset>\n'


def _entry(material: Material, sheet: Sheet) -> str:
    url = f"{material.address}/{quote(sheet.head.url)}" if material.address else quote(sheet.head.url)
    changed = f"<lastmod>{sheet.changed.isoformat()}</lastmod>" if sheet.changed else ""
    return f"  <url><loc>{escape(url)}</loc>{changed}</url>\n"
