"""The small pieces that every page shares: texts with their direction, excerpts, folded words."""

from datetime import date

import pytest
from tests.invented import country, material, person, voice

from poster_session.letters import folded
from poster_session.views.material import shortened


def test_words_know_the_direction_of_their_language():
    assert ["rtl", "ltr"] == [material().text("Reading", language).dir for language in ("ar", "en")]


def test_of_words_in_an_unknown_language_the_direction_is_seen():
    text = material().text("قراءة", "")

    assert ("", "rtl") == (text.lang, text.dir)


def test_a_link_speaks_the_language_of_the_site_unless_told():
    assert "en" == material().link("a.html", "A").lang
    assert "" == material().link("a.html", "A", "").lang


def test_a_count_is_written_in_figures_of_the_site():
    assert "1,234" == material().link("a.html", "A", count=1234).count
    assert "0" == material().link("a.html", "A", count=0).count


def test_a_person_leads_to_their_country():
    found = material(voice("a", "South Korea"))

    assert "countries/south-korea.html" == found.person(person("Ana", "Korea (South)")).country.url
    assert found.person(person("Ana")).country is None


def test_a_country_without_a_page_is_not_linked():
    assert material().person(person("Ana", "Kenya")).country is None


def test_a_country_has_an_address_of_plain_letters():
    assert "countries/bosnia-and-herzegovina.html" == material().country(country("Republic of Srpska")).url


def test_a_day_is_told_to_machines_and_to_readers():
    day = material().day(date(2022, 6, 1))

    assert ("2022-06-01", "June 1, 2022") == (day.iso, day.words)


def test_a_text_without_a_body_is_empty():
    assert "" == material().words("nowhere.md")


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("One two.", "One two."),
        ("One  two\n three", "One two three"),
        ("The quick brown foxes", "The quick brown…"),
        ("Reading together, always", "Reading together…"),
        ("", ""),
    ],
)
def test_an_excerpt_ends_between_two_words(text, short):
    assert short == shortened(text, 17)


def test_an_excerpt_of_a_text_without_spaces_is_cut_at_its_length():
    assert "图书馆" * 10 + "…" == shortened("图书馆" * 40, 30)


def test_a_long_word_near_the_end_does_not_eat_the_excerpt():
    assert 15 <= len(shortened("ab " + "c" * 100, 30)) <= 31


def test_an_excerpt_from_right_to_left_keeps_whole_words():
    assert "قرأنا مع الأطفال…" == shortened("قرأنا مع الأطفال الكتب نفسها", 19)


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Éire  Kalniņa", "eire kalnina"),
        ("İstanbul ISPARTA", "istanbul isparta"),
        ("ΒΙΒΛΙΟΘΉΚΗΣ", "βιβλιοθηκης"),
        ("Straße", "straße"),
        ("ﬁne", "fine"),
        ("हिन्दी", "हनद"),
        ("مُعَلِّم", "معلم"),
    ],
)
def test_words_are_folded_as_the_filter_folds_them(words, plain):
    assert plain == folded(words)


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        (
            "We had no lift. The books went up by rope. Nobody asked why.",
            50,
            "We had no lift. The books went up by rope.",
        ),
        ("She said: “Come in.” Then we read for hours and hours.", 30, "She said: “Come in.”"),
        ("We paid all of 3.50 for the boat and its captain", 21, "We paid all of 3.50…"),
        ("我们读书。孩子们听。然后大家一起画画。", 10, "我们读书。孩子们听。"),
        ("سألني سامر: هل سألتِهم؟ ولم أكن قد سألتهم قط", 30, "سألني سامر: هل سألتِهم؟"),
        ("Yes. And then we went on for a long time without a stop", 40, "Yes. And then we went on for a long…"),
    ],
)
def test_an_excerpt_ends_with_a_sentence_where_one_fills_most_of_the_room(text: str, most: int, short: str) -> None:
    assert short == shortened(text, most)
