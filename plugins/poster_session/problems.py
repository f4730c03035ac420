"""What an author or organizer can mend: gathered, located, kindly worded."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Level = Literal["error", "warning", "note"]
LEVELS: tuple[Level, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to mend; an error leaves its item out, a warning publishes it, a note only tells."""

    path: str  # relative to the project, "/" between parts
    line: int = 1
    kind: str  # kebab-case, explained in docs/problems.md
    level: Level
    see: str
    mend: str

    def __str__(self) -> str:
        """The problem in two lines: where and what, then the mend."""
        return f"{self.path}:{self.line}: {self.see}\n    {self.mend}"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like this one, or None when none is near."""
    matches = get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, each once, errors first, then by file and line."""
    return tuple(sorted(set(problems), key=lambda p: (LEVELS.index(p.level), p.path, p.line, p.kind, p.see)))


def summary(problems: Iterable[Problem]) -> str:
    """One sentence that counts, such as "2 errors, 1 warning."."""
    counts = Counter(p.level for p in problems)
    parts = [f"{counts[level]} {level}{'' if counts[level] == 1 else 's'}" for level in LEVELS if counts[level]]
    return f"{', '.join(parts)}." if parts else "Nothing to mend."


def report(problems: Iterable[Problem]) -> str:
    """All problems in order as text, a count at the end."""
    ordered = in_order(problems)
    blocks = [
        f"{level.upper()}S\n\n" + "\n".join(str(p) for p in ordered if p.level == level)
        for level in LEVELS
        if any(p.level == level for p in ordered)
    ]
    return "\n\n".join([*blocks, summary(ordered)])
