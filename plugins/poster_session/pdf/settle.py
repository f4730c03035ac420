"""From a child's journal and the way it ended to what was made of its PDF."""

from pathlib import Path
from typing import Any, Literal

from .derived import MIN_TEXT, Derived, Finding, Page, Picture
from .job import LIGHT, SAFE, Job
from .journal import read_journal
from .kinds import finding

Ending = Literal["exit", "time", "killed"]
PASSING = frozenset({"disk-full", "pdf-missing"})  # findings that say nothing lasting about the PDF


def settle(job: Job, key: str, folder: Path, ending: str) -> Derived:
    """What was made of the PDF, as far as the child came."""
    notes = read_journal(folder)
    facts = {name: value for note in notes for name, value in note.items() if name not in ("page", "finding")}
    pages = tuple(_page(note["page"]) for note in notes if "page" in note)
    findings = [Finding(**note["finding"]) for note in notes if "finding" in note]
    if not (facts.get("done") or facts.get("drawn")):
        findings.append(_ending(job, facts, ending, len(pages)))
    texts = facts.get("texts") or []
    if not any(found.level == "error" for found in findings) and sum(map(len, texts)) < MIN_TEXT:
        findings.append(finding("no-text"))
    refused = any(found.level == "error" for found in findings) or "safe" not in facts
    return Derived(
        key=key,
        folder=folder,
        pages=pages,
        page_count=facts.get("page_count", 0),
        pdf=None if refused else SAFE,
        pdf_bytes=0 if refused else facts["safe"],
        light_pdf=LIGHT if facts.get("light") and not refused else None,
        light_bytes=0 if refused else facts.get("light", 0),
        findings=tuple(findings),
        language=facts.get("language"),
        tagged=bool(facts.get("tagged")),
        title_in_pdf=facts.get("title", ""),
        text_source=facts.get("text_source", ""),
        spare_text="" if pages else "\n\n".join(filter(None, texts)),
        engine="+".join(sorted({note["engine"] for note in notes if "engine" in note}, reverse=True)),
    )


def _ending(job: Job, facts: dict[str, Any], ending: str, drawn: int) -> Finding:
    """Why the child did not come to the end of its work."""
    ended, step = facts.get("ended", ending), facts.get("step", "starting")
    if ended == "disk":
        return finding("disk-full")
    if drawn:
        return finding("drawn-in-part", done=drawn, count=facts.get("page_count", drawn))
    if ended == "time":
        return finding("too-long", limit=job.limits.wall_seconds, step=step)
    if ended == "memory":
        return finding("too-heavy", step=step)
    return finding("tool-stopped", step=step)


def _page(plain: dict[str, Any]) -> Page:
    jpeg = Picture(**plain["jpeg"]) if plain["jpeg"] else None
    return Page(**{**plain, "pictures": tuple(Picture(**picture) for picture in plain["pictures"]), "jpeg": jpeg})
