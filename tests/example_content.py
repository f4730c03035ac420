# ruff: noqa: E501 - a paragraph stands on one line
"""Invented content: people, posters with their cards and galleries, voices, posts, countries."""

import base64
import hashlib

from poster_session.views import pages as p
from poster_session.views import parts as v

PROSE = {
    "session.md": "<p>In the spring, librarians of 48 countries met in twos and threes. For three months they wrote and called each "
    "other, compared their libraries and their days, and made one poster together.</p>",
    "abstract.md": "<p>One of us works by the Indian Ocean, the other by the Baltic Sea. We read the same three picture books with "
    "children in both libraries, and wrote down what they asked.</p><p>The questions were <em>nearly the same</em>. The "
    'answers were not: <a href="https://example.org/">here is what we learned</a>.</p>',
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
}


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
    (
        "kutub-al-bahr",
        "غرفتا قراءة وبحر واحد: ما تعلمناه من أسئلة الأطفال",
        "ar",
        2897,
        4096,
        "#e6d9c3",
        (LAYLA, ILZE),
        1,
    ),
    (
        "books-for-babies",
        "Books for babies, in the waiting room and at home",
        "en",
        2897,
        4096,
        "#cfd9e8",
        (GRETA, AMINA),
        1,
    ),
    ("bibliotheques", "Une bibliothèque sans murs", "fr", 4096, 2304, "#f0e2e2", (LAYLA,), 2),
    ("xin-ren", "图书馆员的第一年：两座城市，同一个问题", "zh", 4096, 2897, "#e3e3e3", (HAORAN, JOAO), 1),
    (
        "bibliothekspaedagogik",
        "Bibliothekspädagogische Nachwuchsförderungszusammenarbeit über Ländergrenzen hinweg",
        "de",
        2897,
        4096,
        "#dfe8d0",
        (GRETA, JOAO, AMINA),
        1,
    ),
    (
        "o-mar",
        "O mar que nos une: leituras partilhadas entre duas bibliotecas de bairro, numa aldeia e numa grande cidade",
        "pt",
        4096,
        2897,
        "#c9dfe3",
        (JOAO, AMINA),
        1,
    ),
    ("open-shelves", "Open shelves, open data", "en", 3000, 3000, "#efe9d8", (HAORAN,), 1),
    ("roll-up", "A roll-up for the reading garden", "en", 1600, 4096, "#d8cfe4", (ILZE,), 1),
    ("slow-reading", "Slow reading", "en", 4096, 2897, "#e8d6cf", (GRETA, LAYLA), 1),
    ("makerspaces", "What a makerspace is for", "en", 4096, 3072, "#d3d8de", (HAORAN, GRETA), 1),
    ("", "The poster that no program could open", "en", 4096, 2897, "#e4e1da", (ILZE,), 1),
)


def picture(number: int, page: int = 1) -> v.Picture:
    slug, title, _, width, height, _, _, _ = POSTERS[number]
    name = f"posters/2022/{slug}-{page}"
    rungs = tuple(v.Rung(url=f"{name}-{size}.webp", width=size) for size in (320, 640, 1280)) if slug else ()
    return v.Picture(
        rungs=rungs,
        fallback=f"{name}-1280.jpg" if slug else "",
        width=width,
        height=height,
        full=f"{name}-full.webp" if slug else "",
        full_size="1.2 MB" if slug else "",
        alt=text(f"A poster with photos and short texts: {title}"),
        box=f"b{number}",
    )


def card(number: int) -> v.Card:
    slug, title, lang, _, _, _, people, sheets = POSTERS[number]
    places = tuple(dict.fromkeys(person.country for person in people if person.country))
    return v.Card(
        url=f"posters/2022/{slug or 'unread'}.html",
        title=text(title, lang),
        people=tuple(person.name for person in people),
        countries=places,
        session=SESSION,
        picture=picture(number),
        note=f"{sheets} pages" if sheets > 1 else "",
        id=f"2022/{slug or 'unread'}",
        search=f"{title} {' '.join(person.name for person in people)}".lower(),
        facets=(("country", " ".join(place.text.lower() for place in places)), ("language", lang)),
    )


def gallery(*numbers: int) -> v.Gallery:
    boxes = "".join(f".b{i}{{--r:{POSTERS[i][3] / POSTERS[i][4]:.3f};--c:{POSTERS[i][5]}}}" for i in numbers)
    return v.Gallery(
        cards=tuple(card(number) for number in numbers),
        boxes=boxes,
        boxes_hash=style_hash(boxes),
        count=f"{len(numbers)} posters",
        filters=(choice("country", "Country", kenya="Kenya", latvia="Latvia", tunisia="Tunisia"),),
        more=(choice("language", "Language", ar="Arabic", en="English", zh="Chinese"),),
        orders=(("day", "Shuffled for today"), ("title", "By title"), ("country", "By country")),
        order="title",
    )


def choice(name: str, label: str, **options: str) -> v.Filter:
    counts = [
        sum(value in dict(card(number).facets)[name].split() for number in range(len(POSTERS))) for value in options
    ]
    known = zip(options.items(), counts, strict=True)
    return v.Filter(
        name=name,
        label=label,
        options=tuple(v.Option(value=value, text=text(words), count=str(count)) for (value, words), count in known),
    )


def style_hash(rules: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(rules.encode()).digest()).decode()


EVERY = gallery(*range(len(POSTERS)))
VOICE = v.Voice(
    url="testimonials/amina-otieno.html",
    source="abstract.md",
    person=AMINA,
    year="2022",
    lang="en",
    dir="ltr",
    excerpt=text("I thought that my library was small. Then I described it to Ilze, and while I was talking it grew."),
)
VOICES = (
    VOICE,
    v.Voice(
        url="testimonials/layla.html",
        source="arabic.md",
        person=LAYLA,
        year="2022",
        lang="ar",
        dir="rtl",
        excerpt=text("كل أسبوعين كنت أفتح نافذة على مكتبة أخرى، وأعود إلى مكتبتي بعينين جديدتين.", "ar"),
    ),
    v.Voice(
        url="testimonials/joao.html",
        source="abstract.md",
        person=JOAO,
        year="",
        lang="pt",
        dir="ltr",
        excerpt=text(
            "Aprendi que uma pergunta simples, feita a tempo, vale mais do que um bom catálogo. E fiz duas amigas.",
            "pt",
        ),
    ),
)
POSTS = tuple(
    v.Teaser(
        url=f"2022/0{number}/{slug}.html",
        title=text(title, lang),
        day=v.Day(iso=f"2022-0{number}-14", words=f"14 {month} 2022"),
        person=person,
        summary=text(summary, lang),
        tags=(link("tags/partners.html", "partners"),),
    )
    for number, month, slug, title, lang, person, summary in (
        (
            9,
            "September",
            "what-i-learned",
            "What I learned from a library four thousand miles away",
            "en",
            AMINA,
            "We began with the weather and ended with the budget. In between lay everything that I now do differently.",
        ),
        (
            7,
            "July",
            "wo-die-buecher-wohnen",
            "Wo die Bücher wohnen: Öffentlichkeitsarbeit",
            "de",
            GRETA,
            "Drei Monate, zwei Bibliotheken und eine Frage, die wir nicht beantworten konnten.",
        ),
        (3, "March", "the-call-is-open", "The call is open", "en", None, "Write to us before the end of the month."),
    )
)
REGIONS = (
    p.Region(
        name="Eastern Africa",
        anchor="eastern-africa",
        countries=(country("Kenya", "4"), country("Malawi", "1"), country("Mauritius", "2")),
    ),
    p.Region(
        name="Northern Africa", anchor="northern-africa", countries=(country("Egypt", "1"), country("Tunisia", "3"))
    ),
    p.Region(
        name="Eastern Asia",
        anchor="eastern-asia",
        countries=(country("China", "3"), country("Japan", "2"), country("South Korea", "1")),
    ),
    p.Region(
        name="Northern Europe",
        anchor="northern-europe",
        countries=(country("Latvia", "5"), country("United Kingdom", "2")),
    ),
    p.Region(
        name="Southern Europe",
        anchor="southern-europe",
        countries=(country("Bosnia and Herzegovina", "2"), country("Portugal", "4")),
    ),
    p.Region(name="Micronesia", anchor="micronesia", countries=(country("Federated States of Micronesia", "1"),)),
)
FIGURES = (("250", "applicants"), ("168", "participants"), ("48", "countries"))
TAGS = (
    link("tags/partners.html", "partners", "4"),
    link("tags/reading.html", "reading", "2"),
    link("tags/ifla.html", "IFLA", "1"),
)
ARCHIVE = tuple(
    p.ArchiveYear(
        year=link(f"{year}/index.html", year, "7"),
        months=(link(f"{year}/09/index.html", "September", "2"), link(f"{year}/07/index.html", "July", "5")),
    )
    for year in ("2022", "2021")
)
