"""The countries that take part: the list by region, and a page for each."""

from itertools import groupby

from ..countries import REGIONS, Country
from ..relate import neighbours
from ..slugs import slug_of
from .blog import teaser
from .galleries import GALLERY_SCRIPTS, gallery_of
from .groups import REGION
from .maps import world_map
from .material import Material, shortened
from .pages import CountriesPage, CountryPage, Head, Region
from .parts import Link
from .shelves import shelf_url
from .testimonials import voice


def countries_page(material: Material) -> tuple[Head, CountriesPage]:
    """All countries by region."""
    say = material.wording.say
    view = CountriesPage(regions=regions(material), summary=countries_summary(material), map=world_map(material, "../"))
    words = say("The countries of %(name)s: posters, voices and posts from each.", name=material.name)
    head = Head(title=say("Countries"), description=words, url="countries/index.html", section="countries/index.html")
    return head, view


def regions(material: Material) -> tuple[Region, ...]:
    """The regions of the world in their usual order, those without countries left out."""
    by_name = material.by_name(material.web.countries)
    ordered = sorted(by_name, key=lambda country: REGIONS.index(country.region))  # sorted() keeps the order of names
    return tuple(
        Region(
            name=material.wording.say(name),
            anchor=slug_of(name),
            countries=tuple(_counted(material, country) for country in countries),
            url=shelf_url(REGION, name) if name in material.web.posters_in else "",
        )
        for name, countries in groupby(ordered, key=lambda country: country.region)
    )


def countries_summary(material: Material) -> str:
    """ "31 countries in 5 regions"."""
    web, count = material.web, material.wording.count
    countries = count("%(num)s country", "%(num)s countries", len(web.countries))
    found = len({country.region for country in web.countries})
    places = count("%(num)s region of the world", "%(num)s regions of the world", found)
    return material.wording.say("%(countries)s in %(regions)s", countries=countries, regions=places)


def country_pages(material: Material) -> list[tuple[Country, Head, CountryPage]]:
    """A page for each country, with the ones before and after it in the alphabet."""
    around = neighbours(tuple(material.by_name(material.web.countries)))
    return [(country, *_country_page(material, before, country, after)) for before, country, after in around]


def _country_page(
    material: Material, before: Country | None, country: Country, after: Country | None
) -> tuple[Head, CountryPage]:
    web = material.web
    words = web.words_on.get(country)
    gallery = gallery_of(material, web.posters_of.get(country, ()))
    view = CountryPage(
        name=material.wording.country_name(country),
        region=material.link(
            f"countries/index.html#{slug_of(country.region)}", material.wording.say(country.subregion)
        ),
        source=words.source if words else "",
        source_lang=words.language if words else material.wording.language,
        source_dir=material.text("", words.language if words else material.wording.language).dir,
        gallery=gallery,
        voices=tuple(voice(material, item) for item in web.voices_of.get(country, ())),
        posts=tuple(teaser(material, item) for item in web.posts_of.get(country, ())),
        previous=material.country(before) if before else None,
        next=material.country(after) if after else None,
    )
    return _head(material, country, view), view


def _head(material: Material, country: Country, view: CountryPage) -> Head:
    first = view.gallery.cards[0].picture if view.gallery.cards else None
    name = material.wording.country_name(country)
    words = material.wording.say("Posters, voices and posts from %(country)s.", country=name)
    return Head(
        title=name,
        description=shortened(material.words(view.source), 200) or words,
        url=f"countries/{country.slug}.html",
        scripts=GALLERY_SCRIPTS,
        section="countries/index.html",
        image=first.fallback if first and first.rungs else "",
        style=view.gallery.boxes,
        style_hash=view.gallery.boxes_hash,
        feeds=(material.link(f"feeds/countries/{country.slug}.atom.xml", name),),
    )


def _counted(material: Material, country: Country) -> Link:
    # A country that has voices only says no figure, rather than "0".
    return material.country(country, len(material.web.posters_of.get(country, ())) or None)
