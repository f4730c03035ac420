"""Languages are tags of BCP 47, and know in which direction they are written."""

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from poster_session.languages import canonical, direction, direction_of_words

TAGS = {
    "en": "en", "EN": "en", "pt-br": "pt-BR", "zh-hant": "zh-Hant", "ZH-hant-TW": "zh-Hant-TW", "no": "no",
    "es-419": "es-419", "haw": "haw", "sr-latn": "sr-Latn",
}  # fmt: skip


@pytest.mark.parametrize(("written", "tag"), TAGS.items())
def test_a_tag_is_brought_into_its_usual_spelling(written, tag):
    assert tag == canonical(written)


@pytest.mark.parametrize(
    "written", ["English", "pt_BR", "", "e", "en-", "en-x", "zh-yue", "en us", "français", '"><script>', "en\n"]
)
def test_what_is_no_tag_is_refused(written):
    assert canonical(written) is None


@pytest.mark.parametrize(
    "tag",
    [
        "ar",
        "ar-EG",
        "fa",
        "ur",
        "he",
        "AR",
        "az-Arab",
        "az-IR",
        "pa-PK",
        "ks",
        "dv",
        "arz",
        "ary",
        "prs",
        "pnb",
        "azb",
        "ckb",
    ],
)
def test_these_are_written_from_right_to_left(tag):
    assert "rtl" == direction(tag)


@pytest.mark.parametrize("tag", ["en", "zh-Hant", "ar-Latn", "ru", "az", "ks-Deva", ""])
def test_these_are_written_from_left_to_right(tag):
    assert "ltr" == direction(tag)


@pytest.mark.parametrize(
    ("words", "way"),
    [("قراءة 2022", "rtl"), ("2022 – קריאה", "rtl"), ("«Reading» قراءة", "ltr"), ("123", "ltr"), ("", "ltr")],
)
def test_the_first_letter_with_a_direction_decides(words, way):
    assert way == direction_of_words(words)


def test_every_language_runs_as_cldr_says():
    names = [Locale.parse(name) for name in locale_identifiers()]
    told = {str(name).replace("_", "-"): name.text_direction for name in names if not name.variant}
    wrong = [tag for tag, way in told.items() if way in ("ltr", "rtl") and way != direction(tag)]  # Mongolian runs down

    assert len(told) > 1000
    assert [] == wrong
