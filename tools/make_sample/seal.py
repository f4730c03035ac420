"""The list of what is invented, with a checksum for each, so that it can be taken away again safely."""

import hashlib
from pathlib import Path

INVENTED = (
    "posters/*/*",
    "content/blog/*",
    "content/testimonials/*",
    "content/countries/*",
    "content/images/*",
    "content/notice.md",
)


def seal(root: Path) -> None:
    """Write tools/sample.sha256 in the form that sha256sum reads."""
    files = sorted({path for pattern in INVENTED for path in root.glob(pattern) if path.is_file()})
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(root).as_posix()}\n" for path in files
    ]
    (root / "tools/sample.sha256").write_text("".join(lines), "utf-8")
