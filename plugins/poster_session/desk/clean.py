"""Remove what was built, or the sample."""

import shutil
from hashlib import sha256
from pathlib import Path

SAMPLE = "tools/sample.sha256"


def clean_command(root: Path, cache: bool = False) -> int:
    """Remove output/ and, with `cache`, the prepared pictures; everything comes back with the next build."""
    for name in ("output", ".build", *(["cache"] if cache else [])):
        if (root / name).exists():
            shutil.rmtree(root / name)
            print(f"Removed {name}/.")
    return 0


def clean_sample_command(root: Path) -> int:
    """Remove the invented sample, but nothing that somebody has changed since."""
    gone, kept = 0, []
    for line in (root / SAMPLE).read_text("utf-8").splitlines():
        expected, name = line.split(maxsplit=1)
        path = root / name.lstrip("*")
        if not path.exists():
            continue
        if sha256(path.read_bytes()).hexdigest() == expected:
            path.unlink()
            gone += 1
            _remove_if_empty(path.parent)
        else:
            kept.append(name)
    print(f"Removed {gone} files of the sample.")
    for name in kept:
        print(f"Kept {name}: somebody has changed it.")
    print("Now add a poster: invoke add-poster FILE.pdf --session 2027")
    return 0


def _remove_if_empty(folder: Path) -> None:
    # posters/<session>/ goes with its last poster; content/blog/ stays, for the organizers' own posts.
    if folder.parent.name == "posters" and not any(folder.iterdir()):
        folder.rmdir()
