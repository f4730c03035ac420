"""One page that shows every macro of the theme with each of its examples; `invoke patterns` writes it to be seen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup, escape
from tests.example_content import EVERY, POSTERS
from tests.example_macros import MACROS
from tests.example_site import SHEETS, THEME, environment, render_macro

MACRO = re.compile(r"(?:{# ((?:(?!#}).)*) #}\n)?{% macro (\w+)\((.*?)\) *-?%}(.*?){%-? endmacro", re.S)
PICTURE = re.compile(r"[./]*/posters/2022/([a-z-]+)-\d-\w+\.(?:webp|jpg)")
# Ids and what names them, so that examples of one macro do not meet on one page.
IDS = re.compile(r'\b(id|for|aria-labelledby|aria-describedby|aria-controls|list|popovertarget)="([^"{]+)"')
# What a macro stands in, where it is a part of something; anything else stands alone.
HOUSES = {
    "card.card": '<ul class="gallery gallery--rows">{}</ul>',
    "filter.views": '<div class="filter"><div class="filter-row">{}</div></div>',
    "poster.fact": '<dl class="facts">{}</dl>',
    "teaser.teaser": '<ul class="teasers teasers--list">{}</ul>',
    "voice.voice": '<ul class="voices">{}</ul>',
}
RULES = """
.pattern { border-block-start: var(--rule) solid var(--line); padding-block: var(--gap-5); }
.pattern-call { color: var(--text-soft); font-family: monospace; overflow-wrap: anywhere; }
.pattern-call { padding-block: var(--gap-5) var(--gap-3); }
"""
PAGE = """<!doctype html>
<html lang="{lang}" dir="{dir}" class="accent-teal">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>Patterns of ILNP Showcase</title>
  <style>{style}</style>
</head>
<body>
<!-- [html-validate-disable unique-landmark -- examples of one macro repeat its landmarks] -->
<main id="main" class="wrap">
  <h1>Patterns</h1>
  <p>Every macro of <code>theme/templates/macros/</code> with each of its examples, which stand in <code>tests/example_macros.py</code>.</p>
{sections}
</main>
</body>
</html>
"""  # noqa: E501 - a paragraph stands on one line


@dataclass(frozen=True)
class Macro:
    """A macro as its file says it."""

    name: str  # "card.gallery"
    signature: str
    words: str  # the comment before it
    body: str


def macros() -> Iterator[Macro]:
    """Every macro of the theme."""
    for file in sorted((THEME / "templates/macros").glob("*.html")):
        for words, name, signature, body in MACRO.findall(file.read_text("utf-8")):
            yield Macro(f"{file.stem}.{name}", signature, words, body)


def page(lang: str = "en") -> str:
    """The whole page: it asks for no other file."""
    env, number = environment(), count(1)
    sections = "\n".join(_section(env, macro, number) for macro in macros())
    style = "".join(sheet.read_text("utf-8") for sheet in SHEETS) + EVERY.boxes + RULES
    return PAGE.format(
        lang=lang,
        dir="rtl" if lang == "ar" else "ltr",
        style=style,
        sections=re.sub(r"[ \t]+$", "", sections, flags=re.M),
    )


def write(file: Path) -> None:
    """Write the page into a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(page(), "utf-8")


def _section(env: Environment, macro: Macro, number: Iterator[int]) -> Markup:
    """A macro under its name."""
    head = Markup('<section class="pattern"><h2><code>{}({})</code></h2><p>{}</p>')
    examples = (_example(env, macro.name, arguments, next(number)) for arguments in MACROS.get(macro.name, ()))
    return head.format(macro.name, macro.signature, macro.words) + Markup("").join(examples) + Markup("</section>")


def _example(env: Environment, name: str, arguments: dict[str, Any], number: int) -> Markup:
    """How a macro is called, and what it prints; nothing is hidden that waits for a script."""
    html = IDS.sub(rf'\1="\2-{number}"', render_macro(env, name, arguments))
    shown = PICTURE.sub(_stand_in, html).replace(" data-script hidden", "").replace(" data-filter hidden", "")
    house = HOUSES.get(name, "<ul>{}</ul>" if shown.lstrip().startswith("<li") else "{}")
    call = ", ".join(f"{key}={_short(value)}" for key, value in arguments.items() if key != "root")
    # Safe: the macros of the theme printed it.
    return Markup('<p class="pattern-call">{}</p>\n').format(call) + Markup(house.format(shown) + "\n")


def _short(value: Any) -> str:
    """A value as somebody would name it: its words, or what it is."""
    if isinstance(value, tuple):
        return f"({len(value)} × {type(value[0]).__name__})" if value else "()"
    return repr(value)[:60] if isinstance(value, str | bool | int | None) else f"{type(value).__name__}(…)"


def _stand_in(match: re.Match[str]) -> str:
    """A drawn poster in the place of a picture's file: the same shape and colour."""
    width, height, colour = next(poster[3:6] for poster in POSTERS if poster[0] == match[1])
    drawn = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<rect width="100%" height="100%" fill="{colour}"/><rect width="100%" height="18%" fill="#3b4a54"/></svg>'
    )
    return str(escape(f"data:image/svg+xml,{quote(drawn)}"))
