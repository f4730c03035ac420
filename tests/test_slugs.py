"""An address is ASCII and never empty, whatever the script of the name."""

import re
import unicodedata

import pytest

from poster_session.slugs import slug_of

NAMES = {
    "Two reading rooms, one ocean": "two-reading-rooms-one-ocean",
    "Grandmothers' Reading Hour": "grandmothers-reading-hour",
    "Bosnia and Herzegovina": "bosnia-and-herzegovina",
    "Ce que l'eau a laissé": "ce-que-leau-a-laisse",
    "Straße_der  Bücher.v2": "strasse-der-bucher-v2",
    "Библиотека": "biblioteka",
    "2022": "2022",
    "--Ready--": "ready",
}


@pytest.mark.parametrize(("name", "slug"), NAMES.items())
def test_a_name_becomes_lower_case_words_with_hyphens(name, slug):
    assert slug == slug_of(name)


@pytest.mark.parametrize(
    "name", ["مكتبة الميناء", "图书馆的灯", "도서관", "पुस्तकालय", "หอสมุด", "ספרייה", "😀", "…", "'", " ", ""]
)
def test_a_slug_is_never_empty_and_always_ascii(name):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug_of(name))


def test_names_without_letters_differ_in_their_slugs():
    assert slug_of("😀") != slug_of("🌍")


def test_the_same_letters_give_the_same_slug_however_they_are_composed():
    name = "Ångström's café"

    assert slug_of(unicodedata.normalize("NFC", name)) == slug_of(unicodedata.normalize("NFD", name))


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b\\c", "C:\\x", "%2e%2e", "<script>", "a\x00b", "-rf"])
def test_a_slug_leads_into_no_other_folder(name):
    assert not set(slug_of(name)) & set("./\\%<>:\x00")
    assert not slug_of(name).startswith("-")


def test_a_slug_of_a_slug_is_itself():
    assert slug_of(slug_of("Ночь в библиотеке")) == slug_of("Ночь в библиотеке")


def test_a_slug_is_never_longer_than_a_file_system_takes():
    long, longer = slug_of("word " * 40), slug_of("word " * 100)

    assert "-".join(["word"] * 40) == long
    assert 200 == len(longer)
    assert longer != slug_of("word " * 99)
