"""The one generator: phase one reads, checks and derives; phase two writes."""

import logging
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from ..derive import Making
from ..exports.feeds import feeds
from ..exports.robots import robots
from ..exports.search import search_documents
from ..exports.sitemap import sitemap
from ..kinship import relatives
from ..model import Poster, Programme
from ..problems import Problem, in_order
from ..relate import Web
from ..views.all import Sheet, address_of, all_pages, lost
from ..views.material import Material
from ..views.pictures import published
from ..views.site import site
from ..views.titlecard import title_card
from ..wording import Wording
from .bodies import Bodies
from .preparing import prepare_as_set
from .settings import accent, language, root_of, today

logger = logging.getLogger(__name__)
FIRST_SHEET = "reset.css"  # it says the order of the layers, so the order of the other sheets does not matter
LEVELS = {"error": logging.ERROR, "warning": logging.WARNING, "note": logging.INFO}


class SessionGenerator(Generator):
    """Turns posters/ and content/ into the session and the blog."""

    def generate_context(self) -> None:
        """Read everything, say what is to mend, prepare pictures and texts."""
        root = root_of(self.settings)
        found = prepare_as_set(self.settings, self.settings["ON_PROGRESS"])
        programme = found.programme
        self._tell(found.problems)
        self.bodies = Bodies(self.context, self.settings, root)
        self.bodies.read(_items(programme), programme.broken)
        self.material = self._material(programme, found.making)
        self.env.globals["body"] = self.bodies.html
        self.env.install_gettext_translations(  # type: ignore[attr-defined]  # jinja2.ext.i18n adds it
            self.material.wording.translations, newstyle=True
        )

    def generate_output(self, writer: Any) -> None:
        """Write pages, pictures, PDFs, feeds and the sitemap."""
        self.context["site"] = site(self.material, ("site.css",))
        addresses = []
        for sheet in all_pages(self.material):
            self._write(writer, sheet, relative=True)
            addresses.append(address_of(sheet))
        # A host shows 404.html at any address, so its links must not be relative where the site's address is known.
        self._write(writer, lost(self.material), relative=not self.material.address)
        self._publish_posters()
        self._save("theme/css/site.css", self._styles())
        for name, text in (*feeds(self.material), *sitemap(self.material, addresses), *robots(self.material)):
            self._save(name, text)
        if self.settings["ON_SEARCHABLE"] and self.material.full_text:
            self.settings["ON_SEARCHABLE"](search_documents(self.material))

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        tell: Callable[[tuple[Problem, ...]], None] | None = self.settings["ON_PROBLEMS"]
        if tell:
            tell(problems)
            return
        for problem in in_order(problems):
            logger.log(LEVELS[problem.level], "%s", problem)

    def _material(self, programme: Programme, making: Making) -> Material:
        settings, web = self.settings, Web(programme)
        return Material(
            web=web,
            making=making,
            bodies=self.bodies.texts,
            wording=Wording(language(settings)),
            today=today(settings),
            name=settings["SITENAME"],
            subtitle=settings.get("SITESUBTITLE", ""),
            address=settings["SITEURL"].rstrip("/"),
            accent=f"accent-{accent(settings)}",
            full_text=settings["FULL_TEXT_SEARCH"],
            translations=self.bodies.translations((*programme.pages, *programme.posts)),
            related=relatives(web.shown, lambda poster: self._text_of(poster, making)),
        )

    def _text_of(self, poster: Poster, making: Making) -> str:
        """The words of a poster: what is compared to find related ones."""
        body, made = self.bodies.texts.get(poster.source), making.get(poster.pdf)
        text = poster.text or (made.text if made else "")
        return " ".join((poster.title, body.text if body else "", text))

    def _write(self, writer: Any, sheet: Sheet, relative: bool) -> None:
        template: Any = self.get_template(sheet.template)  # type: ignore[no-untyped-call]
        writer.write_file(
            sheet.head.url, template, self.context, relative_urls=relative, head=sheet.head, page=sheet.page
        )

    def _publish_posters(self) -> None:
        for poster in self.material.web.shown:
            derived = self.material.making[poster.pdf]
            for name, url in published(poster, derived):
                self._place(derived.folder / name, url)
            if not derived.pages:
                card = title_card(poster.title, self.material.wording.list(a.name for a in poster.authors))
                self._save(poster.url.removesuffix(".html") + ".card.svg", card)

    def _target(self, url: str) -> Path:
        path = Path(self.output_path) / url
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def _place(self, source: Path, url: str) -> None:
        target = self._target(url)
        target.unlink(missing_ok=True)
        try:
            # Pictures in the cache never change, so a link is as good as a copy, and free.
            target.hardlink_to(source)
        except OSError:
            shutil.copyfile(source, target)

    def _save(self, url: str, text: str) -> None:
        self._target(url).write_text(text, encoding="utf-8", newline="\n")

    def _styles(self) -> str:
        sheets = sorted((Path(self.theme) / "static/css").glob("*.css"), key=lambda p: (p.name != FIRST_SHEET, p.name))
        return "".join(sheet.read_text("utf-8") for sheet in sheets)


def _items(programme: Programme) -> tuple[Any, ...]:
    return (
        *programme.sessions,
        *programme.posters,
        *programme.testimonials,
        *programme.posts,
        *programme.pages,
        *programme.country_words,
        *programme.notices,
    )
