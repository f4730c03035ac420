"""The map as a text of SVG, to stand inside a page: its classes alone say how it looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from unicodedata import normalize

from ..countries import CountryCode
from .shapes import VIEW_BOX, Shape, shapes

# Small countries come last, since a large neighbour must not hide them.
_LAYERS = ("", "on phones", "always")
_DOTS = {"": "", "on phones": "map-dot map-dot--phone", "always": "map-dot"}
_STEPS = (2, 4)  # from how many posters on a country is one shade stronger, and two


@dataclass(frozen=True, slots=True, kw_only=True)
class MapEntry:
    """A country that takes part: where its page is, what to call it, and how much it brought."""

    href: str
    label: str  # such as "Kenya: 4 posters"
    count: int = 1


def draw(entries: Mapping[CountryCode, MapEntry], *, title: str, note: str) -> str:
    """The map with a link for each entry; the title names it and the note describes it to those who do not see it.

    The links are for those who point. Keyboards and screen readers pass them by: a list with the same
    links stands beside the map, and nobody should have to walk through fifty countries twice.
    """
    land = "".join(shape.path for code, shape in shapes().items() if code not in entries)
    chosen = ((entry, shapes()[code]) for code, entry in entries.items())
    links = "".join(_link(entry, shape) for entry, shape in sorted(chosen, key=_order))
    return (
        f'<svg class="map" viewBox="{VIEW_BOX}" role="none">'
        '<g role="img" aria-labelledby="map-title" aria-describedby="map-desc">'
        f'<title id="map-title">{escape(title)}</title><desc id="map-desc">{escape(note)}</desc>'
        f'<path class="map-land" d="{land}"/></g>'
        f'<g aria-hidden="true">{links}</g></svg>'
    )


def step(count: int) -> int:
    """The shade of a country: 1 for one poster or none, 2 for two or three, 3 for more."""
    return 1 + sum(count >= least for least in _STEPS)


def _order(chosen: tuple[MapEntry, Shape]) -> tuple[int, str, str]:
    label = chosen[0].label
    plain = normalize("NFKD", label).encode("ascii", "ignore").decode().casefold()
    return _LAYERS.index(chosen[1].dotted), plain, label


def _link(entry: MapEntry, shape: Shape) -> str:
    return (
        f'<a class="map-country map-step-{step(entry.count)}" href="{escape(entry.href)}" tabindex="-1">'
        f"<title>{escape(entry.label)}</title>{_path(shape)}{_dot(shape)}</a>"
    )


def _path(shape: Shape) -> str:
    return f'<path d="{shape.path}"/>' if shape.path else ""


def _dot(shape: Shape) -> str:
    x, _, y = shape.dot.partition(" ")
    return f'<circle class="{_DOTS[shape.dotted]}" cx="{x}" cy="{y}" r="12"/>' if shape.dotted else ""
