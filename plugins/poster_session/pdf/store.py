"""The cache: one folder for everything made of one PDF, named by its key; whole or not there at all."""

import contextlib
import json
import os
import shutil
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Final

from .derived import Derived
from .recipe import Limits

CARD: Final = "derived.json"  # written last into an entry
WORK: Final = "work"  # folders of work in hand
LIMITED: Final = frozenset({"too-long", "too-heavy", "drawn-in-part"})  # to be tried again under other limits
STALE: Final = 6 * 3600  # seconds after which work in hand was surely abandoned


class Store:
    """Entries by key in a folder that several builds may use at once."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.folder, self._limits = folder.absolute(), limits.to_dict()

    def read(self, key: str) -> Derived | None:
        """The entry of this key, when it is there and none of its files is missing or short."""
        entry = self._entry(key)
        try:
            plain = json.loads((entry / CARD).read_bytes())
            sizes = {one.name: one.stat().st_size for one in os.scandir(entry)}
            if plain["key"] != key or any(sizes.get(name) != size for name, size in plain["files"].items()):
                return None
            if plain["limits"] != self._limits and LIMITED & {found["kind"] for found in plain["findings"]}:
                return None
            os.utime(entry / CARD)  # the time of last use, for `prune`
            return Derived.from_dict(plain, entry)
        # A damaged entry can be wrong in any way; it is simply made again.
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def fresh(self) -> Path:
        """A new empty folder to work in, on the same disk as the entries."""
        (self.folder / WORK).mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(dir=self.folder / WORK))

    def keep(self, derived: Derived) -> Derived:
        """Move a folder of finished work to its place; the one already there wins if it is whole."""
        files = _tidy(derived)
        plain = {**derived.to_dict(), "files": files, "limits": self._limits}
        card = derived.folder / CARD
        card.write_text(json.dumps(plain, ensure_ascii=False), "utf-8")
        derived.folder.chmod(0o755)
        entry = self._entry(derived.key)
        entry.parent.mkdir(parents=True, exist_ok=True)
        for _ in range(3):
            try:
                derived.folder.rename(entry)
                break
            except OSError:
                if self.read(derived.key):
                    self.discard(derived.folder)
                    break
                self.discard(entry)
        return replace(derived, folder=entry)

    def discard(self, folder: Path) -> None:
        """Remove a folder of ours, first out of sight and then for good."""
        with contextlib.suppress(OSError):
            if folder.parent != self.folder / WORK:
                folder = folder.rename(self.fresh() / "old").parent
        shutil.rmtree(folder, ignore_errors=True)

    def prune(self, in_use: set[str], *, most_bytes: int, most_seconds: float) -> None:
        """Forget entries unused for so long, then the longest unused until the rest fits."""
        now = time.time()
        self._forget_work(now)
        entries = sorted((_last_use(card), card.parent) for card in self.folder.glob(f"??/*/{CARD}"))
        left = sum(_size(entry) for _, entry in entries)
        for used, entry in entries:
            old = now - used
            if entry.name not in in_use and (old > most_seconds or (left > most_bytes and old > STALE)):
                left -= _size(entry)
                self.discard(entry)

    def _forget_work(self, now: float) -> None:
        for folder in (self.folder / WORK).glob("*"):
            with contextlib.suppress(OSError):
                if now - folder.stat().st_mtime > STALE:
                    shutil.rmtree(folder, ignore_errors=True)

    def _entry(self, key: str) -> Path:
        return self.folder / key[:2] / key


def _tidy(derived: Derived) -> dict[str, int]:
    """Leave only the files that are spoken of, read-only; their sizes in bytes by name."""
    wanted = {derived.pdf, derived.light_pdf}
    for page in derived.pages:
        wanted |= {picture.name for picture in (*page.pictures, page.jpeg) if picture}
    sizes = {}
    for file in list(derived.folder.iterdir()):
        if file.name in wanted:
            file.chmod(0o444)
            sizes[file.name] = file.stat().st_size
        else:
            file.unlink()
    return sizes


def _last_use(card: Path) -> float:
    with contextlib.suppress(OSError):
        return card.stat().st_mtime
    return 0.0


def _size(entry: Path) -> int:
    with contextlib.suppress(OSError):
        return sum(one.stat().st_size for one in os.scandir(entry))
    return 0
