"""What belongs together is found, in the order in which visitors see it."""

from datetime import date

import pytest
from tests.invented import country, page, person, post, poster, programme, session, voice

from poster_session.model import CountryWords, Withdrawal
from poster_session.relate import Web, grouped, neighbours
from poster_session.slugs import Slug

GONE = Withdrawal(date=date(2024, 1, 1))


def web(*items, **given):
    return Web(programme(*items, **given))


def names(items):
    return [item.slug for item in items]


def test_items_stand_under_each_of_their_keys():
    assert {"a": ("ab", "ca"), "b": ("ab",), "c": ("ca",)} == grouped(["ab", "ca"], lambda word: sorted(word))


@pytest.mark.parametrize(
    ("items", "around"),
    [((), []), ((1,), [(None, 1, None)]), ((1, 2, 3), [(None, 1, 2), (1, 2, 3), (2, 3, None)])],
)
def test_each_item_knows_its_neighbours(items, around):
    assert around == neighbours(items)


def test_sessions_come_newest_first_and_those_without_days_last():
    found = web(session("b", opens=date(2021, 1, 1)), session("a"), session("c", opens=date(2022, 1, 1)))

    assert ["c", "b", "a"] == names(found.sessions)


def test_posters_come_session_by_session():
    old, new = session("2021", opens=date(2021, 1, 1)), session("2022", opens=date(2022, 1, 1))
    found = web(old, new, poster("z", session="2022"), poster("a", session="2021"), poster("b", session="2022"))

    assert ["b", "z", "a"] == names(found.posters)


def test_a_withdrawn_poster_has_its_page_and_stands_in_no_list():
    found = web(poster("a", withdrawn=GONE), poster("b"))

    assert (["a", "b"], ["b"], ["b"]) == (names(found.posters), names(found.shown), names(found.of_session["2022"]))
    assert ["b"] == names(found.posters_of[country("Kenya")])


def test_a_poster_of_partners_stands_under_each_of_their_countries():
    partners = (person("Ana", "Kenya"), person("Bo", "Latvia"), person("Chi", "Kenya"), person("Di"))
    found = web(poster("a", authors=partners))

    assert [country("Kenya"), country("Latvia")] == list(found.posters_of)


def test_a_country_takes_part_through_a_voice_a_post_or_a_word():
    words = CountryWords(source="x", slug=Slug("x"), title="Peru", language="en", country=country("Peru"))
    found = web(voice("a", "Kenya"), post("b", "2022-01-01", "Japan"), post("c", "2022-01-01"), country_words=(words,))

    assert ["japan", "kenya", "peru"] == names(found.countries)


def test_voices_of_the_newest_cohort_come_first():
    assert ["b", "c", "a"] == names(web(voice("a"), voice("c", year=2022), voice("b", year=2022)).voices)


def test_posts_come_newest_first():
    assert ["b", "c", "a"] == names(
        web(post("c", "2022-01-01"), post("a", "2021-01-01"), post("b", "2022-01-01")).posts
    )


def test_pages_come_in_the_order_of_the_menu():
    assert ["b", "c", "a"] == names(web(page("a", order=9), page("c", order=1), page("b", order=1)).pages)


def test_tags_that_would_share_an_address_are_one_as_first_spelled():
    found = web(post("a", "2021-01-01", tags=("Open Access",)), post("b", "2022-01-01", tags=("open-access", "Books")))

    assert {"Books": ["b"], "Open Access": ["b", "a"]} == {tag: names(posts) for tag, posts in found.tagged.items()}


def test_a_post_stands_once_under_two_spellings_of_one_tag():
    assert {"Books": 1} == {
        tag: len(p) for tag, p in web(post("a", "2021-01-01", tags=("Books", "books"))).tagged.items()
    }


def test_posts_are_counted_by_year_and_month():
    found = web(post("a", "2021-01-05"), post("b", "2021-01-09"), post("c", "2021-03-01"), post("d", "2022-01-01"))

    assert {2022: 1, 2021: 3} == {year: len(posts) for year, posts in found.years.items()}
    assert {(2022, 1): 1, (2021, 3): 1, (2021, 1): 2} == {month: len(posts) for month, posts in found.months.items()}
