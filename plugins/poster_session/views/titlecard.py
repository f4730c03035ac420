"""A drawn card with a poster's title, shown where its pages cannot be drawn."""

from html import escape
from unicodedata import east_asian_width

from ..languages import direction_of_words

CARD_WIDTH, CARD_HEIGHT = 1280, 905  # pixels; the proportions of a landscape A sheet
MARGIN, SIZE, LEADING = 110, 76, 96  # pixels
LINE = 30  # half-width characters that fit a line
MOST_LINES = 6


def title_card(title: str, people: str) -> str:
    """The card as an SVG picture of CARD_WIDTH × CARD_HEIGHT pixels."""
    way = direction_of_words(title)
    x = CARD_WIDTH - MARGIN if way == "rtl" else MARGIN
    lines = _lines(title, LINE)[:MOST_LINES]
    top = (CARD_HEIGHT - len(lines) * LEADING) / 2 + SIZE * 0.6
    words = "".join(
        f'<text x="{x}" y="{top + number * LEADING:.0f}" font-size="{SIZE}">{escape(line)}</text>'
        for number, line in enumerate(lines)
    )
    below = f'<text x="{x}" y="{CARD_HEIGHT - MARGIN}" font-size="34" fill="#555a5c">{escape(people[:70])}</text>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {CARD_WIDTH} {CARD_HEIGHT}" width="{CARD_WIDTH}"'
        f' height="{CARD_HEIGHT}" direction="{way}" font-family="Charter, Georgia, serif" fill="#1f2528">'
        f'<path fill="#f4f2ec" d="M0 0h{CARD_WIDTH}v{CARD_HEIGHT}H0z"/>'
        f'<path fill="none" stroke="#c9c5b9" stroke-width="2" d="M48 48h{CARD_WIDTH - 96}v{CARD_HEIGHT - 96}H48z"/>'
        f"{words}{below}</svg>\n"
    )


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _lines(text: str, most: int) -> list[str]:
    """The text broken into lines of at most so many half-width characters; long words are broken too."""
    lines, line = [], ""
    for word in text.split():
        if line and _width(line) + 1 + _width(word) > most:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
        while _width(line) > most:
            cut = next(n for n in range(len(line), 0, -1) if _width(line[:n]) <= most)
            lines.append(line[:cut])
            line = line[cut:]
    return [*lines, line] if line else lines
