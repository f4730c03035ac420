"""Invented content for every page and every macro of the theme: it feeds the tests of the theme and its pictures.

`python -m tests.examples FOLDER` (from the top of the repository) writes every page with drawn posters, to be looked at.
"""

import base64
import hashlib
import sys
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from poster_session.views import pages as p
from poster_session.views import parts as v

THEME = Path(__file__).parent.parent / "theme"
STYLES = (
    "reset.css", "tokens.css", "base.css", "layout.css", "gallery.css", "poster.css",
    "prose.css", "parts.css", "lists.css", "utilities.css", "print.css",
)  # fmt: skip
PROSE = {
    "session.md": "<p>In the spring, librarians of 48 countries met in twos and threes. For three months they wrote and called each "
    "other, compared their libraries and their days, and made one poster together.</p>",
    "abstract.md": "<p>One of us works by the Indian Ocean, the other by the Baltic Sea. We read the same three picture books with "
    "children in both libraries, and wrote down what they asked.</p><p>The questions were <em>nearly the same</em>. The "
    "answers were not: <a href='https://example.org/'>here is what we learned</a>.</p>",
    "page.md": "<p>This site shows what library workers of many countries make together.</p><h2>How a session works</h2><p>Partners "
    "write or call each other at least once in two weeks.</p><ol><li>Gather the themes of your conversations.</li><li>Agree on "
    "those you want to show.</li><li>Make the poster together.</li></ol><h2>Figures</h2><table><thead><tr><th>Year</th><th>"
    "Applicants</th><th>Participants</th><th>Countries</th></tr></thead><tbody><tr><td>2020</td><td>450</td><td>95</td><td>46</td>"
    "</tr><tr><td>2021</td><td>270</td><td>62</td><td>27</td></tr></tbody></table><blockquote><p>A library is a conversation."
    "</p></blockquote><p>Donaudampfschifffahrtsgesellschaftskapitänsbibliothek is one long word.</p>",
    "arabic.md": "<p>عملنا معًا ثلاثة أشهر، وقرأنا مع الأطفال الكتب نفسها في مكتبتين على ضفتي بحر واحد.</p>",
    "notice.md": "<p>This is a sample: its people and libraries are invented.</p>",
    "hero.md": "<p>Every year the International Librarians Networking Program brings library workers of different countries together. "
    "Here are the posters that they made.</p>",
}  # fmt: skip


def text(words: str, lang: str = "en") -> v.Text:
    return v.Text(text=words, lang=lang, dir="rtl" if lang in {"ar", "he"} else "ltr")


def link(url: str, words: str, count: str = "", lang: str = "en") -> v.Link:
    return v.Link(url=url, text=words, lang=lang, dir=text("", lang).dir, count=count)


def country(name: str, count: str = "") -> v.Link:
    return link(f"countries/{name.lower().replace(' ', '-')}.html", name, count)


def somebody(name: str, place: str, library: str, kind: str = "Public", orcid: str = "") -> v.PersonView:
    return v.PersonView(name=name, country=country(place), library=library, library_type=kind, orcid=orcid)


AMINA = somebody("Amina Otieno", "Kenya", "Lamu Harbour Community Library", "Public", "0000-0002-1825-0097")
ILZE = somebody("Ilze Kalniņa", "Latvia", "Library and Information Centre of Upesciems", "School")
LAYLA = somebody("ليلى بن يوسف", "Tunisia", "مكتبة الزيتونة العمومية", "Public")
HAORAN = somebody("王浩然", "China", "江城大学图书馆", "University")
JOAO = somebody("João Figueiredo d’Ávila", "Portugal", "Biblioteca Municipal de Vila do Mar", "Public")
GRETA = somebody("Greta Sommerfeld", "Germany", "Stadtbücherei Lindenau", "Public")

SESSION = link("posters/2022/index.html", "Poster session 2022")
# slug, title, language, width, height, colour, people, pages
POSTERS = (
    ("two-reading-rooms-one-ocean", "Two reading rooms, one ocean", "en", 4096, 2897, "#d7e0da", (AMINA, ILZE), 1),
    ("kutub-al-bahr", "غرفتا قراءة وبحر واحد: ما تعلمناه من أسئلة الأطفال", "ar", 2897, 4096, "#e6d9c3", (LAYLA, ILZE), 1),
    ("books-for-babies", "Books for babies, in the waiting room and at home", "en", 2897, 4096, "#cfd9e8", (GRETA, AMINA), 1),
    ("bibliotheques", "Une bibliothèque sans murs", "fr", 4096, 2304, "#f0e2e2", (LAYLA,), 2),
    ("xin-ren", "图书馆员的第一年：两座城市，同一个问题", "zh", 4096, 2897, "#e3e3e3", (HAORAN, JOAO), 1),
    ("bibliothekspaedagogik", "Bibliothekspädagogische Zusammenarbeit über Ländergrenzen hinweg", "de", 2897, 4096, "#dfe8d0",
     (GRETA, JOAO, AMINA), 1),
    ("o-mar", "O mar que nos une: leituras partilhadas entre duas bibliotecas de bairro, numa aldeia e numa grande cidade", "pt", 4096,
     2897, "#c9dfe3", (JOAO, AMINA), 1),
    ("open-shelves", "Open shelves, open data", "en", 3000, 3000, "#efe9d8", (HAORAN,), 1),
    ("roll-up", "A roll-up for the reading garden", "en", 1600, 4096, "#d8cfe4", (ILZE,), 1),
    ("slow-reading", "Slow reading", "en", 4096, 2897, "#e8d6cf", (GRETA, LAYLA), 1),
    ("makerspaces", "What a makerspace is for", "en", 4096, 3072, "#d3d8de", (HAORAN, GRETA), 1),
    ("", "The poster that no program could open", "en", 4096, 2897, "#e4e1da", (ILZE,), 1),
)  # fmt: skip


def picture(number: int, page: int = 1) -> v.Picture:
    slug, title, _, width, height, _, _, _ = POSTERS[number]
    name = f"posters/2022/{slug}-{page}"
    rungs = tuple(v.Rung(url=f"{name}-{size}.webp", width=size) for size in (320, 640, 1280)) if slug else ()
    return v.Picture(
        rungs=rungs, fallback=f"{name}-1280.jpg" if slug else "", width=width, height=height,
        full=f"{name}-full.webp" if slug else "", full_size="1.2 MB" if slug else "",
        alt=text(f"A poster with photos and short texts: {title}"), box=f"b{number}",
    )  # fmt: skip


def card(number: int) -> v.Card:
    slug, title, lang, _, _, _, people, sheets = POSTERS[number]
    places = tuple(dict.fromkeys(person.country for person in people if person.country))
    return v.Card(
        url=f"posters/2022/{slug or 'unread'}.html", title=text(title, lang), people=tuple(person.name for person in people),
        countries=places, session=SESSION, picture=picture(number), note=f"{sheets} pages" if sheets > 1 else "",
        search=f"{title} {' '.join(person.name for person in people)}".lower(),
        facets=(("country", " ".join(place.text.lower() for place in places)), ("language", lang)),
    )  # fmt: skip


def gallery(*numbers: int) -> v.Gallery:
    boxes = "".join(f".b{i}{{--r:{POSTERS[i][3] / POSTERS[i][4]:.3f};--c:{POSTERS[i][5]}}}" for i in numbers)
    return v.Gallery(
        cards=tuple(card(number) for number in numbers), boxes=boxes, boxes_hash=style_hash(boxes), count=f"{len(numbers)} posters",
        choices=(
            v.Choice(name="country", label="Country", options=(("kenya", "Kenya"), ("latvia", "Latvia"), ("tunisia", "Tunisia"))),
            v.Choice(name="language", label="Language", options=(("ar", "Arabic"), ("en", "English"), ("zh", "Chinese"))),
        ),
    )  # fmt: skip


def style_hash(rules: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(rules.encode()).digest()).decode()


EVERY = gallery(*range(len(POSTERS)))
VOICE = v.Voice(
    url="testimonials/amina-otieno.html", source="abstract.md", person=AMINA, year="2022", lang="en", dir="ltr",
    excerpt=text("I thought that my library was small. Then I described it to Ilze, and while I was talking it grew."),
    poster=link("posters/2022/two-reading-rooms-one-ocean.html", "Two reading rooms, one ocean"),
)  # fmt: skip
VOICES = (
    VOICE,
    v.Voice(url="testimonials/layla.html", source="arabic.md", person=LAYLA, year="2022", lang="ar", dir="rtl", poster=None,
            excerpt=text("كل أسبوعين كنت أفتح نافذة على مكتبة أخرى، وأعود إلى مكتبتي بعينين جديدتين.", "ar")),
    v.Voice(url="testimonials/joao.html", source="abstract.md", person=JOAO, year="", lang="pt", dir="ltr", poster=None,
            excerpt=text("Aprendi que uma pergunta simples, feita a tempo, vale mais do que um bom catálogo. E fiz duas amigas.", "pt")),
)  # fmt: skip
POSTS = tuple(
    v.Teaser(url=f"2022/0{number}/{slug}.html", title=text(title, lang), day=v.Day(iso=f"2022-0{number}-14", words=f"14 {month} 2022"),
             person=person, summary=text(summary, lang), tags=(link("tags/partners.html", "partners"),))
    for number, month, slug, title, lang, person, summary in (
        (9, "September", "what-i-learned", "What I learned from a library four thousand miles away", "en", AMINA,
         "We began with the weather and ended with the budget. In between lay everything that I now do differently."),
        (7, "July", "wo-die-buecher-wohnen", "Wo die Bücher wohnen: Öffentlichkeitsarbeit", "de", GRETA,
         "Drei Monate, zwei Bibliotheken und eine Frage, die wir nicht beantworten konnten."),
        (3, "March", "the-call-is-open", "The call is open", "en", None, "Write to us before the end of the month."),
    )
)  # fmt: skip
REGIONS = tuple(
    v_region for v_region in (
        p.Region(name="Eastern Africa", anchor="eastern-africa", countries=(country("Kenya", "4"), country("Malawi", "1"), country("Mauritius", "2"))),
        p.Region(name="Northern Africa", anchor="northern-africa", countries=(country("Egypt", "1"), country("Tunisia", "3"))),
        p.Region(name="Eastern Asia", anchor="eastern-asia", countries=(country("China", "3"), country("Japan", "2"), country("South Korea", "1"))),
        p.Region(name="Northern Europe", anchor="northern-europe", countries=(country("Latvia", "5"), country("United Kingdom", "2"))),
        p.Region(name="Southern Europe", anchor="southern-europe", countries=(country("Bosnia and Herzegovina", "2"), country("Portugal", "4"))),
        p.Region(name="Micronesia", anchor="micronesia", countries=(country("Federated States of Micronesia", "1"),)),
    )
)  # fmt: skip
FIGURES = (("250", "applicants"), ("168", "participants"), ("48", "countries"))
TAGS = (link("tags/partners.html", "partners", "4"), link("tags/reading.html", "reading", "2"), link("tags/ifla.html", "IFLA", "1"))
ARCHIVE = tuple(
    p.ArchiveYear(year=link(f"{year}/index.html", year, "7"),
                  months=(link(f"{year}/09/index.html", "September", "2"), link(f"{year}/07/index.html", "July", "5")))
    for year in ("2022", "2021")
)  # fmt: skip


def poster(number: int, **changes: Any) -> p.PosterPage:
    slug, title, lang, _, _, _, people, sheets = POSTERS[number]
    asked: dict[str, Any] = {
        "title": text(title, lang), "source": "abstract.md", "people": people,
        "pictures": tuple(picture(number, page + 1) for page in range(sheets)),
        "labels": tuple(f"Page {page + 1} of {sheets}" for page in range(sheets)) if sheets > 1 else (),
        "pdf": v.FileLink(url=f"posters/2022/{slug}.pdf", name="PDF", size="2.7 MB", pages="1 page"),
        "text": (p.TextBlock(label="", paragraphs=("Two reading rooms, one ocean", "What we asked the children.")),),
        "text_note": "Taken from the PDF by a program; it may hold mistakes.",
        "topics": ("reading", "children"), "countries": card(number).countries, "session": SESSION,
        "day": v.Day(iso="2022-06-01", words="1 June 2022"), "language": "English",
        "licence": link("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"), "awards": (), "translations": (),
        "video": "", "links": (), "versions": (), "withdrawn": "",
        "previous": link("posters/2022/slow-reading.html", "Slow reading"),
        "next": link("posters/2022/kutub-al-bahr.html", POSTERS[1][1], lang="ar"),
    }  # fmt: skip
    return p.PosterPage(**asked | changes)


RICH = {
    "awards": ("Visitors’ choice",), "video": "https://example.org/video",
    "links": (link("https://example.org/data", "The children’s questions, as a table"),),
    "versions": ((v.Day(iso="2022-06-20", words="20 June 2022"), "A photo was replaced."),),
    "translations": ((text("Deux salles de lecture, un océan", "fr"), text("Deux bibliothèques, les mêmes albums.", "fr")),),
    "text": tuple(p.TextBlock(label=f"Page {n}", paragraphs=("Une bibliothèque sans murs", "Des lecteurs partout.")) for n in (1, 2)),
}  # fmt: skip
NOTHING: dict[str, Any] = {
    "source": "", "people": (), "pdf": None, "text": (), "text_note": "", "topics": (), "countries": (), "day": None,
    "language": "", "licence": None, "previous": None, "next": None,
}  # fmt: skip
SESSION_PAGE = p.SessionPage(
    title=text("Poster session 2022"), source="session.md", status="Open until 18 December 2026", is_open=True, figures=FIGURES,
    gallery=EVERY, countries=REGIONS[0].countries + REGIONS[4].countries,
)  # fmt: skip
NEWER, OLDER = link("blog/index.html", "Newer posts"), link("blog/2.html", "Older posts")


def site(lang: str = "en") -> p.Site:
    menu = (("posters/index.html", "Posters"), ("countries/index.html", "Countries"), ("testimonials/index.html", "Voices"),
            ("blog/index.html", "Blog"), ("about.html", "About"), ("take-part.html", "Take part"))  # fmt: skip
    return p.Site(
        name="ILNP Showcase", subtitle="Posters and stories of the International Librarians Networking Program",
        lang=lang, dir=text("", lang).dir, menu=tuple(link(url, words) for url, words in menu),
        foot=(link("privacy.html", "Privacy"), link("contact.html", "Contact")), feeds=(link("feeds/all.atom.xml", "All news (Atom)"),),
        notices=("notice.md",), address="https://example.org/showcase", styles=STYLES, accent="accent-teal",
    )  # fmt: skip


# template, address, entry of the menu, view
PAGES: tuple[tuple[str, str, str, Any], ...] = (
    ("index.html", "index.html", "", p.FrontPage(
        title=text("Librarians of forty-eight countries, one poster at a time"), source="hero.md", session=SESSION_PAGE,
        session_link=SESSION, gallery=gallery(0, 1, 2, 3, 4, 5, 6), regions=REGIONS, countries_summary="31 countries in 5 regions",
        voices=VOICES, posts=POSTS, figures=FIGURES,
        ways=(link("guide.html", "How to make a poster"), link("take-part.html", "Write for the blog"), link("about.html", "Join the next year")))),
    ("index.html", "bare.html", "", p.FrontPage(
        title=text("A new session"), source="hero.md", session=None, session_link=None, gallery=gallery(), regions=(),
        countries_summary="", voices=(), posts=(), figures=(), ways=())),
    ("posters.html", "posters/index.html", "posters/index.html", p.PostersPage(
        sessions=((SESSION, "Open until 18 December 2026"), (link("posters/2021/index.html", "Poster session 2021"), "")), gallery=EVERY)),
    ("session.html", "posters/2022/index.html", "posters/index.html", SESSION_PAGE),
    ("poster.html", "posters/2022/two-reading-rooms-one-ocean.html", "posters/index.html", poster(0, **RICH)),
    ("poster.html", "posters/2022/kutub-al-bahr.html", "posters/index.html", poster(1, source="arabic.md")),
    ("poster.html", "posters/2022/bibliotheques.html", "posters/index.html", poster(3, **RICH)),
    ("poster.html", "posters/2022/roll-up.html", "posters/index.html", poster(8)),
    ("poster.html", "posters/2022/unread.html", "posters/index.html", poster(11, **NOTHING)),
    ("poster.html", "posters/2022/gone.html", "posters/index.html", poster(
        2, pictures=(), pdf=None, text=(), withdrawn="This poster was withdrawn by its authors on 3 May 2023.")),
    ("countries.html", "countries/index.html", "countries/index.html", p.CountriesPage(regions=REGIONS, summary="31 countries in 5 regions")),
    ("country.html", "countries/kenya.html", "countries/index.html", p.CountryPage(
        name="Kenya", region=link("countries/index.html#eastern-africa", "Eastern Africa"), source="session.md", source_lang="en",
        source_dir="ltr", gallery=gallery(0, 2, 5, 6), voices=VOICES[:1], posts=POSTS[:1], previous=country("Japan"), next=country("Latvia"))),
    ("testimonials.html", "testimonials/index.html", "testimonials/index.html", p.TestimonialsPage(voices=VOICES * 2)),
    ("testimonial.html", "testimonials/amina-otieno.html", "testimonials/index.html", p.TestimonialPage(
        voice=VOICE, card=card(0), boxes="", previous=None, next=link("testimonials/layla.html", "ليلى بن يوسف", lang="ar"))),
    ("post.html", "2022/09/what-i-learned.html", "blog/index.html", p.PostPage(
        title=POSTS[0].title, source="page.md", day=POSTS[0].day, person=AMINA, tags=TAGS, previous=link(POSTS[1].url, "Wo die Bücher wohnen",
        lang="de"), next=None)),
    ("blog.html", "blog/index.html", "blog/index.html", p.BlogPage(
        title="Blog", kicker="", posts=POSTS, archive=ARCHIVE, tags=TAGS, newer=None, older=OLDER)),
    ("blog.html", "2022/index.html", "blog/index.html", p.BlogPage(
        title="2022", kicker="Archive", posts=POSTS, archive=ARCHIVE, tags=(), newer=NEWER, older=None)),
    ("tags.html", "tags/index.html", "blog/index.html", p.TagsPage(tags=TAGS)),
    ("page.html", "about.html", "about.html", p.ProsePage(title=text("About the programme"), source="page.md")),
    ("search.html", "search.html", "search.html", p.SearchPage(gallery=EVERY)),
    ("404.html", "404.html", "", None),
)  # fmt: skip


def environment() -> Environment:
    """The templates as the site sets them up, with PROSE in the place of Markdown files."""
    env = Environment(
        loader=FileSystemLoader(THEME / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )  # fmt: skip
    env.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    env.globals["body"] = lambda source: Markup(PROSE[source]) if source else ""
    return env


def head(url: str, section: str, view: Any) -> p.Head:
    title = getattr(view, "title", None) or getattr(view, "name", None) or url
    rules = EVERY.boxes
    return p.Head(
        title=f"{getattr(title, 'text', title)} · ILNP Showcase", description="What librarians of many countries made together.",
        url=url, section=section, image="posters/2022/two-reading-rooms-one-ocean-1-1280.jpg", style=rules, style_hash=style_hash(rules),
    )  # fmt: skip


def render(env: Environment, template: str, url: str, section: str, view: Any, lang: str = "en") -> str:
    root = "/".join([".."] * url.count("/")) or "."
    return env.get_template(template).render(page=view, site=site(lang), head=head(url, section, view), SITEURL=root)


def main(folder: Path, lang: str = "en") -> None:
    """Write every page below `folder`, with the theme's files and drawn posters."""
    from shutil import copytree

    from tests.drawn_posters import draw

    env = environment()
    for template, url, section, view in PAGES:
        file = folder / url
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(render(env, template, url, section, view, lang), "utf-8")
    copytree(THEME / "static", folder / "theme", dirs_exist_ok=True)
    for number, (slug, _, _, width, height, colour, _, sheets) in enumerate(POSTERS):
        for sheet in range(sheets if slug else 0):
            draw(folder, picture(number, sheet + 1), width, height, colour)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
