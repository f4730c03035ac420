"""A small project, true and awkward: what organizers, authors and strangers put into the folders, written into one.

`python -m tests.awkward FOLDER` (with plugins/ on PYTHONPATH) writes it, to be built and looked at.
"""

import sys
from pathlib import Path
from textwrap import dedent

from tests import pdf_factory as pdf

REPOSITORY = Path(__file__).parents[1]
TODAY = "2026-11-22"
SITENAME = "Tom & Ana's <Session>"

# What a stranger may write into any field; `window.pwned` tells when one of it runs, 1337 when a template does.
XSS = "\"><script>window.pwned=1</script><img src=x onerror='window.pwned=1'>{{ 7*191 }}</title></style>"
XSS_BODY = f"""
<script>window.pwned=1</script><img src="x" onerror="window.pwned=1"><svg onload="window.pwned=1"></svg>
<iframe src="https://tracker.example/"></iframe><style>body {{ background: url(https://tracker.example/a.png) }}</style>
<form action="https://tracker.example/"><input name="q"></form><object data="https://tracker.example/"></object>
<p style="position: fixed" onclick="window.pwned=1" id="main" class="skip">Plain words stay.</p>
![]( https://tracker.example/pixel.png ) ![b](//tracker.example/pixel.png) <video src="https://tracker.example/v"></video>
[one](javascript:window.pwned=1) <a href="java&#10;script:window.pwned=1">two</a> [three](data:text/html,<script>) {XSS}
<base href="https://tracker.example/"><meta http-equiv="refresh" content="0; https://tracker.example/">
<link rel="stylesheet" href="https://tracker.example/a.css">
"""
QUOTED = "'" + XSS.replace("'", "''") + "'"

TEXTS = {
    "posters/2022/session.md": """
        title: Posters of 2022
        opens: 2022-06-01
        closes: 2022-06-30
        applicants: 250
        participants: 168
        participant_countries: 48
        ---
        Sixteen letters became one [poster](two-shores.md). Read [about us](/pages/about.md#how-we-meet).
        """,
    "posters/2026/session.md": """
        title: L'été des bibliothèques
        language: fr
        opens: 2026-11-16
        closes: 2026-12-18
        ---
        """,
    "posters/2027/session.md": "title: The next one\nopens: 2027-03-01\n---\nSee you there.\n",
    "posters/2022/two-shores.md": """
        title: Two reading rooms, one ocean
        authors:
          - name: Amina Otieno
            country: Kenya
            library: Lamu Harbour Library
            library_type: Public
            orcid: 0000-0002-1825-0097
          - {name: Ilze Kalniņa, country: "Saldus, Latvia", library_type: School}
          - {name: Vesna O'Brien, country: "Republic of Srpska, Bosnia and Herzegovina"}
        language: en
        topics: [reading, open access]
        alt: A bookmobile between two shores
        licence: CC-BY-4.0
        consent: {publish: 2022-05-30, by: e-mail}
        translations:
          fr: {title: Deux salles de lecture, abstract: Nous avons lu ensemble.}
          ar: {title: غرفتان للقراءة, abstract: قرأنا معًا.}
        awards: [Visitors' choice]
        versions: [{date: 2022-06-09, change: Corrected a name}]
        video: https://video.example/talk
        links: [{url: "https://club.example/", title: Our reading club}]
        ---
        We read the same three books.[^1] See [the other page](/pages/about.md#how-we-meet).

        [^1]: *Blueberries for Sal*, and two more.

        # A heading that is too large

        See [the other poster](حكايات.md).
        """,
    "posters/2022/حكايات.md": """
        title: حكايات الجدات في مكتبتين
        authors: [{name: ليلى حسن, country: مصر, library: مكتبة الميناء}]
        language: ar
        topics: [reading]
        ---
        قرأنا مع الأطفال الكتب نفسها في مكتبتين على ضفتي بحر واحد.
        """,
    "posters/2022/图书馆的灯.md": """
        title: 图书馆的灯
        authors: [{name: 王浩然, country: Hong Kong}]
        language: zh-hant
        ---
        我们在图书馆一起读书。
        """,
    "posters/2022/two-pages.md": """
        title: Two pages
        authors: [{name: José, country: Brasil}]
        language: 'no'
        ---
        One and two.
        """,
    "posters/2022/turned.md": """
        title: Turned by a quarter
        authors: [{name: Sun-hee, country: Korea (South)}]
        ---
        """,
    "posters/2022/scan.md": """
        title: A scan
        authors: [{name: Kofi, country: Ghana}]
        contry: Ghana
        ---
        Only a picture.
        """,
    "posters/2022/refused.md": """
        title: A poster that cannot be opened
        authors: [{name: Zoë, country: USA}]
        ---
        Still worth reading.
        """,
    "posters/2022/gone.md": """
        title: A poster that is gone
        authors: [{name: Pilar, country: Peru}]
        withdrawn: {date: 2024-05-01, reason: At the authors' wish.}
        alt: Secret of the withdrawn
        translations: {es: {title: Secret of the withdrawn}}
        ---
        Secret of the withdrawn.
        """,
    "posters/2022/sketch.md": "title: Secret draft\nauthors: [{name: A, country: Chile}]\nstatus: draft\n---\n",
    "posters/2022/later.md": """
        title: Secret of tomorrow
        authors: [{name: A, country: Chile}]
        date: 2026-11-23
        ---
        """,
    "posters/2027/next.md": "title: Secret of next year\nauthors: [{name: A, country: Chile}]\n---\n",
    "posters/2022/untitled.md": "authors: [{name: A, country: Chile}]\n---\nSecret without a title.\n",
    "posters/2022/undated.md": """
        title: Secret day
        authors: [{name: A, country: Chile}]
        date: 03/04/2025
        ---
        """,
    "posters/2022/orphan.md": "title: Secret without a PDF\nauthors: [{name: A, country: Chile}]\n---\n",
    "posters/2026/hostile.md": f"""
        title: {QUOTED}
        authors: [{{name: {QUOTED}, country: Kenya, library: {QUOTED}, library_type: {QUOTED}}}]
        topics: [{QUOTED}]
        alt: {QUOTED}
        text: {QUOTED}
        awards: [{QUOTED}]
        consent: {{by: {QUOTED}}}
        translations: {{fr: {{title: {QUOTED}, abstract: {QUOTED}}}}}
        versions: [{{date: 2026-11-20, change: {QUOTED}}}]
        links: [{{url: {QUOTED.replace("'", "'https://a.example/", 1)}, title: {QUOTED}}}]
        video: {QUOTED.replace("'", "'https://a.example/", 1)}
        ---
        """,
    "content/blog/hello-world.md": """
        title: Hello, world
        date: 2021-03-05
        author: Amina
        country: Kenya
        tags: [letters, Open Access]
        ---
        See [a poster](../../posters/2022/two-shores.md), [the session](../../posters/2022/session.md),
        [us](../pages/about.md), ![a picture](../images/a.png) and [nothing](nowhere.md).
        """,
    "content/blog/رسالة.md": """
        title: رسالة من القاهرة
        date: 2022-05-01
        language: ar
        tags: [letters]
        ---
        مرحبا بكم.
        """,
    "content/blog/hostile.md": f"""
        title: {QUOTED}
        date: 2022-05-09
        author: {QUOTED}
        library: {QUOTED}
        country: Kenya
        tags: [{QUOTED}]
        ---
        """,
    "content/blog/atlantis.md": """
        title: From the deep
        date: 2022-05-10
        country: Atlantis
        summary: In short.
        ---
        Blub.
        """,
    "content/blog/draft.md": "title: Secret post\ndate: 2022-05-10\nstatus: draft\n---\n",
    "content/blog/tomorrow.md": "title: Secret post\ndate: 2026-11-23\n---\n",
    "content/testimonials/amina.md": """
        name: Amina Otieno
        country: Kenya
        library: Lamu Harbour Library
        library_type: Public
        year: 2022
        poster: 2022/two-shores
        ---
        I found a friend.
        """,
    "content/testimonials/tamar.md": """
        name: תמר
        country: Israel
        language: he
        poster: 2022/two-shors
        ---
        מצאתי חברה.
        """,
    "content/testimonials/hostile.md": f"""
        name: {QUOTED}
        country: Kenya
        library: {QUOTED}
        library_type: {QUOTED}
        ---
        """,
    "content/pages/index.md": """
        title: Librarians meet
        summary: A session.
        ---
        Come in. [Who we are](about.md)
        """,
    "content/pages/about.md": """
        title: About us
        menu: About
        order: 1
        ---
        <h3 id='how-we-meet'>How we meet</h3>

        | a | b |
        |---|---|
        | 1 | 2 |
        """,
    "content/pages/about.fr.md": "title: Qui sommes-nous\nmenu: À propos\n---\n[Bonjour](../blog/hello-world.md)\n",
    "content/pages/من-نحن.md": "title: من نحن\nslug: about\nlanguage: ar\nmenu: من نحن\n---\nمكتبيون من العالم.\n",
    "content/blog/hello-world.pt-br.md": "title: Olá, mundo\ndate: 2021-03-05\ntags: [letters]\n---\nBoa leitura.\n",
    "content/pages/privacy.md": "title: Privacy\n---\nNothing is kept.\n",
    "content/pages/hostile.md": f"title: {QUOTED}\nmenu: {QUOTED}\nsummary: {QUOTED}\n---\n",
    "content/countries/kenya.md": "country: Kenya\n---\nBy the ocean.\n",
    "content/notice.md": "language: en\n---\nThis is a sample.\n",
}
NOT_TEXTS = {
    "content/extra/hello.txt": b"hello",
    "content/blog/hello-world.comments.yml": b"[]\n",
    "posters/.DS_Store": b"x",
}  # fmt: skip
PDFS = {
    "posters/2022/two-shores.pdf": pdf.poster(size=(842, 595)),
    "posters/2022/حكايات.pdf": pdf.poster(size=(595, 842)),
    "posters/2022/图书馆的灯.pdf": pdf.poster(size=(600, 600)),
    "posters/2022/two-pages.pdf": pdf.poster(pages=2, size=(1600, 900)),
    "posters/2022/turned.pdf": pdf.poster(size=(842, 595), rotate=90),
    "posters/2022/scan.pdf": pdf.scan(),
    "posters/2022/Grandmothers' Reading Hour.pdf": pdf.poster(size=(595, 842), crop=(0, 0, 595, 421)),
    "posters/Весна 2024/Ночь.pdf": pdf.poster(size=(300, 200)),
    "posters/2026/hostile.pdf": pdf.poster(("<script>window.pwned=1</script> are words that a PDF may hold, too",)),
    "posters/2022/refused.pdf": b"This is no PDF at all.",
    "posters/2022/broken.pdf": b"%PDF-1.7\nand then nothing",
    "posters/2022/two-shores_.pdf": pdf.poster(),
    **{f"posters/2022/{name}.pdf": pdf.poster() for name in ("gone", "sketch", "later", "untitled", "undated")},
    "posters/2027/next.pdf": pdf.poster(),
}
# Width and height of every page of every poster that is shown, as a reader of the PDF sees it.
SHAPES = {
    "posters/2022/two-shores": [(842, 595)],
    "posters/2022/hkyt": [(595, 842)],
    "posters/2022/tu-shu-guan-de-deng": [(600, 600)],
    "posters/2022/two-pages": [(1600, 900), (1600, 900)],
    "posters/2022/turned": [(595, 842)],
    "posters/2022/scan": [(595, 842)],
    "posters/2022/grandmothers-reading-hour": [(595, 421)],
    "posters/vesna-2024/noch": [(300, 200)],
    "posters/2026/hostile": [(842, 595)],
}
SETTINGS = """
SITENAME = {name!r}
SITESUBTITLE = "Posters & people"
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
ACCENT = "plum"
SITEURL = ""
TODAY = {today!r}
PATH = "content"
THEME = {theme!r}
PLUGIN_PATHS = [{plugins!r}]
PLUGINS = ["yaml_metadata", "poster_session"]
"""


def write_project(root: Path) -> Path:
    """Write the whole project into a folder."""
    for path, text in TEXTS.items():
        body = XSS_BODY if "hostile" in path else ""
        _write(root / path, f"---\n{dedent(text).strip()}\n{body}".encode())
    for path, data in (NOT_TEXTS | PDFS).items():
        _write(root / path, data)
    (root / "content/images").mkdir()
    pdf.pixels((80, 60)).save(root / "content/images/a.png")
    settings = {"theme": str(REPOSITORY / "theme"), "plugins": str(REPOSITORY / "plugins")}
    (root / "pelicanconf.py").write_text(SETTINGS.format(name=SITENAME, today=TODAY, **settings), "utf-8")
    return root


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


if __name__ == "__main__":
    write_project(Path(sys.argv[1]))
