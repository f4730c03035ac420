"""The pictures of a poster: where they are published, and how pages show them."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256

from ..model import Poster
from ..pdf import Derived, Page
from .material import Material
from .parts import Picture, Rung, Text
from .titlecard import CARD_HEIGHT, CARD_WIDTH

EVEN = 0.179  # the luminance on which black and white are equally well read
PLAIN = "#e7e5df"  # the colour of a title card


def stem(poster: Poster) -> str:
    """The part that the addresses of all files of a poster share."""
    return poster.url.removesuffix(".html")


def published(poster: Poster, derived: Derived) -> Iterator[tuple[str, str]]:
    """Pairs of a file's name in the cache entry and its address on the site."""
    if derived.pdf:
        yield derived.pdf, f"{stem(poster)}.pdf"
    if derived.light_pdf:
        yield derived.light_pdf, f"{stem(poster)}.light.pdf"
    for page in derived.pages:
        for picture in (*page.pictures, *([page.jpeg] if page.jpeg else [])):
            yield picture.name, f"{stem(poster)}.{picture.name}"


def box_rules(pictures: Iterable[tuple[Picture, str]]) -> str:
    """One style rule for each picture: its proportions, its colour, and white for words on it where it is dark."""
    return "".join(
        f".{p.box}{{--r:{p.width / p.height:.4g};--c:{colour}{';--on-c:#fff' if _is_dark(colour) else ''}}}"
        for p, colour in pictures
    )


def _is_dark(colour: str) -> bool:
    """Whether white words on a colour "#rrggbb" have more contrast than black ones (relative luminance, WCAG 2)."""
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True)) < EVEN


def style_hash(rules: str) -> str:
    """The source expression that lets exactly these rules through a Content-Security-Policy (CSP level 3)."""
    return f"sha256-{b64encode(sha256(rules.encode()).digest()).decode()}" if rules else ""


def pages_of(material: Material, poster: Poster) -> tuple[Page, ...]:
    """The pages of a poster that could be drawn."""
    derived = material.making.get(poster.pdf)
    return derived.pages if derived else ()


def colour_of(material: Material, poster: Poster) -> str:
    """The dominant colour of a poster's first page, "#rrggbb"."""
    pages = pages_of(material, poster)
    return pages[0].colour if pages else PLAIN


def picture_of(material: Material, poster: Poster, number: int, page: Page | None, said: bool = False) -> Picture:
    """The picture of one page, or the drawn card where there is no page; with `said`, the size of its top rung."""
    alt = _alt(material, poster, page)
    if page is None:
        url = f"{stem(poster)}.card.svg"
        return Picture(rungs=(), fallback=url, width=CARD_WIDTH, height=CARD_HEIGHT, full="", full_size="",
                       alt=alt, box=f"b{number}")  # fmt: skip
    *rungs, top = page.pictures
    fallback = page.jpeg or top
    return Picture(
        rungs=tuple(Rung(url=f"{stem(poster)}.{rung.name}", width=rung.width) for rung in rungs or [top]),
        fallback=f"{stem(poster)}.{fallback.name}",
        width=top.width,
        height=top.height,
        full=f"{stem(poster)}.{top.name}",
        full_size=material.wording.size(top.bytes) if said else "",
        alt=alt,
        box=f"b{number}",
    )


def _alt(material: Material, poster: Poster, page: Page | None) -> Text:
    if poster.alt and (page is None or page.number == 1):
        return material.text(poster.alt, poster.language)
    words = material.wording.say("Poster: %(title)s", title=poster.title)
    if page and page.number > 1:
        words = material.wording.say("Page %(number)s of the poster", number=material.wording.number(page.number))
    return material.text(words, material.wording.language)
