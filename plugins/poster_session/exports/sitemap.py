"""sitemap.xml: every page that search engines may know, with the day of its item (sitemaps.org, version 0.9)."""

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import quote
from xml.sax.saxutils import escape

from ..views.all import Address
from ..views.material import Material

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(material: Material, addresses: Iterable[Address | None]) -> Iterator[tuple[str, str]]:
    """The file's name and text, from pairs of a page's address below the root and the day of its item.

    The addresses stay relative to the root while the site's own is not known.
    """
    shown = sorted(filter(None, addresses), key=lambda address: address[0])
    entries = "".join(_entry(material, url, changed) for url, changed in shown)
    yield "sitemap.xml", f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{NAMESPACE}">\n{entries}</urlset>\n'


def _entry(material: Material, url: str, changed: date | None) -> str:
    whole = f"{material.address}/{quote(url)}" if material.address else quote(url)
    day = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    return f"  <url><loc>{escape(whole)}</loc>{day}</url>\n"
