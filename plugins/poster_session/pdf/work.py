"""What a child does with one PDF, step by step; each result goes into the journal as soon as it is there."""

import contextlib
import hashlib
import os
import shutil
from pathlib import Path

from PIL import Image

from . import ladder
from .derived import Finding, Page
from .fence import StepTooLong, bell
from .header import check_header
from .job import LIGHT, SAFE, SOURCE, Job
from .journal import Journal
from .kinds import finding, in_size
from .light import lighten
from .opening import Box, Opened, listening, open_pdf
from .painter import Painter
from .reading import read_text
from .rescan import still_active
from .rewrite import rewrite
from .script import language_of


class Stop(Exception):
    """A finding that ends the work on this PDF."""

    def __init__(self, found: Finding) -> None:
        super().__init__(found.see)
        self.found = found


def work(job: Job, folder: Path) -> None:
    """Do all steps; whatever ends them early is noted for the organizer."""
    with Journal(folder) as journal:
        _work(job, folder, journal)


def _work(job: Job, folder: Path, journal: Journal) -> None:
    try:
        with listening():
            Work(job, folder, journal).all_steps()
        journal.note(done=True)
    except Stop as stop:
        journal.finding(stop.found)
        journal.note(done=True)
    except StepTooLong:
        journal.note(ended="time")
    except MemoryError:
        journal.note(ended="memory")
    except OSError as error:
        journal.note(ended="disk" if error.errno in (28, 122) else "error", detail=repr(error))


class Work:
    """The steps on one PDF."""

    def __init__(self, job: Job, folder: Path, journal: Journal) -> None:
        self.job, self.recipe, self.seconds = job, job.recipe, job.limits.step_seconds
        self.folder, self.journal = folder, journal
        self.source, self.safe = folder / SOURCE, folder / SAFE

    def all_steps(self) -> None:
        """From the stranger's file to the last picture."""
        self._take()
        opened = self._open()
        self._rewrite()
        texts = self._read(opened)
        self._draw(opened, texts)
        self.journal.note(drawn=True)
        self._lighten()

    def _step(self, name: str) -> contextlib.AbstractContextManager[None]:
        self.journal.step(name)
        return bell(self.seconds)

    def _take(self) -> None:
        """Copy the file, so that nobody changes it under our hands."""
        self.journal.step("reading it")
        shutil.copyfile(self.job.source, self.source)
        with self.source.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != self.job.digest:
                self.journal.note(ended="changed")
                raise Stop(finding("pdf-missing", detail="it changed while I was reading it"))

    def _open(self) -> Opened:
        with self._step("opening it"):
            if why := check_header(self.source):
                raise Stop(why)
            self._weigh()
            opened = open_pdf(self.source, self.recipe)
        if isinstance(opened, Finding):
            raise Stop(opened)
        if opened.page_count > len(opened.boxes):
            self.journal.finding(finding("too-many-pages", count=opened.page_count, limit=len(opened.boxes)))
        if opened.locked:
            self.journal.finding(finding("pdf-restricted"))
        self.journal.note(
            page_count=opened.page_count, title=opened.title, language=opened.language, tagged=opened.tagged
        )
        return opened

    def _weigh(self) -> None:
        size = self.source.stat().st_size
        if size > self.recipe.advise_bytes:
            limit = in_size(self.recipe.advise_bytes)
            self.journal.finding(finding("pdf-large", size=in_size(size), limit=limit))

    def _rewrite(self) -> None:
        with self._step("making the safe copy"):
            try:
                found = rewrite(self.source, self.safe)
                kept = still_active(self.safe)
            except (MemoryError, OSError):
                raise
            # pikepdf and pypdf raise many kinds of errors on broken files; a bug of ours must not publish one.
            except Exception as broken:
                self.journal.note(detail=repr(broken)[:500])
                raise Stop(finding("not-rewritten")) from broken
        if found.doubled:
            raise Stop(finding("double-meaning"))
        if kept:
            raise Stop(finding("active-content-kept", what=", ".join(kept)))
        if found.removed:
            self.journal.finding(finding("active-content", what=", ".join(sorted(found.removed))))
        if found.fonts:
            self.journal.finding(finding("fonts-not-embedded", fonts=", ".join(sorted(found.fonts)[:8])))
        self.journal.note(safe=self.safe.stat().st_size)

    def _read(self, opened: Opened) -> tuple[str, ...]:
        self.journal.step("reading its text")
        count = len(opened.boxes)
        told = read_text(self.safe, count, self.recipe, poppler=self.job.poppler, seconds=self.seconds)
        if told.found:
            self.journal.finding(told.found)
        language = language_of("\n".join(told.texts), opened.language)
        self.journal.note(texts=told.texts, text_source=told.source, language=language)
        return told.texts

    def _draw(self, opened: Opened, texts: tuple[str, ...]) -> None:
        painter = Painter(self.safe, self.recipe, poppler=self.job.poppler, seconds=self.seconds)
        for number, (box, text) in enumerate(zip(opened.boxes, texts, strict=True), 1):
            self.journal.step(f"drawing page {number}")
            painted = painter.paint(number, box)
            if painted is None:
                self.journal.finding(finding("not-drawn", number=number))
                continue
            if painted.blank:
                self.journal.finding(finding("blank-page", number=number))
            self.journal.note(engine=painted.engine)
            self.journal.page(self._page(number, box, text, painted.image))

    def _lighten(self) -> None:
        """Make a light copy of a heavy PDF; whatever goes wrong here, the full one stands."""
        if self.safe.stat().st_size < self.recipe.light_bytes:
            return
        self.journal.step("making the light copy")
        with contextlib.suppress(Exception, StepTooLong), bell(self.seconds):
            self.journal.note(light=lighten(self.safe, self.folder / LIGHT, self.recipe))

    def _page(self, number: int, box: Box, text: str, image: Image.Image) -> Page:
        rungs = ladder.rungs(image, self.recipe)
        pictures, jpeg = ladder.write(rungs, self.folder, f"p{number}", self.recipe)
        return Page(
            number=number,
            width=round(box.width, 2),
            height=round(box.height, 2),
            pictures=pictures,
            jpeg=jpeg,
            text=text,
            colour=ladder.dominant_colour(rungs[0]),
        )


def run(job: Job, folder: Path) -> None:
    """The work, then a sudden end: a child has nothing to tidy up."""
    try:
        work(job, folder)
    except Exception as bug:
        with contextlib.suppress(OSError), Journal(folder) as journal:
            journal.note(ended="error", detail=repr(bug))
    finally:
        os._exit(0)
