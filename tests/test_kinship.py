"""Related posters are those that share topics, countries or telling words."""

import pytest

from poster_session.countries import resolve
from poster_session.kinship import _words, relatives
from poster_session.model import Person, Poster
from poster_session.slugs import Slug

FILLER = "library readers books together every morning"


def poster(name: str, country: str = "Kenya", topics: tuple[str, ...] = ()) -> Poster:
    people = (Person(name="A", country=resolve(country)),)
    return Poster(
        source="",
        slug=Slug(name),
        title=name,
        language="en",
        session=Slug("s"),
        pdf=name,
        authors=people,
        topics=topics,
    )


def kin(posters: list[Poster], texts: dict[str, str], of: str, most: int = 3) -> list[str]:
    found = relatives(posters, lambda poster: texts.get(poster.slug, ""), most)
    return [other.slug for other in found[f"posters/s/{of}.html"]]


def test_a_shared_topic_relates() -> None:
    posters = [poster("a", "Kenya", ("seeds",)), poster("b", "Latvia", ("boats",)), poster("c", "Brazil", ("seeds",))]

    assert kin(posters, {}, "a") == ["c"]


def test_a_shared_topic_outweighs_a_shared_country() -> None:
    posters = [poster("a", "Kenya", ("seeds",)), poster("b", "Kenya"), poster("c", "Brazil", ("seeds",))]

    assert kin(posters, {}, "a") == ["c", "b"]


def test_telling_words_relate_and_common_ones_do_not() -> None:
    posters = [
        poster(name, country) for name, country in zip("abcd", ("Kenya", "Latvia", "Brazil", "Nepal"), strict=True)
    ]
    texts = dict.fromkeys("abcd", FILLER) | {"a": f"{FILLER} bookmobile", "d": f"{FILLER} bookmobile"}

    assert kin(posters, texts, "a") == ["d"]


def test_words_of_scripts_without_spaces_relate() -> None:
    posters = [poster("a", "China"), poster("b", "Latvia"), poster("c", "Brazil"), poster("d", "Nepal")]
    texts = {"a": "夜间阅读很安静", "b": FILLER, "c": FILLER, "d": "我们的夜间阅读"}

    assert kin(posters, texts, "a") == ["d"]


def test_no_poster_is_related_to_itself_and_no_more_are_named_than_wanted() -> None:
    posters = [poster(name, topics=("seeds",)) for name in "abc"] + [poster(name, "Peru") for name in "defg"]

    assert kin(posters, {}, "a", most=2) == ["b", "c"]
    assert kin(posters, {}, "a", most=1) == ["b"]


def test_what_most_posters_share_relates_nobody() -> None:
    assert kin([poster(name) for name in "abcdef"], {}, "a") == []


def test_topics_that_share_an_address_relate() -> None:
    posters = [poster("a", "Kenya", ("E-books",)), poster("b", "Latvia", ("e books",)), poster("c", "Brazil")]

    assert kin(posters, {}, "a") == ["b"]


@pytest.mark.parametrize(
    "words",
    [
        "पुस्तकालय",
        "গ্রন্থাগার",
        "நூலகம்",
        "도서관",
        "ห้องสมุด",
        "ຫ້ອງສະໝຸດ",
        "စာကြည့်တိုက်",
        "បណ្ណាល័យ",
        "مَكْتَبَة",
        "библиотека",
        "ספרייה",
        "図書館",
    ],
)
def test_words_of_every_script_relate(words: str) -> None:
    countries = ("Kenya", "Latvia", "Brazil", "Nepal")
    posters = [poster(name, country) for name, country in zip("abcd", countries, strict=True)]
    texts = dict.fromkeys("abcd", FILLER) | {"a": f"{FILLER} {words}", "d": words}

    assert kin(posters, texts, "a") == ["d"]


def test_a_word_with_signs_above_or_below_it_is_one_word() -> None:
    assert {"पुस्तकालय": 1, "بَيْتٌ": 1} == dict(_words("पुस्तकालय بَيْتٌ"))


def test_short_words_of_alphabets_relate_nobody() -> None:
    posters = [poster("a", "China"), poster("b", "Latvia"), poster("c", "Brazil"), poster("d", "Nepal")]

    assert kin(posters, {"a": "our new app", "d": "the new app", "b": "x", "c": "y"}, "a") == []


def test_one_poster_alone_has_no_relatives() -> None:
    assert kin([poster("a")], {"a": FILLER}, "a") == []
