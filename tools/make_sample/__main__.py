"""Print the sample: `python -m tools.make_sample [part of a name ...]`; without a name, everything."""

import sys
from pathlib import Path

from . import press, scan, seal

ROOT = Path(__file__).parents[2]
NAMES = {"grandmothers-reading-hour": "Grandmothers' Reading Hour in Windhoek"}  # a file name as people give them
SCANNED = {"the-seed-drawer"}


def main(wanted: list[str]) -> None:
    """Print each sheet whose name holds one of the wanted words."""
    sheets = sorted(press.SHEETS.glob("2*/*.html"))
    with press.press() as page:
        for sheet in sheets:
            if wanted and not any(word in sheet.stem for word in wanted):
                continue
            printed = press.pdf(str(sheet.relative_to(press.SHEETS)), page)
            finished = scan.scan(printed, sheet.stem) if sheet.stem in SCANNED else printed
            target = ROOT / "posters" / sheet.parent.name / f"{NAMES.get(sheet.stem, sheet.stem)}.pdf"
            target.write_bytes(finished)
            print(f"{len(finished) // 1024:5} kB  {target.relative_to(ROOT)}")
        if not wanted:
            press.picture("reading-room-at-dusk", page).save(ROOT / "content/images/reading-room-at-dusk.webp", quality=72, method=6)
    seal.seal(ROOT)


if __name__ == "__main__":
    main(sys.argv[1:])
