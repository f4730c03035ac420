"""Every poster is shown in a ladder of pictures that keep its shape, or on a drawn card."""

import re
from base64 import b64encode
from hashlib import sha256
from xml.etree import ElementTree

import pytest
from tests.colours import contrast
from tests.invented import derived, drawn, material, poster

from poster_session.views.galleries import card_of, gallery_of
from poster_session.views.pictures import box_rules, picture_of, published, style_hash
from poster_session.views.titlecard import LINE, MOST_LINES, title_card

SVG = "{http://www.w3.org/2000/svg}"


def shown(page=None, **given):
    found = poster("a", **given)
    return picture_of(material(found), found, 0, page, said=True)


def test_the_top_rung_is_for_zooming_and_the_others_for_the_page():
    picture = shown(drawn())

    assert [320, 640, 1280] == [rung.width for rung in picture.rungs]
    assert "posters/2022/a.p1.4096.webp" == picture.full
    assert "410 kB" == picture.full_size


def test_a_picture_keeps_the_shape_of_its_page():
    assert (4096, 2896) == (shown(drawn()).width, shown(drawn()).height)
    assert (2896, 4096) == (shown(drawn(2896, 4096)).width, shown(drawn(2896, 4096)).height)


def test_a_small_page_has_the_one_rung_it_has():
    picture = shown(drawn(300, 200))

    assert [300] == [rung.width for rung in picture.rungs]
    assert picture.full == picture.rungs[0].url


def test_old_browsers_are_given_the_jpeg():
    assert "posters/2022/a.p1.jpg" == shown(drawn()).fallback


def test_a_poster_without_pages_has_a_drawn_card():
    picture = shown()

    assert ("posters/2022/a.card.svg", (), "") == (picture.fallback, picture.rungs, picture.full)


@pytest.mark.parametrize(
    ("alt", "number", "words", "language"),
    [
        ("Two shores", 1, "Two shores", "fr"),
        ("", 1, "Poster: A", "en"),
        ("Two shores", 2, "Page 2 of the poster", "en"),
    ],
)
def test_a_picture_has_words_for_those_who_cannot_see_it(alt, number, words, language):
    picture = shown(drawn(number=number), alt=alt, language="fr")

    assert (words, language) == (picture.alt.text, picture.alt.lang)


def test_every_file_of_a_poster_stands_beside_its_page():
    found = dict(published(poster("a"), derived(drawn(320, 200))))

    assert {
        "poster.pdf": "posters/2022/a.pdf",
        "p1.320.webp": "posters/2022/a.p1.320.webp",
        "p1.jpg": "posters/2022/a.p1.jpg",
    } == found


def test_a_pdf_that_is_refused_is_not_published():
    assert [] == list(published(poster("a"), derived(pdf=None)))


def test_a_rule_holds_the_place_of_each_picture():
    gallery = gallery_of(material(poster("a"), poster("b")), [poster("a"), poster("b")])

    assert ".b0{--r:1.414;--c:#336699;--on-c:#fff}.b1{--r:1.414;--c:#336699;--on-c:#fff}" == gallery.boxes
    assert ["b0", "b1"] == [card.picture.box for card in gallery.cards]


def test_the_hash_lets_exactly_these_rules_through():
    rules = box_rules([(shown(drawn()), "#336699")])

    assert "sha256-" + b64encode(sha256(rules.encode()).digest()).decode() == style_hash(rules)
    assert "" == style_hash("")


def test_no_rule_carries_what_authors_wrote():
    rules = box_rules([(shown(drawn(), title="</style><script>"), "#336699")])

    assert re.fullmatch(r"(\.b\d+\{--r:[\d.e+-]+;--c:#[0-9a-f]{6}(;--on-c:#fff)?\})+", rules)


def test_a_card_tells_of_more_than_one_page():
    found = poster("a")
    two = material(found, making={found.pdf: derived(drawn(), drawn(number=2))})

    assert ("2 pages", "") == (card_of(two, found, 0).note, card_of(material(found), found, 0).note)


def lines(title, people="Ana"):
    texts = ElementTree.fromstring(title_card(title, people)).findall(f"{SVG}text")
    return [text.text for text in texts[:-1]]


def test_a_title_card_breaks_a_title_between_words():
    assert ["Two reading rooms, one ocean", "and forty letters"] == lines(
        "Two reading rooms, one ocean and forty letters"
    )


def test_a_title_card_breaks_words_that_are_longer_than_a_line():
    found = lines("Donaudampfschifffahrtsgesellschaftskapitänsbibliothek")

    assert all(len(line) <= LINE for line in found)
    assert "Donaudampfschifffahrtsgesellschaftskapitänsbibliothek" == "".join(found)


def test_a_title_card_counts_han_twice_as_wide():
    assert [15, 5] == [len(line) for line in lines("图" * 20)]


def test_a_title_card_stays_within_its_edge():
    assert MOST_LINES == len(lines("word " * 200))


def test_a_title_card_is_written_from_the_right_where_the_title_is():
    card = ElementTree.fromstring(title_card("قراءة", "Ana"))

    assert "rtl" == card.get("direction")


@pytest.mark.parametrize("hostile", ["</text><script>alert(1)</script>", "a & b < c", '"quoted"', "]]>", "\u2028"])
def test_a_title_card_takes_no_orders(hostile):
    card = ElementTree.fromstring(title_card(hostile, hostile))

    assert {f"{SVG}text", f"{SVG}path"} == {part.tag for part in card}


@pytest.mark.parametrize(
    "colour", ["#000000", "#ffffff", "#336699", "#777777", "#757575", "#e7e5df", "#c81e1e", "#0a7d3b"]
)
def test_words_where_a_picture_does_not_come_can_be_read_on_its_colour(colour: str) -> None:
    white = "--on-c:#fff" in box_rules([(shown(drawn()), colour)])

    assert contrast(colour, "#ffffff" if white else "#000000") >= 4.5
