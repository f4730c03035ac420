"""Print the sample: `python -m tools.make_sample [part of a name ...]`; without a name, everything."""

import sys
from pathlib import Path

from . import press, scan, seal

ROOT = Path(__file__).parents[2]
NAMES = {"grandmothers-reading-hour": "Grandmothers' Reading Hour in Windhoek"}  # a file name as people give them
SCANNED = {"the-seed-drawer"}
PICTURE = "reading-room-at-dusk"  # a blog post shows it


def main(wanted: list[str]) -> None:
    """Print each sheet whose name holds one of the wanted words; without words, the whole sample."""
    for sheet in sorted(press.SHEETS.glob("2*/*.html")):
        if not wanted or any(word in sheet.stem for word in wanted):
            write(sheet)
    if not wanted:
        with press.press() as page:
            press.picture(PICTURE, page).save(ROOT / f"content/images/{PICTURE}.webp", quality=72, method=6)
    seal.seal(ROOT)


def write(sheet: Path) -> None:
    """Print one sheet into its session."""
    with press.press() as page:
        printed = press.pdf(sheet.relative_to(press.SHEETS).as_posix(), page)
    finished = scan.scan(printed, sheet.stem) if sheet.stem in SCANNED else printed
    target = ROOT / "posters" / sheet.parent.name / f"{NAMES.get(sheet.stem, sheet.stem)}.pdf"
    target.write_bytes(finished)
    print(f"{len(finished) // 1024:5} kB  {target.relative_to(ROOT)}")


if __name__ == "__main__":
    main(sys.argv[1:])
