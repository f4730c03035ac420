"""Text that reads right, without what programs collect."""

import pytest

from poster_session.pdf.kinds import KINDS, finding
from poster_session.pdf.mask import in_words, mask
from poster_session.pdf.script import language_of
from poster_session.pdf.words import is_readable, tidy

TIDIED = {
    "lines of a paragraph are joined": ("Two reading\nrooms\n", "Two reading rooms"),
    "an empty line parts paragraphs": ("One\n \n\nTwo\f", "One\n\nTwo"),
    "a divided word is whole again": ("We read infor-\nmation here", "We read information here"),
    "a compound keeps its hyphens": ("a state-of-the-\nart room", "a state-of-the-art room"),
    "a soft hyphen at a line's end goes": ("infor\u00ad\nmation", "information"),
    "a soft hyphen that is drawn is a hyphen": ("Multi\u00adColumn", "Multi-Column"),
    "ligatures become letters": ("ﬁnd the oﬃce", "find the office"),
    "marks of direction go": ("\u202bשלום\u202c \u200fעולם", "שלום עולם"),
    "joiners that Persian needs stay": ("می\u200cخواهم", "می\u200cخواهم"),
    "presentation forms become letters": ("ﻣﺮﺣﺒﺎ", "مرحبا"),
    "Japanese lines get no space": ("不正をした\nユーザ", "不正をした\nユーザ"),
    "items of a list stand alone": (
        "Aims\n• read\n• sing on\nand on\n1. dance",
        "Aims\n\n• read\n\n• sing on and on\n\n1. dance",
    ),
    "a heading stands alone": (
        "Results\nThe children came every week and read to us",
        "Results\n\nThe children came every week and read to us",
    ),
    "a font's own dots are dots": ("\uf0b7 read", "• read"),
    "control characters go": ("a\x00b\x07", "ab"),
}


@pytest.mark.parametrize("claim", TIDIED)
def test_text_is_tidied(claim: str) -> None:
    raw, wanted = TIDIED[claim]

    assert wanted == tidy(raw)


ADDRESSES = [
    "ada@example.org",
    "a.b+c@mail.example.co.uk",
    "{ada, grace}@example.edu",
    "ada (at) example (dot) org",
    "mailto:x@y.ke",
]
NUMBERS = [
    "+254 712 345 678",
    "+1 (205) 555-0123",
    "(205) 555-0123",
    "205-555-0123",
    "+44.20.7946.0958",
    "0044 20 7946 0958",
]
KEPT = [
    "2019-2020",
    "doi:10.1145/3340531.3412012",
    "0.12 3.45 6.78 9.10",
    "ISBN 978-3-16-148410-0",
    "100-200; 200-300",
    "1,234,567 readers",
    "+0.12 3.4 5.6",
    "look at this. dot",
    "+12.5 13.6 14.7",
    "2022-06-01 12:30",
    "p@k and x @ 5",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_e_mail_address_is_masked(address: str) -> None:
    assert ("Write: [e-mail], today", (address,), ()) == mask(f"Write: {address}, today")


@pytest.mark.parametrize("number", NUMBERS)
def test_a_telephone_number_is_masked(number: str) -> None:
    assert ("Call [telephone] today", (), (number,)) == mask(f"Call {number} today")


def test_a_number_after_the_word_telephone_is_masked() -> None:
    assert "Tel.: [telephone] and Fax [telephone]" == mask("Tel.: 061 234 5678 and Fax 0123/456789")[0]


@pytest.mark.parametrize("text", KEPT)
def test_other_figures_stay(text: str) -> None:
    assert (text, (), ()) == mask(text)


def test_what_was_masked_is_said_in_words() -> None:
    assert "1 e-mail address and 2 telephone numbers" == in_words(("a",), ("b", "c"))


LANGUAGES = {
    "he": "פיתוח יישומים בתחום המערכת שלנו נועדה ליעל בעיה זו",
    "fa": "کتابخانه‌های ما در کنار دریا با کودکان کتاب می‌خوانند و پرسش می‌کنند",
    "ar": "غرفتان للقراءة ومحيط واحد: كيف التقت مكتباتنا وقرأت معا",
    "ja": "軽量な失効可能グループ署名方式の提案を行いユーザを追跡する",
    "zh": "两个阅览室和一片海洋：我们的图书馆如何相遇、一起阅读和唱歌，整整一年",
    "ko": "두 개의 열람실과 하나의 바다: 우리 도서관이 만나 함께 읽고 노래한 이야기",
    "ru": "Две читальни и один океан: как наши библиотеки встретились и читали вместе",
    "sr": "Један проблем који произилази из тога јесте начин на који ћемо препознавати",
    "th": "ห้องอ่านหนังสือสองห้องกับมหาสมุทรหนึ่งแห่ง",
    "fr": "Les deux salles et la mer : des livres pour les enfants, et le plaisir que les gens ont dans la salle",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_told_from_its_text(language: str) -> None:
    assert language == language_of(LANGUAGES[language], None)
    assert language == language_of(LANGUAGES[language], "xx").split("-")[0]


def test_a_declared_language_stands_where_the_text_agrees_or_is_silent() -> None:
    assert "zh-Hant" == language_of(LANGUAGES["zh"], "zh-Hant")
    assert "fr-CA" == language_of(LANGUAGES["fr"], "fr-CA")
    assert "mi" == language_of("Kia ora", "mi")
    assert language_of("", None) is None


def test_signs_without_sense_are_no_text() -> None:
    assert is_readable("Two rooms, one ocean (2022).")
    assert not is_readable("\u2500\u2501\u2502\u2503 a \u2504\u2505\u2506")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_finding_reads_as_a_sentence_with_a_mend(kind: str) -> None:
    words = KINDS[kind]
    places = dict.fromkeys(("what", "detail", "limit", "size", "count", "number", "width", "height"), "7")
    found = finding(kind, **places, least=1, most=9, aspect=7, step="x", done=1, fonts="Arial")

    assert found.see.endswith(".")
    assert words.mend.endswith(".")
    assert words.why.endswith(".")
    assert "{" not in found.see + found.mend + words.why
