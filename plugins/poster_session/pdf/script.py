"""The language of a text, told from its script and its smallest words."""

import re
from collections import Counter
from typing import Final

# First and last letter of a block of Unicode, and the language that is meant by it where nothing else is known.
_SCRIPTS: Final = (
    ("\u0370", "\u03ff", "el"),
    ("\u0400", "\u052f", "ru"),
    ("\u0530", "\u058f", "hy"),
    ("\u0590", "\u05ff", "he"),
    ("\u0600", "\u06ff", "ar"),
    ("\u0900", "\u097f", "hi"),
    ("\u0980", "\u09ff", "bn"),
    ("\u0a00", "\u0a7f", "pa"),
    ("\u0b80", "\u0bff", "ta"),
    ("\u0c00", "\u0c7f", "te"),
    ("\u0d80", "\u0dff", "si"),
    ("\u0e00", "\u0e7f", "th"),
    ("\u0e80", "\u0eff", "lo"),
    ("\u1000", "\u109f", "my"),
    ("\u10a0", "\u10ff", "ka"),
    ("\u1200", "\u137f", "am"),
    ("\u1780", "\u17ff", "km"),
    ("\u3040", "\u30ff", "ja"),
    ("\u3400", "\u9fff", "zh"),
    ("\uac00", "\ud7af", "ko"),
)
# Letters by which one language of a script is told from the one above.
_LETTERS: Final = (
    ("ru", "ђјљњћџ", "sr"),
    ("ru", "їєґ", "uk"),
    ("ru", "қғұә", "kk"),
    ("ar", "ٹڈڑے", "ur"),
    ("ar", "پچژگ", "fa"),
)
_SHARED: Final = {
    "ru": ("ru", "bg", "mk", "sr", "uk", "be", "kk", "ky", "mn", "tg"),
    "ar": ("ar", "fa", "ur", "ps", "ku"),
}
_SMALL: Final = {
    "en": "the of and to in is for with that are on this by from",
    "fr": "le la les des et est une dans pour que du sur avec aux",
    "es": "el los las del y que una para con por es se su como",
    "pt": "os da do das dos e que uma para com em no na não",
    "de": "der die das und ist für mit den von ein eine zu im auf",
    "it": "il di che della per con sono una nel gli delle dei è",
    "nl": "het een van en voor met zijn op te dat niet aan",
    "tr": "ve bir bu için ile da de olarak olan çok",
    "pl": "w i na z do się jest nie dla oraz że od",
    "cs": "a v na se je pro že jsou od za ze při",
    "ro": "și în de la cu pe pentru este din care sunt o",
    "hr": "i u na je za se od su da koji kao ili",
    "sw": "na ya wa kwa katika ni za la kama cha hii",
    "id": "dan yang di untuk dengan dari ini pada adalah dalam",
    "vi": "và của các là cho trong được với một những",
}


def language_of(text: str, declared: str | None) -> str | None:
    """BCP 47 name of the text's language; the declared one where the text does not tell otherwise."""
    letters = [sign for sign in text[:20_000].lower() if sign.isalpha()]
    if len(letters) < 20:
        return declared
    told = _by_script(Counter(letters)) or _by_small_words(text)
    return declared if told is None or _agrees(declared, told) else told


def _by_script(letters: Counter[str]) -> str | None:
    counts: Counter[str] = Counter()
    for letter, count in letters.items():
        for first, last, language in _SCRIPTS:
            if first <= letter <= last:
                counts[language] += count
    if not counts:
        return None
    language, count = counts.most_common(1)[0]
    if count < 0.2 * letters.total():
        return None
    if language == "zh" and counts["ja"] > 0.05 * count:
        return "ja"
    return next(
        (other for base, marks, other in _LETTERS if base == language and any(m in letters for m in marks)), language
    )


def _by_small_words(text: str) -> str | None:
    words = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    scores = {language: sum(words[word] for word in small.split()) for language, small in _SMALL.items()}
    (best, most), (_, second) = Counter(scores).most_common(2)
    return best if most >= max(8, 0.06 * words.total()) and most >= 1.5 * second else None


def _agrees(declared: str | None, told: str) -> bool:
    if not declared:
        return False
    first = declared.split("-")[0].lower()
    return first == told or first in _SHARED.get(told, ()) or {first, told} <= {"hr", "sr", "bs", "cnr", "sh", "sl"}
