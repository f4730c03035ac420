"""A gallery's cards carry what they are found by, and its filters tell what stands behind each option."""

from datetime import date

import pytest
from tests.invented import country, material, person, poster, session

from poster_session.model import Translation
from poster_session.views.galleries import MOST_OF_ABSTRACT, gallery_of, search_words
from poster_session.views.kept import kept_page
from poster_session.views.posters import posters_page
from poster_session.views.sessions import session_page
from poster_session.wording import Wording


def gallery(*posters, **given):
    return gallery_of(material(*posters, **given), list(posters), choices=True)


def options(*posters, **given):
    found = gallery(*posters, **given)
    return {
        entry.name: [(option.value, option.text.text, option.count) for option in entry.options]
        for entry in (*found.filters, *found.more)
    }


def by(name, place="Kenya", **given):
    """A poster of one author with a library of some kind."""
    return poster(name, authors=(person("Ana", place, **given),))


def test_a_card_tells_who_and_where():
    (card,) = gallery(poster("a", authors=(person("Ana", "Kenya"), person("Bo", "Latvia")))).cards

    assert (("Ana", "Bo"), ["Kenya", "Latvia"]) == (card.people, [link.text for link in card.countries])
    assert "2022/a" == card.id


def test_a_card_is_found_by_every_word_that_belongs_to_it():
    found = poster(
        "a",
        title="Café",
        topics=("Reading",),
        authors=(person("Łukasz", "Latvia", library="Upe School", library_type="Academic"),),
        translations=(Translation(language="fr", title="Lire ensemble"),),
    )
    words = search_words(material(found, words={found.source: "Our ABSTRACT."}), found).split()

    assert {"cafe", "reading", "latvia", "northern", "europe", "upe", "school", "academic", "lire", "ensemble"} < {
        *words
    }
    assert "abstract" in words
    assert len(set(words)) == len(words)


def test_a_card_is_found_in_the_language_of_the_site_too():
    found = poster("a", "Germany")

    assert {"allemagne", "germany"} < {*search_words(material(found, wording=Wording("fr")), found).split()}


def test_of_a_long_abstract_a_card_carries_the_beginning_and_the_search_page_all():
    found = poster("a")
    words = [f"word{number}" for number in range(200)]
    known = material(found, words={found.source: " ".join(words)})
    short, whole = search_words(known, found), search_words(known, found, whole=True)

    assert words[0] in short
    assert words[-1] not in short
    assert MOST_OF_ABSTRACT // 2 < len(short) < MOST_OF_ABSTRACT + 100
    assert words[-1] in whole


def test_short_words_of_an_abstract_tell_nothing_unless_they_are_no_latin_ones():
    found = poster("a")
    words = search_words(material(found, words={found.source: "and 读书 with (books)"}), found).split()

    assert ("and" in words, "读书" in words, "books" in words) == (False, True, True)


def test_cards_without_a_filter_carry_no_words():
    known = material(poster("a"))
    (card,) = gallery_of(known, known.web.shown).cards

    assert ("", ()) == (card.search, card.facets)


def test_a_card_says_what_it_can_be_filtered_by():
    one = poster("a", topics=("Open Access", "Books"), authors=(person("A", "Kenya"), person("B", "Peru")))
    other = poster("b", "Latvia", topics=("Seeds",), language="pt-BR")
    card = gallery(one, other).cards[0]

    assert {
        "country": "kenya peru",
        "topic": "books open-access",
        "region": "africa americas",
        "language": "en",
    } == dict(card.facets)


def test_what_is_the_same_for_all_posters_is_no_filter():
    found = gallery(poster("a"), poster("b"))

    assert ((), ()) == (found.filters, found.more)


def test_a_filter_counts_what_stands_behind_each_option():
    one, other = poster("a", topics=("Books",)), poster("b", "Peru", topics=("Books", "Seeds"))
    found = options(one, other)

    assert [("kenya", "Kenya", "1"), ("peru", "Peru", "1")] == found["country"]
    assert [("books", "Books", "2"), ("seeds", "Seeds", "1")] == found["topic"]


def test_a_poster_of_partners_in_one_country_counts_once():
    pair = poster("a", authors=(person("A", "Kenya"), person("B", "Kenya")))

    assert [("kenya", "Kenya", "1"), ("peru", "Peru", "1")] == options(pair, poster("b", "Peru"))["country"]


def test_a_filter_offers_only_what_leads_to_a_poster_of_this_gallery():
    here, there = poster("a"), poster("b", "Peru")
    known = material(session(), session("2021"), here, there, poster("c", "Latvia", session="2021"))
    found = gallery_of(known, [here, there], choices=True)

    assert "2021" not in str(found.filters)
    assert country("Latvia").slug not in str(found.filters)
    assert country("Peru").slug in str(found.filters)


def test_kinds_of_library_that_differ_in_spelling_alone_are_one():
    found = options(by("a", library_type="Public"), by("b", library_type="public "), by("c", library_type="Prison"))

    assert [("prison", "1"), ("public", "2")] == [(value, count) for value, _, count in found["library"]]


def test_regions_come_in_their_usual_order_in_the_words_of_the_site():
    found = options(poster("a", "Latvia"), poster("b", "Kenya"), wording=Wording("es"))

    assert [("africa", "África"), ("europe", "Europa")] == [option[:2] for option in found["region"]]


def test_a_language_is_offered_whatever_the_land_it_is_written_in():
    found = options(poster("a", language="pt-BR"), poster("b", language="pt"), poster("c", language="zh-Hant"))

    assert [("zh", "Chinese", "1"), ("pt", "Portuguese", "2")] == found["language"]


def test_a_topic_keeps_the_direction_of_its_own_words():
    found = gallery(poster("a", topics=("قراءة",)), poster("b", topics=("Books",)))
    (topics,) = [entry for entry in found.filters if entry.name == "topic"]

    assert {"rtl", "ltr"} == {option.text.dir for option in topics.options}


def test_few_filters_are_seen_at_once_and_the_others_folded_away():
    one = poster("a", topics=("x",), session="2021", language="fr", authors=(person("A", "Kenya", library_type="Law"),))
    other = poster("b", "Peru", topics=("y",), authors=(person("A", "Peru", library_type="School"),))
    known = material(session(), session("2021"), one, other)
    found = gallery_of(known, known.web.shown, choices=True)

    assert ["session", "country", "topic"] == [entry.name for entry in found.filters]
    assert ["region", "library", "language"] == [entry.name for entry in found.more]


def test_posters_of_one_session_are_not_sorted_by_session():
    known = material(session(), session("2021"), poster("a"), poster("b", session="2021"))
    one, all_ = (gallery_of(known, posters, choices=True) for posters in (known.web.shown[:1], known.web.shown))

    assert ["day", "title", "country"] == [value for value, _ in one.orders]
    assert ["day", "title", "country", "session"] == [value for value, _ in all_.orders]


@pytest.mark.parametrize(("day", "order"), [("2022-06-15", "day"), ("2022-07-01", "title")])
def test_posters_are_shuffled_while_their_session_is_open_and_sorted_in_the_archive(day, order):
    june = session(opens=date(2022, 6, 1), closes=date(2022, 6, 30))

    assert order == session_page(material(june, poster("a"), today=date.fromisoformat(day)), june).gallery.order


def test_the_gallery_of_all_posters_opens_shuffled():
    assert "day" == posters_page(material(poster("a")))[1].gallery.order


def test_the_page_of_kept_posters_holds_them_all_and_is_kept_from_search_engines():
    head, view = kept_page(material(poster("a"), poster("b")))

    assert ["2022/a", "2022/b"] == [card.id for card in view.gallery.cards]
    assert head.hidden
