"""The theme with its examples as a small site.

`python -m tests.example_site FOLDER` (with plugins/ on PYTHONPATH) writes every page with drawn posters, to be seen.
"""

import sys
from pathlib import Path
from shutil import copytree
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from tests.drawn_posters import draw
from tests.example_content import EVERY, POSTERS, PROSE, picture, style_hash
from tests.examples import PAGES, site

from poster_session.views import pages as p
from poster_session.views.galleries import GALLERY_SCRIPTS

THEME = Path(__file__).parent.parent / "theme"
SHEETS = sorted((THEME / "static/css").glob("*.css"), key=lambda sheet: (sheet.name != "reset.css", sheet.name))


def environment() -> Environment:
    """The templates as the site sets them up, with PROSE in the place of Markdown files."""
    env = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    env.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    env.globals["body"] = lambda source: Markup(PROSE[source]) if source else ""
    return env


def head(url: str, section: str, view: Any) -> p.Head:
    title = getattr(view, "title", None) or getattr(view, "name", None) or url
    rules = EVERY.boxes
    return p.Head(
        title=f"{getattr(title, 'text', title)} · ILNP Showcase",
        description="What librarians of many countries made together.",
        url=url,
        section=section,
        image="posters/2022/two-reading-rooms-one-ocean-1-1280.jpg",
        style=rules,
        style_hash=style_hash(rules),
        scripts=("search",) if isinstance(view, p.SearchPage) else GALLERY_SCRIPTS if hasattr(view, "gallery") else (),
    )


def render(env: Environment, template: str, url: str, section: str, view: Any, lang: str = "en") -> str:
    root = "/".join([".."] * url.count("/")) or "."
    return env.get_template(template).render(page=view, site=site(lang), head=head(url, section, view), SITEURL=root)


def render_macro(env: Environment, name: str, arguments: dict[str, Any]) -> str:
    file, macro = name.split(".")
    given = dict(arguments)
    if "caller" in given:
        words = given["caller"]
        given["caller"] = lambda: words
    return str(getattr(env.get_template(f"macros/{file}.html").module, macro)(**given))


def main(folder: Path, lang: str = "en", drawn: bool = True) -> None:
    """Write every page below `folder`, with the theme's files and, unless not `drawn`, posters."""
    env = environment()
    for template, url, section, view in PAGES:
        file = folder / url
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(render(env, template, url, section, view, lang), "utf-8")
    copytree(THEME / "static", folder / "theme", dirs_exist_ok=True)
    (folder / "theme/css/site.css").write_text("".join(sheet.read_text("utf-8") for sheet in SHEETS), "utf-8")
    for number, (slug, _, _, width, height, colour, _, sheets) in enumerate(POSTERS):
        for sheet in range(sheets if slug and drawn else 0):
            draw(folder, picture(number, sheet + 1), width, height, colour)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
