"""Examples for every macro of the theme."""

from dataclasses import replace
from typing import Any

from tests.example_content import (
    AMINA,
    ARCHIVE,
    EVERY,
    FIGURES,
    LAYLA,
    POSTS,
    REGIONS,
    SESSION,
    TAGS,
    VOICES,
    card,
    country,
    link,
    picture,
    text,
)
from tests.examples import CHOICES, NOTHING, RICH, poster, site

from poster_session.views import pages as p
from poster_session.views import parts as v

HEAD = p.Head(title="Posters", description="", url="posters/index.html", section="posters/index.html")
ROOT = ".."
# macro: what it is called with; "caller" is what stands between {% call %} and {% endcall %}
MACROS: dict[str, tuple[dict[str, Any], ...]] = {
    "archive.archive": ({"years": ARCHIVE, "root": ROOT}, {"years": (), "root": ROOT}),
    "card.card": (
        {"card": card(0), "root": ROOT},
        {"card": card(1), "root": ROOT, "heading": "h2", "loading": "eager"},
        {"card": card(11), "root": ROOT},
    ),
    "card.marks": ({},),
    "card.gallery": (
        {"cards": EVERY.cards, "root": ROOT},
        {"cards": (), "root": ROOT},
        {"cards": EVERY.cards, "root": ROOT, "heading": "h2", "kind": "list", "use": "filtered"},
    ),
    "figure.figures": ({"figures": FIGURES}, {"figures": ()}),
    "filter.filter": ({"view": EVERY, "root": ROOT}, {"view": EVERY, "root": ROOT, "kind": "first"}),
    "filter.kept_link": ({"root": ROOT},),
    "filter.marked": ({},),
    "filter.select": ({"filter": EVERY.filters[0]}, {"filter": EVERY.more[0]}),
    "filter.share": ({},),
    "filter.views": ({"orders": EVERY.orders, "order": EVERY.order},),
    "icon.icon": ({"name": "search"}, {"name": "next"}),
    "link.browse_below": ({"links": TAGS}, {"links": ()}),
    "link.browse": ({"links": TAGS, "root": ROOT}, {"links": (), "root": ROOT}),
    "link.languages": (
        {
            "links": (link("about-ar.html", "العربية", lang="ar"), link("about-fr.html", "Français", lang="fr")),
            "root": ROOT,
        },
        {"links": (), "root": ROOT},
    ),
    "link.href": ({"url": "index.html", "root": ROOT}, {"url": "https://example.org/", "root": ROOT}),
    "link.link": (
        {"link": country("Kenya", "4"), "root": ROOT},
        {"link": country("Kenya", "4"), "root": ROOT, "counted": "Posters"},
        {"link": link("https://example.org/", "موقع", lang="ar"), "root": ROOT},
    ),
    "link.links": ({"links": TAGS, "root": ROOT}, {"links": (), "root": ROOT}),
    "link.menu": ({"links": site().menu, "root": ROOT, "head": HEAD},),
    "link.trail": ({"links": (SESSION,), "root": ROOT},),
    "map.world_map": ({"drawing": '<svg role="img" aria-label="World"></svg>'}, {"drawing": ""}),
    "pager.arrows": (
        {"previous": country("Japan"), "next": None, "root": ROOT, "previous_label": "Previous", "next_label": "Next"},
    ),
    "pager.back": ({},),
    "pager.pager": (
        {
            "previous": country("Japan"),
            "next": None,
            "root": ROOT,
            "previous_label": "Previous",
            "next_label": "Next",
            "label": "More",
        },
        {
            "previous": None,
            "next": None,
            "root": ROOT,
            "previous_label": "Previous",
            "next_label": "Next",
            "label": "More",
        },
    ),
    "pager.step": (
        {"link": country("Japan"), "root": ROOT, "to": "next", "label": "Next country"},
        {"link": None, "root": ROOT, "to": "previous", "label": "Previous poster"},
    ),
    "person.byline": (
        {"person": AMINA, "root": ROOT},
        {"person": LAYLA, "root": ROOT, "linked": True},
        {"person": LAYLA, "root": ROOT, "named": False, "year": "2022"},
        {"person": v.PersonView(name="Nur", country=None, library="", library_type="", orcid=""), "root": ROOT},
    ),
    "person.person": (
        {"person": AMINA, "root": ROOT},
        {"person": LAYLA, "root": ROOT},
        {"person": replace(AMINA, shelf="library-types/public.html"), "root": ROOT},
    ),
    "picture.frame": (
        {"picture": picture(0), "root": ROOT, "title": text("Two rooms"), "sizes": "20rem"},
        {"picture": picture(11), "root": ROOT, "title": text("غرفتان", "ar"), "sizes": "20rem"},
    ),
    "picture.sheet": (
        {"picture": picture(0), "root": ROOT, "title": text("Two rooms")},
        {"picture": picture(11), "root": ROOT, "title": text("Two rooms"), "label": "Page 1 of 2"},
    ),
    "poster.fact": ({"label": "Session", "caller": "2022"}, {"label": "Session", "caller": ""}),
    "poster.facts": ({"page": poster(0, **RICH), "root": ROOT}, {"page": poster(11, **NOTHING), "root": ROOT}),
    "poster.licence": (
        {"licence": poster(0).licence, "root": ROOT},
        {"licence": link("", "Shown with permission"), "root": ROOT},
        {"licence": None, "root": ROOT},
    ),
    "poster.checks": ({"facts": RICH["accessibility"]},),
    "poster.more_pages": ({"page": poster(3), "root": ROOT}, {"page": poster(0), "root": ROOT}),
    "poster.pdf_button": (
        {"file": poster(0).pdf, "root": ROOT, "words": "PDF"},
        {"file": poster(0).pdf, "root": ROOT, "words": "Original PDF", "class": "button--quiet"},
    ),
    "poster.text_block": ({"block": RICH["text"][0]}, {"block": poster(0).text[0]}),
    "poster.text_version": ({"page": poster(3, **RICH)}, {"page": poster(11, **NOTHING)}),
    "region.regions": (
        {"regions": REGIONS, "root": ROOT},
        {"regions": REGIONS, "root": ROOT, "heading": "h3", "kind": "rows"},
    ),
    "search.finder": ({"choices": CHOICES}, {"choices": ()}),
    "search.finds": ({},),
    "section.section": (
        {
            "id": "posts",
            "title": "From the blog",
            "root": ROOT,
            "more": "blog/index.html",
            "more_words": "All posts",
            "status": "Open until 18 December 2026",
            "caller": "…",
        },
        {"id": "ways", "title": "Take part", "root": ROOT, "caller": "…"},
    ),
    "share.share": ({"sharing": RICH["sharing"]}, {"sharing": None}),
    "share.said": ({},),
    "share.copied": ({},),
    "share.qr": ({"code": RICH["sharing"].code},),
    "teaser.day": ({"day": POSTS[0].day},),
    "teaser.teaser": ({"post": POSTS[0], "root": ROOT}, {"post": POSTS[2], "root": ROOT}),
    "teaser.teasers": ({"posts": POSTS, "root": ROOT}, {"posts": (), "root": ROOT, "kind": "columns"}),
    "tongues.abstract": ({"words": text("Nous avons lu.", "fr")}, {"words": text("", "ar")}),
    "tongues.tongues": ({"tongues": RICH["tongues"], "original": "We read the same books."},),
    "voice.voice": ({"voice": VOICES[0], "root": ROOT}, {"voice": VOICES[1], "root": ROOT}),
    "voice.voices": ({"voices": VOICES, "root": ROOT}, {"voices": (), "root": ROOT}),
    "zoom.size_button": ({"times": "1.5", "sign": "in", "words": "Larger"},),
    "zoom.zoom": ({},),
}
