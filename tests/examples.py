"""Examples for every kind of page: they feed the tests of the theme and its pictures."""

from typing import Any

from tests.example_content import (
    AMINA,
    ARCHIVE,
    EVERY,
    FIGURES,
    POSTERS,
    POSTS,
    REGIONS,
    SESSION,
    TAGS,
    VOICE,
    VOICES,
    card,
    country,
    gallery,
    link,
    picture,
    text,
)

from poster_session.views import pages as p
from poster_session.views import parts as v
from poster_session.views.sharing import qr_code


def poster(number: int, **changes: Any) -> p.PosterPage:
    slug, title, lang, _, _, _, people, sheets = POSTERS[number]
    asked: dict[str, Any] = {
        "id": f"2022/{slug}",
        "title": text(title, lang),
        "source": "abstract.md",
        "people": people,
        "pictures": tuple(picture(number, page + 1) for page in range(sheets)),
        "labels": tuple(f"Page {page + 1} of {sheets}" for page in range(sheets)) if sheets > 1 else (),
        "pdf": v.FileLink(url=f"posters/2022/{slug}.pdf", name="PDF", size="2.7 MB", pages="1 page"),
        "text": (p.TextBlock(label="", paragraphs=("Two reading rooms, one ocean", "What we asked the children.")),),
        "text_note": "Taken from the PDF by a program; it may hold mistakes.",
        "topics": (link("topics/reading.html", "reading", lang=""), link("topics/children.html", "children", lang="")),
        "countries": card(number).countries,
        "session": SESSION,
        "day": v.Day(iso="2022-06-01", words="1 June 2022"),
        "language": link("languages/en.html", "English"),
        "licence": link("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"),
        "awards": (),
        "tongues": (),
        "video": "",
        "links": (),
        "versions": (),
        "withdrawn": "",
        "previous": link("posters/2022/slow-reading.html", "Slow reading"),
        "next": link("posters/2022/kutub-al-bahr.html", POSTERS[1][1], lang="ar"),
    }
    return p.PosterPage(**asked | changes)


def tongue(name: str, title: str, abstract: str, lang: str) -> p.Tongue:
    return p.Tongue(name=text(name, lang), title=text(title, lang), abstract=text(abstract, lang), source="")


RICH = {
    "awards": ("Visitors’ choice",),
    "light": v.FileLink(
        url="posters/2022/two-reading-rooms-one-ocean.light.pdf", name="PDF", size="310 kB", pages="1 page"
    ),
    "accessibility": (
        v.Fact(good=True, words="The text can be selected"),
        v.Fact(good=False, words="The PDF has no tags"),
    ),
    "related": tuple(card(number) for number in (2, 4, 6)),
    "video": "https://example.org/video",
    "links": (link("https://example.org/data", "The children’s questions, as a table"),),
    "versions": ((v.Day(iso="2022-06-20", words="20 June 2022"), "A photo was replaced."),),
    "tongues": (
        p.Tongue(name=text("English"), title=text("Two reading rooms"), abstract=text(""), source="abstract.md"),
        tongue("Français", "Deux salles de lecture, un océan", "Deux bibliothèques, les mêmes albums.", "fr"),
        tongue("العربية", "غرفتا قراءة وبحر واحد", "", "ar"),
    ),
    "sharing": p.Sharing(
        address="https://example.org/showcase/posters/2022/two-reading-rooms-one-ocean.html",
        mail="mailto:?subject=Two%20reading%20rooms&body=https%3A%2F%2Fexample.org%2F",
        code=qr_code("https://example.org/"),
    ),
    "text": tuple(
        p.TextBlock(label=f"Page {n}", paragraphs=("Une bibliothèque sans murs", "Des lecteurs partout."))
        for n in (1, 2)
    ),
}
NOTHING: dict[str, Any] = {
    "source": "",
    "people": (),
    "pdf": None,
    "text": (),
    "text_note": "",
    "topics": (),
    "countries": (),
    "day": None,
    "language": None,
    "licence": None,
    "previous": None,
    "next": None,
}
SESSION_PAGE = p.SessionPage(
    title=text("Poster session 2022"),
    source="session.md",
    status="Open until 18 December 2026",
    is_open=True,
    figures=FIGURES,
    gallery=EVERY,
    countries=REGIONS[0].countries + REGIONS[4].countries,
)
CHOICES = (
    v.Choice(name="kind", label="Kind", options=(("poster", "Poster"), ("post", "Blog post"))),
    v.Choice(name="country", label="Country", options=(("kenya", "Kenya"), ("latvia", "Latvia"))),
)
NEWER, OLDER = link("blog/index.html", "Newer posts"), link("blog/2.html", "Older posts")


def site(lang: str = "en") -> p.Site:
    menu = (
        ("posters/index.html", "Posters"),
        ("countries/index.html", "Countries"),
        ("testimonials/index.html", "Voices"),
        ("blog/index.html", "Blog"),
        ("about.html", "About"),
        ("take-part.html", "Take part"),
    )
    return p.Site(
        name="ILNP Showcase",
        subtitle="Posters and stories of the International Librarians Networking Program",
        lang=lang,
        dir=text("", lang).dir,
        menu=tuple(link(url, words) for url, words in menu),
        foot=(link("privacy.html", "Privacy"), link("contact.html", "Contact")),
        feeds=(link("feeds/all.atom.xml", "All news (Atom)"),),
        notices=("notice.md",),
        address="https://example.org/showcase",
        styles=("site.css",),
        accent="accent-teal",
    )


# template, address, entry of the menu, view
PAGES: tuple[tuple[str, str, str, Any], ...] = (
    (
        "index.html",
        "index.html",
        "",
        p.FrontPage(
            title=text("Librarians of forty-eight countries, one poster at a time"),
            source="hero.md",
            session=SESSION_PAGE,
            session_link=SESSION,
            gallery=gallery(0, 1, 2, 3, 4, 5, 6),
            regions=REGIONS,
            countries_summary="31 countries in 5 regions",
            voices=VOICES,
            posts=POSTS,
            figures=FIGURES,
            figures_of=link("posters/2022/index.html", "Poster session 2022"),
            ways=(
                link("guide.html", "How to make a poster"),
                link("take-part.html", "Write for the blog"),
                link("about.html", "Join the next year"),
            ),
        ),
    ),
    (
        "index.html",
        "bare.html",
        "",
        p.FrontPage(
            title=text("A new session"),
            source="hero.md",
            session=None,
            session_link=None,
            gallery=gallery(),
            regions=(),
            countries_summary="",
            voices=(),
            posts=(),
            figures=(),
            figures_of=None,
            ways=(),
        ),
    ),
    (
        "posters.html",
        "posters/index.html",
        "posters/index.html",
        p.PostersPage(
            sessions=(
                (SESSION, "Open until 18 December 2026"),
                (link("posters/2021/index.html", "Poster session 2021"), ""),
            ),
            gallery=EVERY,
            ways=(link("countries/index.html", "Countries and regions"), link("topics/index.html", "Topics")),
        ),
    ),
    ("session.html", "posters/2022/index.html", "posters/index.html", SESSION_PAGE),
    ("poster.html", "posters/2022/two-reading-rooms-one-ocean.html", "posters/index.html", poster(0, **RICH)),
    ("poster.html", "posters/2022/kutub-al-bahr.html", "posters/index.html", poster(1, source="arabic.md")),
    ("poster.html", "posters/2022/bibliotheques.html", "posters/index.html", poster(3, **RICH)),
    ("poster.html", "posters/2022/bibliothekspaedagogik.html", "posters/index.html", poster(5)),
    ("poster.html", "posters/2022/roll-up.html", "posters/index.html", poster(8)),
    ("poster.html", "posters/2022/unread.html", "posters/index.html", poster(11, **NOTHING)),
    (
        "poster.html",
        "posters/2022/gone.html",
        "posters/index.html",
        poster(2, pictures=(), pdf=None, text=(), withdrawn="This poster was withdrawn by its authors on 3 May 2023."),
    ),
    (
        "countries.html",
        "countries/index.html",
        "countries/index.html",
        p.CountriesPage(regions=REGIONS, summary="31 countries in 5 regions"),
    ),
    (
        "country.html",
        "countries/kenya.html",
        "countries/index.html",
        p.CountryPage(
            name="Kenya",
            region=link("countries/index.html#eastern-africa", "Eastern Africa"),
            source="session.md",
            source_lang="en",
            source_dir="ltr",
            gallery=gallery(0, 2, 5, 6),
            voices=VOICES[:1],
            posts=POSTS[:1],
            previous=country("Japan"),
            next=country("Latvia"),
        ),
    ),
    ("testimonials.html", "testimonials/index.html", "testimonials/index.html", p.TestimonialsPage(voices=VOICES * 2)),
    (
        "testimonial.html",
        "testimonials/amina-otieno.html",
        "testimonials/index.html",
        p.TestimonialPage(
            voice=VOICE,
            card=card(0),
            previous=None,
            next=link("testimonials/layla.html", "ليلى بن يوسف", lang="ar"),
        ),
    ),
    (
        "post.html",
        "2022/09/what-i-learned.html",
        "blog/index.html",
        p.PostPage(
            title=POSTS[0].title,
            source="page.md",
            day=POSTS[0].day,
            person=AMINA,
            tags=TAGS,
            previous=link(POSTS[1].url, "Wo die Bücher wohnen", lang="de"),
            next=None,
        ),
    ),
    (
        "blog.html",
        "blog/index.html",
        "blog/index.html",
        p.BlogPage(title="Blog", kicker="", posts=POSTS, archive=ARCHIVE, tags=TAGS, newer=None, older=OLDER),
    ),
    (
        "blog.html",
        "2022/index.html",
        "blog/index.html",
        p.BlogPage(title="2022", kicker="Archive", posts=POSTS, archive=ARCHIVE, tags=(), newer=NEWER, older=None),
    ),
    (
        "shelves.html",
        "topics/index.html",
        "posters/index.html",
        p.ShelvesPage(title="Topics", lead="What the posters are about.", shelves=TAGS),
    ),
    (
        "shelf.html",
        "topics/reading.html",
        "posters/index.html",
        p.ShelfPage(title=text("Reading"), way=link("topics/index.html", "Topics"), gallery=EVERY),
    ),
    ("tags.html", "tags/index.html", "blog/index.html", p.TagsPage(tags=TAGS)),
    (
        "page.html",
        "about.html",
        "about.html",
        p.ProsePage(
            title=text("About the programme"),
            source="page.md",
            languages=(link("about-ar.html", "العربية", lang="ar"), link("about-fr.html", "Français", lang="fr")),
        ),
    ),
    ("page.html", "about-ar.html", "about.html", p.ProsePage(title=text("عن البرنامج", "ar"), source="arabic.md")),
    (
        "search.html",
        "search.html",
        "search.html",
        p.SearchPage(gallery=EVERY, choices=CHOICES, scripts=("marks", "gallery")),
    ),
    ("kept.html", "kept.html", "posters/index.html", p.KeptPage(gallery=EVERY)),
    ("404.html", "404.html", "", None),
)
