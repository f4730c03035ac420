"""Why each kind of problem matters, and how a file looks before and after; printed as docs/problems.md."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What docs/problems.md says of one kind of problem with a text, a name or a place."""

    why: str
    before: str
    after: str


EXPLANATIONS: Final = {
    "no-front-matter": Explanation(
        why="The lines between the two '---' tell what a text is; without them I cannot know its title or its date.",
        before="# My first post\n\nHello …",
        after="---\ntitle: My first post\ndate: 2026-11-20\n---\n\nHello …",
    ),
    "front-matter-unreadable": Explanation(
        why="One character can change the meaning of all lines below it, so I read none of them.",
        before="title: Reading: a love story",
        after='title: "Reading: a love story"',
    ),
    "field-twice": Explanation(
        why="I cannot know which of the two you mean.",
        before="language: en\nlanguage: fr",
        after="language: fr",
    ),
    "not-utf-8": Explanation(
        why="Letters with accents, and letters of many scripts, would come out wrong.",
        before="A file saved as 'ANSI' or 'Windows-1252'.",
        after="The same file saved as 'UTF-8' (in most editors: File > Save as > Encoding).",
    ),
    "unknown-field": Explanation(
        why="What I do not know I cannot show; most often it is a slip of the fingers.",
        before="contry: Kenya",
        after="country: Kenya",
    ),
    "missing-field": Explanation(
        why="Without it there would be nothing to show, or nobody to thank.",
        before="---\ndate: 2026-11-20\n---",
        after="---\ntitle: My first post\ndate: 2026-11-20\n---",
    ),
    "bad-value": Explanation(
        why="I do not guess what a value may mean. The item is published without it, unless that could harm somebody.",
        before="licence: free",
        after="licence: CC-BY-4.0",
    ),
    "bad-setting": Explanation(
        why="The site is built as if the line were not there.",
        before='ACCENT = "turquoise"',
        after='ACCENT = "teal"',
    ),
    "bad-date": Explanation(
        why="03/04/2026 is a day in March for some and a day in April for others.",
        before="date: 03/04/2026",
        after="date: 2026-04-03",
    ),
    "unknown-country": Explanation(
        why="The country's page, the list and the map hang on it, and a wrong guess would hurt.",
        before="country: Philipines",
        after="country: Philippines",
    ),
    "no-country": Explanation(
        why="A poster stands on the pages of its authors' countries, so it needs one at least.",
        before='authors:\n  - {name: "Amina W."}',
        after='authors:\n  - {name: "Amina W.", country: Kenya}',
    ),
    "description-without-poster": Explanation(
        why="A description belongs to the PDF of the same name in the same folder.",
        before="posters/2026/water.md\nposters/2026/Water-final.pdf",
        after="posters/2026/water.md\nposters/2026/water.pdf",
    ),
    "wants-a-description": Explanation(
        why="The poster is shown, but without its people, countries and words it is hard to find.",
        before="posters/2026/water.pdf",
        after="posters/2026/water.pdf\nposters/2026/water.md",
    ),
    "session-without-description": Explanation(
        why="The session is shown under the name of its folder, without its days.",
        before="posters/2026/water.pdf",
        after="posters/2026/session.md\nposters/2026/water.pdf",
    ),
    "poster-outside-session": Explanation(
        why="A poster's address begins with its session, so it has to lie in one.",
        before="posters/water.pdf",
        after="posters/2026/water.pdf",
    ),
    "not-a-poster-file": Explanation(
        why="Only a PDF looks the same for every visitor.",
        before="posters/2026/water.pptx",
        after="posters/2026/water.pdf",
    ),
    "unreadable-name": Explanation(
        why="Some programs write names in letters that others cannot read; such a file can have no address.",
        before="posters/2026/M\\xfcnchen.pdf",
        after="posters/2026/muenchen.pdf",
    ),
    "unknown-place": Explanation(
        why="I read only the folders that I know, so what lies elsewhere is not published.",
        before="content/testimonial/amina.md",
        after="content/testimonials/amina.md",
    ),
    "not-a-text-file": Explanation(
        why="Texts are written in Markdown; a file of an office program cannot become a page.",
        before="content/blog/my-post.docx",
        after="content/blog/my-post.md",
    ),
    "address-taken": Explanation(
        why="Two pages cannot have one address; the first in the order of file names keeps it, the other stays out.",
        before="posters/2026/Our Poster.pdf\nposters/2026/our-poster.pdf",
        after="posters/2026/our-poster-accra.pdf\nposters/2026/our-poster.pdf",
    ),
    "translation-without-original": Explanation(
        why="It is shown under the address of the original, and would have to move when the original comes.",
        before="content/pages/about.fr.md",
        after="content/pages/about.md\ncontent/pages/about.fr.md",
    ),
    "translation-twice": Explanation(
        why="A text has one address in each language; the file that is not named as a translation keeps it.",
        before="content/pages/about.fr.md with 'language: en', beside content/pages/about.md",
        after="content/pages/about.fr.md with 'language: fr', or without that line",
    ),
    "broken-link": Explanation(
        why="Visitors would press it and find nothing; until it is mended it stands there as plain words.",
        before="[our guide](../pages/guid.md)",
        after="[our guide](../pages/guide.md)",
    ),
    "picture-from-elsewhere": Explanation(
        why="That host would learn who reads us, and the picture can change or vanish.",
        before="![A river](https://example.org/river.jpg)",
        after="![A river](../images/river.jpg)",
    ),
    "country-twice": Explanation(
        why="A country's page has one place for words; those of the first file are shown.",
        before="content/countries/kenya.md\ncontent/countries/kenya-2.md",
        after="content/countries/kenya.md",
    ),
    "unknown-photo": Explanation(
        why="The testimonial is shown, but without the face of its author.",
        before="photo: amina.jpg",
        after="photo: images/amina.jpg",
    ),
    "unknown-poster": Explanation(
        why="The testimonial is shown, but without the poster it speaks of.",
        before="poster: two-rooms",
        after="poster: 2022/two-rooms",
    ),
    "closes-before-it-opens": Explanation(
        why="Visitors would read that the session is over before it has begun.",
        before="opens: 2026-12-18\ncloses: 2026-11-09",
        after="opens: 2026-11-09\ncloses: 2026-12-18",
    ),
    "draft": Explanation(
        why="Only a note: the item waits until you say that it is ready.",
        before="status: draft",
        after="(no line 'status')",
    ),
    "date-to-come": Explanation(
        why="Only a note: the first build on or after that day shows it.",
        before="date: 2030-01-01",
        after="date: 2026-11-20",
    ),
}
