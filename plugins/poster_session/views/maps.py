"""The world map of the countries that take part."""

from ..countries import Country
from ..worldmap import MapEntry, draw
from .galleries import poster_count
from .material import Material


def world_map(material: Material, root: str) -> str:
    """The map as one inline SVG whose links begin at `root`, the way from the page to the site's root."""
    entries = {country.code: _entry(material, country, root) for country in material.web.countries}
    if not entries:
        return ""
    say = material.wording.say
    title, note = say("Map of the countries that take part"), say("The list beside it says the same.")
    return draw(entries, title=title, note=note)


def _entry(material: Material, country: Country, root: str) -> MapEntry:
    posters = len(material.web.posters_of.get(country, ()))
    name = material.wording.country_name(country)
    counted = material.wording.say("%(name)s: %(posters)s", name=name, posters=poster_count(material, posters))
    label = counted if posters else name
    return MapEntry(href=f"{root}countries/{country.slug}.html", label=label, count=posters)
