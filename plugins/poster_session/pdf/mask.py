"""Text without e-mail addresses and telephone numbers, so that no program collects them from a page."""

import re
from typing import Final

E_MAIL, TELEPHONE = "[e-mail]", "[telephone]"

_AT: Final = r"\s?(?:@|[\[(]\s?at\s?[\])])\s?"
_DOT: Final = r"(?:\.|\s?[\[(]\s?dot\s?[\])]\s?)"
_E_MAIL: Final = re.compile(
    rf"(?:mailto:)?(?:\{{[^{{}}\n]{{1,200}}\}}|[\w.+%'-]{{1,64}}){_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{1,5}}",
    re.IGNORECASE,
)
_SEP: Final = r"[ \-–/]?"
_TELEPHONES: Final = (
    # after a word or sign for telephone
    re.compile(
        r"(?:\b(?:tel|phone|telephone|mobile|cell|fax|whats ?app|telefon[eo]?|téléphone|tél|móvil)\b"
        r"|тел|телефон|電話|电话|هاتف|[☎☏✆📞📱])[.: ]{0,3}(\+?[\d(][\d ().\-–/]{5,20}\d)",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<![\w.])((?:\+|00)[1-9]\d{{0,2}}{_SEP}(?:\(?\d{{1,4}}\)?{_SEP}){{2,5}}\d{{2,4}})(?![\w.]?\d)"),
    re.compile(r"(?<![\w.])(\+[1-9]\d{0,2}(?:\.\d{2,4}){2,5})(?![\w.]?\d)"),
    re.compile(r"(?<![\w.-])(\(\d{3}\) ?\d{3}[-. ]\d{4}|\d{3}-\d{3}-\d{4}|\d{3}\.\d{3}\.\d{4})(?![\w.-]?\d)"),
)


def mask(text: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The text without them; the addresses; the numbers."""
    addresses: list[str] = []
    numbers: list[str] = []

    def address(match: re.Match[str]) -> str:
        addresses.append(match[0])
        return E_MAIL

    def number(match: re.Match[str]) -> str:
        if not 7 <= sum(sign.isdigit() for sign in match[1]) <= 15:
            return match[0]
        numbers.append(match[1].strip())
        return match[0].replace(match[1], TELEPHONE)

    if "@" in text or "at" in text:
        text = _E_MAIL.sub(address, text)
    for pattern in _TELEPHONES:
        text = pattern.sub(number, text)
    return text, tuple(addresses), tuple(numbers)


def in_words(addresses: tuple[str, ...], numbers: tuple[str, ...]) -> str:
    """How many of them there are, for a sentence."""
    parts = []
    if addresses:
        parts.append("1 e-mail address" if len(addresses) == 1 else f"{len(addresses)} e-mail addresses")
    if numbers:
        parts.append("1 telephone number" if len(numbers) == 1 else f"{len(numbers)} telephone numbers")
    return " and ".join(parts)
