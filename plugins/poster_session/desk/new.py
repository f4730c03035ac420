"""Begin something new: a form with the right fields, in the right place."""

import shutil
from datetime import date
from pathlib import Path

from ..read.intake import title_from
from ..slugs import slug_of

POSTER = """---
title: {title}
authors:
  - {{name: {author}, country: {country}, library: "", library_type: ""}}
language: {language}
topics: []
alt: ""
---

Two or three sentences on the poster.
"""
POST = """---
title: {title}
date: {day}
author: {author}
country: {country}
language: {language}
tags: []
summary: ""
status: draft
---

Begin here. Delete the line "status: draft" when the post is ready.
"""
TESTIMONIAL = """---
name: {title}
country: {country}
library: ""
library_type: ""
year: {year}
language: {language}
consent: {{publish: {day}, by: e-mail}}
status: draft
---

Begin here. Delete the line "status: draft" when the text is ready.
"""
SESSION = """---
title: Poster session {name}
---

Two or three sentences on this session.
"""


def new_post(root: Path, title: str, author: str, country: str, language: str, today: date) -> int:
    """Begin a post as a draft."""
    words = {"title": _quoted(title), "author": _quoted(author), "country": _quoted(country)}
    text = POST.format(**words, day=today.isoformat(), language=language)
    return _begin(root, root / f"content/blog/{slug_of(title)}.md", text)


def new_testimonial(root: Path, name: str, country: str, language: str, today: date) -> int:
    """Begin a testimonial as a draft."""
    words = {"title": _quoted(name), "country": _quoted(country)}
    text = TESTIMONIAL.format(**words, day=today.isoformat(), year=today.year, language=language)
    return _begin(root, root / f"content/testimonials/{slug_of(name)}.md", text)


def add_poster(root: Path, pdf: Path, session: str, author: str, country: str, language: str, today: date) -> int:
    """Copy a PDF into a session and begin its description; the newest session unless one is named."""
    if not pdf.is_file():
        print(f"I do not find the file {pdf}.\n    Check the name; put it between quotes if it holds spaces.")
        return 1
    folder = root / "posters" / (session or _newest(root) or str(today.year))
    target = folder / f"{slug_of(pdf.stem)}.pdf"
    if target.exists():
        print(f"There is a poster {target.relative_to(root)} already.\n    Rename your file, or remove that one.")
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "session.md").exists():
        _begin(root, folder / "session.md", SESSION.format(name=folder.name))
    shutil.copyfile(pdf, target)
    print(f"Copied the poster to {target.relative_to(root)}.")
    title = _quoted(title_from(pdf.stem))
    text = POSTER.format(title=title, author=_quoted(author), country=_quoted(country), language=language)
    return _begin(root, target.with_suffix(".md"), text)


def _newest(root: Path) -> str:
    return max((path.name for path in (root / "posters").glob("*") if path.is_dir()), default="")


def _quoted(text: str) -> str:
    """The text as YAML reads it back, whatever it holds."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _begin(root: Path, path: Path, text: str) -> int:
    if path.exists():
        print(f"There is a file {path.relative_to(root)} already.\n    Open it, or choose another name.")
        return 1
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"Open {path.relative_to(root)} and fill it in. Then: invoke check")
    return 0
