"""Which posters are related: shared topics, shared countries, and words that few others use."""

import math
import re
import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import nsmallest

from .model import Poster
from .slugs import slug_of

TOPIC, COUNTRY = 1.0, 0.6  # what one shared topic or country weighs beside the words (cosine, 0 to 1)
LEAST = 0.05  # less is chance
MOST_WORDS = 60  # of each poster: the most telling ones
# Letters with their marks: most scripts of India and Arabic with its vowels write them as signs of their own.
MARKS = "".join(sign for sign in map(chr, range(0x300, 0x10000)) if unicodedata.category(sign)[0] == "M")
WORD = re.compile(f"[^\\W\\d_](?:[^\\W\\d_]|[{MARKS}])+")
# Alphabets from Latin to Arabic, Georgian, and more Latin and Greek letters: their short words tell nothing.
ALPHABETIC = re.compile(r"[a-z\u00c0-\u06ff\u10a0-\u10ff\u1e00-\u1fff]")
SHORTEST = 4  # letters
# Scripts without spaces between words: pairs of letters stand in for words. Thai and Lao, Burmese, Khmer, kana, Han.
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+")

Vector = Mapping[int | str, float]  # a weight for each word (by its number), topic and country
Counts = tuple["array[int]", "array[int]"]  # the numbers of the words of a text, and how often each stands there


def relatives(
    posters: Sequence[Poster], text_of: Callable[[Poster], str], most: int = 4
) -> dict[str, tuple[Poster, ...]]:
    """For each poster (by its url) at most so many others, the nearest first; `text_of` gives a poster's words.

    Words are weighed by tf-idf (Salton & Buckley 1988) and compared by cosine; the same input gives the same order.
    """
    vectors = _vectors(_counted(map(text_of, posters)))
    traits = [{**vector, **_traits(poster)} for vector, poster in zip(vectors, posters, strict=True)]
    holders = _holders(traits)
    return {
        poster.url: tuple(posters[other] for other in _nearest(number, posters, traits, holders, most))
        for number, poster in enumerate(posters)
    }


def _traits(poster: Poster) -> Vector:
    """Topics and countries beside the words: one that two posters share adds its whole weight to their likeness."""
    topics: Vector = {f"topic {slug_of(topic)}": math.sqrt(TOPIC) for topic in poster.topics}
    return {**topics, **{f"country {country.code}": math.sqrt(COUNTRY) for country in poster.countries}}


def _words(text: str) -> Counter[str]:
    folded = unicodedata.normalize("NFKC", text).casefold()
    pairs = (run[n : n + 2] for run in UNSPACED.findall(folded) for n in range(len(run) - 1))
    words = WORD.findall(UNSPACED.sub(" ", folded))
    return Counter([*(word for word in words if len(word) >= SHORTEST or not ALPHABETIC.match(word)), *pairs])


def _counted(texts: Iterable[str]) -> list[Counts]:
    """What each text holds: as numbers it takes two kilobytes, where words take twenty."""
    numbers: dict[str, int] = {}
    counts = map(_words, texts)
    return [
        (array("L", [numbers.setdefault(word, len(numbers)) for word in count]), array("L", count.values()))
        for count in counts
    ]


def _vectors(counted: Sequence[Counts]) -> list[Vector]:
    spread = Counter(number for numbers, _ in counted for number in numbers)
    return [_vector(zip(numbers, counts, strict=True), spread, len(counted)) for numbers, counts in counted]


def _vector(count: Iterable[tuple[int, int]], spread: Counter[int], all_texts: int) -> Vector:
    # A word that stands in one poster only, or in most of them, ties nothing together.
    shared = [(word, number) for word, number in count if 1 < spread[word] <= _most(all_texts)]
    weights = [(word, (1 + math.log(n)) * math.log(all_texts / spread[word])) for word, n in shared]
    telling = dict(sorted(weights, key=lambda entry: (-entry[1], entry[0]))[:MOST_WORDS])
    length = math.sqrt(sum(weight * weight for weight in telling.values())) or 1.0
    return {word: weight / length for word, weight in telling.items()}


def _holders(vectors: Sequence[Vector]) -> dict[int | str, list[int]]:
    holders: dict[int | str, list[int]] = {}
    for number, vector in enumerate(vectors):
        for word in vector:
            holders.setdefault(word, []).append(number)
    # The country of a session that has but one ties nothing together either.
    return {word: held for word, held in holders.items() if 1 < len(held) <= _most(len(vectors))}


def _most(all_texts: int) -> int:
    return max(2, all_texts // 2)


def _nearest(
    number: int,
    posters: Sequence[Poster],
    vectors: Sequence[Vector],
    holders: Mapping[int | str, list[int]],
    most: int,
) -> list[int]:
    scores: dict[int, float] = defaultdict(float)
    for word, weight in vectors[number].items():
        for other in holders.get(word, ()):
            scores[other] += weight * vectors[other][word]
    found = [other for other, score in scores.items() if other != number and score > LEAST]
    return nsmallest(most, found, key=lambda other: (-round(scores[other], 9), posters[other].url))
