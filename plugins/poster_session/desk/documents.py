"""The documents that are written from the code's own tables, so that they cannot drift from it."""

import shutil
import subprocess
from pathlib import Path

from ..explanations import EXPLANATIONS
from ..fields import KINDS, fields_of
from ..licences import LICENCES
from ..pdf import KINDS as PDF_KINDS

MADE = "<!-- Made from the code by `invoke docs`; do not edit it here. -->"
WHERE = {
    "poster": "A poster: `posters/<session>/<poster>.md` beside `<poster>.pdf`",
    "session": "A session: `posters/<session>/session.md`",
    "testimonial": "A testimonial: `content/testimonials/*.md`",
    "post": "A post: `content/blog/*.md`",
    "page": "A page of the programme: `content/pages/*.md` (`index.md` holds the words of the front door)",
    "country": "A few words on a country: `content/countries/*.md`",
    "notice": "The notice on top of every page: `content/notice.md`",
}


def fields_document() -> str:
    """docs/fields.md"""
    parts = [MADE, "# Fields", "What may stand between the two `---` lines of a file. **Bold** fields are needed."]
    for kind in KINDS:
        parts += [f"## {WHERE[kind]}", _field_table(kind)]
    parts += ["## Licences", "One of these, exactly as it stands here:", _licence_list()]
    return "\n\n".join(parts) + "\n"


def _field_table(kind: str) -> str:
    rows = ["| field | what it is | example |", "|---|---|---|"]
    for field in fields_of(kind).values():
        name = f"**{field.name}**" if kind in field.needed else field.name
        example = field.example.replace("|", "\\|").replace("\n", " ")
        rows.append(f"| {name} | {field.words} | `{example}` |")
    return "\n".join(rows)


def _licence_list() -> str:
    return "\n".join(f"- `{licence.key}` – {licence.name}" for licence in LICENCES.values())


def problems_document() -> str:
    """docs/problems.md"""
    parts = [MADE, "# What the report says", _LEVELS]
    for kind, explained in sorted(EXPLANATIONS.items()):
        before, after = (f"```\n{text}\n```" for text in (explained.before, explained.after))
        parts += [f"## {kind}", explained.why, "Before:", before, "After:", after]
    for name, finding in sorted(PDF_KINDS.items()):
        parts += [f"## {name}", f"*{finding.see}*", finding.why, f"**What to do.** {finding.mend}"]
    return "\n\n".join(parts) + "\n"


_LEVELS = """\
Each problem stands on two lines: where it is and what I see, then how to mend it.

- An **error** keeps that one item out of the site; everything else is published.
- A **warning** publishes the item, perhaps without the part that I could not use.
- A **note** only tells you something."""

DOCUMENTS = {"docs/fields.md": fields_document, "docs/problems.md": problems_document}
EXPORT = (
    "uv export --quiet --no-header --no-annotate --no-emit-project --format requirements.txt"
    " --output-file requirements.txt"
)


def docs_command(root: Path) -> int:
    """Write the documents anew, and requirements.txt for those who use plain pip."""
    for name, make in DOCUMENTS.items():
        (root / name).write_text(make(), encoding="utf-8", newline="\n")
        print(f"Wrote {name}.")
    if not shutil.which("uv"):
        print("requirements.txt stays as it is, since there is no uv here.")
        return 0
    status = subprocess.run(EXPORT.split(), cwd=root, check=False, stdout=subprocess.DEVNULL).returncode
    print("Wrote requirements.txt.")
    return status
