"""robots.txt: everything may be read, and where the sitemap is."""

from collections.abc import Iterator

from ..views.material import Material


def robots(material: Material) -> Iterator[tuple[str, str]]:
    """The file's name and text."""
    where = f"\nSitemap: {material.address}/sitemap.xml\n" if material.address else ""
    yield "robots.txt", f"User-agent: *\nAllow: /\n{where}"
