"""A JPEG without what a camera or program wrote beside the picture: place, time, names."""

from typing import Final

# APP1 (Exif, XMP), APP3 … APP13 (Photoshop, IPTC and others) and comments. APP0 (JFIF), APP2 (colour profile)
# and APP14 (Adobe's colour transform) change how the picture looks and stay.
_PRIVATE: Final = frozenset({0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE})
_SCAN = 0xDA


def without_metadata(data: bytes) -> bytes:
    """The same picture, its private segments left out; unchanged when it is not built as expected."""
    if not data.startswith(b"\xff\xd8"):
        return data
    kept, at = [data[:2]], 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return data
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == _SCAN:
            return b"".join((*kept, data[at:]))
        if length < 2 or not 0xC0 <= marker <= 0xFE:
            return data
        if marker not in _PRIVATE:
            kept.append(data[at : at + 2 + length])
        at += 2 + length
    return data
