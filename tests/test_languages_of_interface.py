"""Every word of the interface stands in every language that we keep."""

import gettext
import re
from collections import Counter
from datetime import date

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po
from tools.catalogues import LOCALE, ROOT, lacking, template, updated, written

from poster_session.wording import CATALOGUES, Wording

LANGUAGES = ("ar", "es", "fr", "pt", "zh")
BLANK = re.compile(r"%\(\w+\)s|\{\w+\}|%")
BY_HAND = "run: uv run python -m tools.catalogues"


def catalogue(language: str) -> Catalog:
    with (LOCALE / f"{language}.po").open("rb") as lines:
        return read_po(lines, locale=language, abort_invalid=True)


def messages(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


def forms(words: str | tuple[str, ...]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def blanks(words: str) -> list[str]:
    return sorted(BLANK.findall(words))


def forms_of_one_number(language: str) -> set[int]:
    """The plural forms that stand for a single number, as the Arabic dual does: their word may say it alone."""
    form = gettext.c2py(catalogue(language).plural_expr)  # type: ignore[attr-defined]
    return {found for found, numbers in Counter(form(number) for number in range(1000)).items() if numbers == 1}


def test_the_template_holds_the_words_of_today() -> None:
    assert written(template()) == (LOCALE / "site.pot").read_bytes(), BY_HAND


def test_words_of_every_origin_are_gathered() -> None:
    words = {message.id for message in template()}
    ours = {"Skip to the content", "Enlarge (%(size)s)", "Opens on %(day)s", "Eastern Africa", "Copyright undetermined"}
    assert ours <= words
    assert {("participant", "participants"), ("%(num)s poster", "%(num)s posters")} <= words


def test_the_five_languages_are_here() -> None:
    assert CATALOGUES == LOCALE
    assert set(LANGUAGES) <= {path.stem for path in LOCALE.glob("*.po")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_complete(language: str) -> None:
    assert [] == lacking(updated(LOCALE / f"{language}.po", template()))
    assert {message.id for message in template()} == {message.id for message in catalogue(language)}, BY_HAND


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_all_the_plurals_of_its_language(language: str) -> None:
    expected = {"ar": 6, "zh": 1}.get(language, 2)
    plurals = [message for message in messages(language) if message.pluralizable]
    assert plurals
    assert {expected} == {len(message.string) for message in plurals}
    assert [] == list(catalogue(language).check())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_keeps_the_blanks_to_fill_in(language: str) -> None:
    alone = forms_of_one_number(language)
    for message in messages(language):
        wanted = blanks(forms(message.id)[-1])
        for number, words in enumerate(forms(message.string)):
            may_say_it_alone = message.pluralizable and number in alone
            assert blanks(words) == wanted or (may_say_it_alone and not blanks(words)), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_can_break_the_page(language: str) -> None:
    # Templates write translations as they stand, between quotation marks too.
    assert [] == [m.id for m in messages(language) if re.search(r"""[<>&"']""", "".join(forms(m.string)))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_begins_and_ends_like_its_words(language: str) -> None:
    for message in messages(language):
        end = forms(message.id)[-1].endswith(".")
        for words in forms(message.string):
            assert words == words.strip(), message.id
            assert end == words.endswith((".", "。")), message.id


@pytest.mark.parametrize(("language", "letters"), [("ar", "\u0600-\u06ff"), ("zh", "\u4e00-\u9fff")])
def test_what_is_said_is_written_in_the_script_of_the_language(language: str, letters: str) -> None:
    said = {
        words: re.sub(r"%\(\w+\)s|\{\w+\}|PDF|QR", "", words) for m in messages(language) for words in forms(m.string)
    }

    assert [] == [
        words for words, alone in said.items() if re.search(r"[^\W\d_]", alone) and not re.search(f"[{letters}]", alone)
    ]


ALIKE = {"Blog", "Menu", "Main menu", ",", "%(pages)s, %(size)s"}  # in French and in its neighbours


@pytest.mark.parametrize("language", [other for other in LANGUAGES if other != "fr"])
def test_no_language_speaks_french(language: str) -> None:
    french = {message.id: message.string for message in messages("fr") if not message.pluralizable}

    assert set() == {m.id for m in messages(language) if french.get(m.id) == m.string} - ALIKE


def test_the_marks_of_a_language_are_its_own() -> None:
    wrong = {"fr": r"(?<!\u00a0):|(?<!\u202f)[;!?»]|[.]{3}", "ar": r"[,;?]", "zh": r"(?<=[\u4e00-\u9fff])[,:;?!()]|\.$"}
    for language, marks in wrong.items():
        found = [w for m in messages(language) for w in forms(m.string) if re.search(marks, w)]
        assert [] == found, language


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_site_speaks_its_language(language: str) -> None:
    wording = Wording(language)
    for message in messages(language):
        if not message.pluralizable:
            assert message.string == wording.translations.gettext(message.id)
    assert "Posters" != wording.say("Posters")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "لا ملصقات"),
        (1, "ملصق واحد"),
        (2, "ملصقان"),
        (3, "3 ملصقات"),
        (16, "16 ملصقًا"),
        (100, "100 ملصق"),
        (103, "103 ملصقات"),
    ],
)
def test_posters_are_counted_in_arabic(number: int, words: str) -> None:
    assert words == Wording("ar").count("%(num)s poster", "%(num)s posters", number)


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("fr", "1 affiche", "16 affiches"),
        ("es", "1 póster", "16 pósteres"),
        ("pt", "1 pôster", "16 pôsteres"),
        ("zh", "1张海报", "16张海报"),
        ("en", "1 poster", "16 posters"),
    ],
)
def test_posters_are_counted(language: str, one: str, many: str) -> None:
    wording = Wording(language)
    assert (one, many) == tuple(wording.count("%(num)s poster", "%(num)s posters", number) for number in (1, 16))


def test_zero_is_one_in_french_alone() -> None:
    none = {language: Wording(language).count("%(num)s page", "%(num)s pages", 0) for language in ("fr", "es", "pt")}
    assert {"fr": "0 page", "es": "0 páginas", "pt": "0 páginas"} == none


@pytest.mark.parametrize(
    ("language", "status"),
    [
        ("ar", "مفتوحة حتى 10 يونيو 2022"),
        ("es", "Abierta hasta el 10 de junio de 2022"),
        ("fr", "Ouverte jusqu’au 10 juin 2022"),
        ("pt", "Aberta até 10 de junho de 2022"),
        ("zh", "开放至2022年6月10日"),
    ],
)
def test_a_session_says_where_it_stands(language: str, status: str) -> None:
    wording = Wording(language)
    assert status == wording.say("Open until %(day)s", day=wording.day(date(2022, 6, 10)))


def test_a_regional_tag_finds_the_catalogue_of_its_language() -> None:
    assert ["Affiches", "Pôsteres"] == [Wording(tag).say("Posters") for tag in ("fr-CA", "pt-BR")]


def test_a_language_without_a_catalogue_stays_english() -> None:
    wording = Wording("xx")
    assert "Opens on today" == wording.say("Opens on %(day)s", day="today")
    assert "3 posters" == wording.count("%(num)s poster", "%(num)s posters", 3)


def test_scripts_write_days_and_figures_as_pages_do() -> None:
    # Babel writes Latin figures and the Gregorian calendar in every language; browsers have other habits.
    scripts = "".join(path.read_text("utf-8") for path in (ROOT / "theme/static/js").glob("*.js"))
    figures = re.findall(r"(?:toLocaleString|NumberFormat|DateTimeFormat)\([^;]*?\)", scripts)
    days = re.findall(r"DateTimeFormat\([^;]*?\)", scripts)

    assert figures
    assert [] == [call for call in figures if 'numberingSystem: "latn"' not in call]
    assert [] == [call for call in days if 'calendar: "gregory"' not in call]
