"""Related posters are those that share topics, countries or telling words."""

from poster_session.countries import resolve
from poster_session.kinship import relatives
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
    posters = [poster(name) for name in "abcdef"]

    assert kin(posters, {}, "a", most=2) == ["b", "c"]


def test_one_poster_alone_has_no_relatives() -> None:
    assert kin([poster("a")], {"a": FILLER}, "a") == []
