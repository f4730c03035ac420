"""The site speaks its language: words, dates, figures and plurals."""

from datetime import date

import pytest

from poster_session.countries import resolve
from poster_session.wording import CATALOGUES, SHORT_NAMES, Wording

SIZES = [
    (0, "1 kB"), (999, "1 kB"), (640_400, "640 kB"), (999_499, "999 kB"), (999_500, "1 MB"), (2_740_000, "2.7 MB"),
    (12_000_000, "12 MB"), (1_234_000_000, "1,234 MB"),
]  # fmt: skip


@pytest.mark.parametrize(("size", "words"), SIZES)
def test_a_size_is_told_as_visitors_read_it(size, words):
    assert words == Wording("en").size(size)


def test_a_size_is_told_with_the_figures_of_its_language():
    assert "2,7 MB" == Wording("de").size(2_700_000)


@pytest.mark.parametrize(("number", "words"), [(1, "1 poster"), (0, "0 posters"), (1234, "1,234 posters")])
def test_the_plural_is_right(number, words):
    assert words == Wording("en").count("%(num)s poster", "%(num)s posters", number)


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("en", "June 1, 2022"),
        ("en-GB", "1 June 2022"),
        ("de", "1. Juni 2022"),
        ("zh-Hant", "2022年6月1日"),
        ("xx", "June 1, 2022"),
    ],
)
def test_a_day_is_told_in_full_words(language, day):
    assert day == Wording(language).day(date(2022, 6, 1))


def test_months_are_told_alone_and_with_their_year():
    assert ("March 2022", "March") == (Wording("en").month(2022, 3), Wording("en").month_alone(3))
    assert "март" == Wording("ru").month_alone(3)


@pytest.mark.parametrize(
    ("words", "told"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b, and c")]
)
def test_a_list_is_told_as_a_sentence(words, told):
    assert told == Wording("en").list(words)


@pytest.mark.parametrize(("tag", "name"), [
        ("fr", "French"), ("pt-BR", "Portuguese (Brazil)"), ("sr-Latn", "Serbian (Latin)"), ("sm", "Samoan"),
        ("tl", "Tagalog"), ("ca-valencia", "Catalan"), ("zh-Hant-TW", "Chinese (Traditional, Taiwan)"), ("xx", "xx"),
    ])  # fmt: skip
def test_a_language_has_its_name_or_its_tag(tag, name):
    assert name == Wording("en").language_name(tag)


def test_words_without_a_translation_stay_english():
    assert "Opens on today" == Wording("xx").say("Opens on %(day)s", day="today")


def test_a_percent_sign_in_words_without_values_is_itself():
    assert "100% cotton" == Wording("en").say("100% cotton")


def test_a_language_names_itself_as_it_stands_alone():
    names = {tag: Wording("en").own_name(tag) for tag in ("fr", "ar", "zh", "pt-BR", "xx")}

    assert {"fr": "Français", "ar": "العربية", "zh": "中文", "pt-BR": "Português (Brasil)", "xx": "xx"} == names


@pytest.mark.parametrize("language", SHORT_NAMES)
def test_a_country_has_its_short_name(language):
    names = [Wording(language).country_name(resolve(name)) for name in ("Hong Kong", "Macao", "Palestine")]

    assert all(len(name.split()) <= 2 for name in names)
    assert "SAR" not in " ".join(names)


def test_a_country_without_a_short_name_has_that_of_cldr():
    assert "香港" == Wording("zh").country_name(resolve("Hong Kong"))
    assert "Sonderverwaltungsregion Hongkong" == Wording("de").country_name(resolve("Hong Kong"))
    assert "中國香港特別行政區" == Wording("zh-Hant").country_name(resolve("Hong Kong"))


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("fr", ["Égypte", "Estonie", "Éthiopie", "France"]),
        ("ar", ["إثيوبيا", "إسبانيا", "ألمانيا", "مصر"]),
        ("zh", ["巴西", "德国", "肯尼亚", "中国"]),
        ("ru", ["Египет", "Мали", "Ямайка"]),
    ],
)
def test_names_stand_in_the_alphabet_of_their_language(language, names):
    assert names == sorted(set(names), key=Wording(language).place_of)


@pytest.mark.parametrize("language", ["ar", "fa", "bn", "en"])
def test_figures_are_latin_in_every_language_as_in_the_browser(language):
    # gallery.js asks the browser for the same ("nu" is "latn").
    assert "12" == Wording(language).number(12)


def test_what_the_catalogue_of_a_region_leaves_out_its_language_says(tmp_path):
    for tag, word, said in (("pt", "Posters", "Pôsteres"), ("pt_PT", "Search", "Procurar")):
        (tmp_path / f"{tag}.po").write_text(f'msgid ""\nmsgstr ""\n\nmsgid "{word}"\nmsgstr "{said}"\n', "utf-8")
    wording = Wording("pt-PT", catalogues=tmp_path)

    assert ["Procurar", "Pôsteres", "Blog"] == [wording.say(word) for word in ("Search", "Posters", "Blog")]


def test_a_translator_may_begin_with_a_few_words(tmp_path):
    # As docs/languages.md says: a copy of site.pot, three words, nothing else.
    template = (CATALOGUES / "site.pot").read_text("utf-8")
    begun = template.replace('msgid "Posters"\nmsgstr ""', 'msgid "Posters"\nmsgstr "Mabango"')
    (tmp_path / "sw.po").write_text(begun, "utf-8")
    wording = Wording("sw", catalogues=tmp_path)

    assert ("Mabango", "Search") == (wording.say("Posters"), wording.say("Search"))
    assert "3 posters" == wording.count("%(num)s poster", "%(num)s posters", 3)
    assert "Ujerumani" == wording.country_name(resolve("Germany"))
