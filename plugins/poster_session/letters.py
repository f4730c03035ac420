"""Text that every page and every feed can carry."""

import re

# What XML 1.0 cannot hold (section 2.2, with the halves of surrogate pairs), and the control characters of C0 and C1.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text without characters that nobody sees and that break files."""
    return UNPRINTABLE.sub("", text)
