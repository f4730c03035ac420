"""A poster's page shows all that its authors said, and nothing more once it is withdrawn."""

import re
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
import segno
from tests.invented import derived, drawn, material, person, poster, session

from poster_session.model import Translation, Version, WebLink, Withdrawal
from poster_session.views.posters import poster_pages, posters_page
from poster_session.views.sharing import QUIET, qr_code

GONE = Withdrawal(date=date(2024, 5, 1), reason="At the authors' wish.")


def page_of(found, **given):
    return next(view for item, _, view in poster_pages(material(found, **given)) if item.slug == found.slug)


def head_of(found, **given):
    return next(head for item, head, _ in poster_pages(material(found, **given)) if item.slug == found.slug)


def test_previous_and_next_stay_within_a_session():
    first, last, other = poster("a"), poster("b"), poster("c", session="2021")
    pages = {item: view for item, _, view in poster_pages(material(session(), session("2021"), first, last, other))}

    assert (None, "posters/2022/b.html") == (pages[first].previous, pages[first].next.url)
    assert ("posters/2022/a.html", None) == (pages[last].previous.url, pages[last].next)
    assert pages[other].previous is pages[other].next is None


def test_a_poster_of_one_page_needs_no_labels():
    assert () == page_of(poster("a")).labels


def test_every_page_of_a_poster_stands_on_its_one_page():
    found = poster("a")
    view = page_of(found, making={found.pdf: derived(drawn(), drawn(number=2))})

    assert ("Page 1 of 2", "Page 2 of 2") == view.labels
    assert ["b0", "b1"] == [picture.box for picture in view.pictures]


def test_the_pdf_says_what_it_will_cost():
    file = page_of(poster("a")).pdf

    assert ("posters/2022/a.pdf", "2.7 MB", "1 page") == (file.url, file.size, file.pages)


def test_a_refused_pdf_is_not_offered():
    found = poster("a")

    assert page_of(found, making={found.pdf: derived(pdf=None)}).pdf is None


def test_the_text_of_the_pdf_is_said_to_be_automatic():
    found = poster("a")
    view = page_of(found, making={found.pdf: derived(drawn(text="One\nline.\n\nTwo."))})

    assert ("One line.", "Two.") == view.text[0].paragraphs
    assert "automatically" in view.text_note


def test_a_corrected_text_replaces_that_of_the_pdf():
    found = poster("a", text="Mine.\n\nAnd more.")
    view = page_of(found, making={found.pdf: derived(drawn(text="Other"))})

    assert [("Mine.", "And more.")] == [block.paragraphs for block in view.text]
    assert "by hand" in view.text_note


def test_texts_of_several_pages_are_labelled_and_empty_ones_left_out():
    found = poster("a")
    pages = derived(drawn(text="One"), drawn(number=2), drawn(number=3, text="Three"))

    assert ["Page 1", "Page 3"] == [block.label for block in page_of(found, making={found.pdf: pages}).text]


def test_a_corrected_text_has_headings():
    view = page_of(poster("a", text="First.\n\n## Maliba Hill ##1\nSeeds.\n\nBoxes.\n### The same\n#hashtag\n## \n"))

    assert [
        ("", ("First.",)), ("Maliba Hill ##1", ("Seeds.", "Boxes.")), ("The same", ("#hashtag ##",))
    ] == [(block.label, block.paragraphs) for block in view.text]  # fmt: skip


def test_a_text_that_begins_with_a_heading_has_no_empty_part_before_it():
    assert ["Seeds"] == [block.label for block in page_of(poster("a", text="## Seeds\nWe keep them.")).text]


def test_a_poster_without_a_drawn_page_still_shows_its_text():
    found = poster("a")
    view = page_of(found, making={found.pdf: derived(spare_text="Words that nobody could draw.")})

    assert [("Words that nobody could draw.",)] == [block.paragraphs for block in view.text]


def test_what_the_authors_said_is_there():
    view = page_of(
        poster(
            "a",
            licence="CC-BY-4.0",
            language="pt-BR",
            translations=(Translation(language="ar", title="قراءة", abstract="نص"),),
            links=(WebLink(url="https://example.org", title="Our club"),),
            versions=(Version(date=date(2022, 6, 9), change="A name"),),
            awards=("Visitors' choice",),
        )
    )

    assert ("languages/pt.html", "Portuguese (Brazil)") == (view.language.url, view.language.text)
    assert "https://creativecommons.org/licenses/by/4.0/" == view.licence.url
    assert ("rtl", "ar") == (view.tongues[1].title.dir, view.tongues[1].abstract.lang)
    assert [("https://example.org", "Our club")] == [(link.url, link.text) for link in view.links]
    assert [("2022-06-09", "A name")] == [(day.iso, change) for day, change in view.versions]


def test_a_licence_without_an_address_is_only_named():
    licence = page_of(poster("a", licence="shown with permission")).licence

    assert ("", "Shown with permission of the authors") == (licence.url, licence.text)


def test_a_poster_in_an_unknown_language_shows_in_which_direction_it_runs():
    title = page_of(poster("a", title="قراءة", language="")).title

    assert ("", "rtl") == (title.lang, title.dir)


def test_the_pdf_tells_its_language_when_the_authors_do_not():
    found = poster("a", language="")

    assert "ar" == page_of(found, making={found.pdf: derived(drawn(), language="ar")}).title.lang


def test_a_withdrawn_poster_is_a_tombstone():
    view = page_of(poster("a", withdrawn=GONE))

    assert "This poster was withdrawn on May 1, 2024. At the authors' wish." == view.withdrawn
    assert ((), None, (), "") == (view.pictures, view.pdf, view.text, view.source)


def test_a_tombstone_shows_nothing_of_what_was_withdrawn():
    found = poster(
        "a",
        withdrawn=GONE,
        alt="Secret",
        text="Secret",
        video="https://example.org/secret",
        translations=(Translation(language="fr", title="Secret", abstract="Secret"),),
        links=(WebLink(url="https://example.org/secret", title="Secret"),),
    )
    words = {found.source: "Secret"}

    assert "secret" not in str(page_of(found, words=words)).lower()
    assert "Secret" not in str(head_of(found, words=words))


def test_a_tombstone_leads_only_to_countries_that_have_a_page():
    other = poster("b", "Kenya")
    gone = poster("a", withdrawn=GONE, authors=(person("Ana", "Kenya"), person("Bo", "Latvia")))
    view = next(view for item, _, view in poster_pages(material(gone, other)) if item.slug == gone.slug)

    assert ["countries/kenya.html"] == [link.url for link in view.countries]
    assert ["countries/kenya.html", None] == [p.country and p.country.url for p in view.people]


def test_search_engines_do_not_keep_a_tombstone():
    assert head_of(poster("a", withdrawn=GONE)).hidden
    assert not head_of(poster("a")).hidden


@pytest.mark.parametrize(
    ("given", "words", "description"),
    [({}, "The abstract.", "The abstract."), ({"alt": "Two shores"}, "", "Two shores"), ({}, "", "Text of the PDF")],
)
def test_a_page_is_described_by_the_first_words_there_are(given, words, description):
    found = poster("a", **given)
    made = {found.pdf: derived(drawn(text="Text of the PDF"))}

    assert description == head_of(found, words={found.source: words}, making=made).description


def test_all_posters_stand_in_one_gallery_with_their_sessions():
    old = session("2021", opens=date(2021, 6, 1), closes=date(2021, 6, 30))
    new = session("2022", opens=date(2022, 6, 1), closes=date(2022, 6, 30))
    _, view = posters_page(material(old, new, poster("a", session="2021"), poster("b"), poster("c", withdrawn=GONE)))

    assert ["posters/2022/b.html", "posters/2021/a.html"] == [card.url for card in view.gallery.cards]
    assert [("posters/2022/index.html", "1"), ("posters/2021/index.html", "1")] == [
        (link.url, link.count) for link, _ in view.sessions
    ]
    assert "2 posters" == view.gallery.count


def test_topics_languages_and_types_of_library_lead_to_other_posters():
    view = page_of(poster("a", topics=("Open Access",), authors=(person("Ana", "Kenya", library_type="university"),)))

    assert [("topics/open-access.html", "Open Access", "")] == [
        (link.url, link.text, link.lang) for link in view.topics
    ]
    assert ("languages/en.html", "English") == (view.language.url, view.language.text)
    assert ["library-types/academic.html"] == [entry.shelf for entry in view.people]


def test_a_tombstone_leads_to_no_shelf():
    view = page_of(poster("a", withdrawn=GONE, topics=("x",), authors=(person("Ana", "Kenya", library_type="Public"),)))

    assert ((), None, [""]) == (view.topics, view.language, [entry.shelf for entry in view.people])


LIRE = Translation(language="fr", title="Lire", abstract="Nous lisons.")


def test_a_poster_speaks_its_own_language_first_and_calls_each_by_its_own_name():
    found = poster("a", language="pt-BR", translations=(Translation(language="ar", title="قراءة"), LIRE))
    tongues = page_of(found, words={found.source: "Nós lemos."}).tongues

    assert [("Português (Brasil)", "pt-BR"), ("العربية", "ar"), ("Français", "fr")] == [
        (tongue.name.text, tongue.name.lang) for tongue in tongues
    ]
    assert [found.source, "", ""] == [tongue.source for tongue in tongues]
    assert ["", "", "Nous lisons."] == [tongue.abstract.text for tongue in tongues]


def test_a_poster_in_one_language_needs_no_choice_of_languages():
    assert () == page_of(poster("a")).tongues


def test_a_poster_in_an_unknown_language_calls_its_own_words_the_original():
    own, _ = page_of(poster("a", language="", translations=(LIRE,))).tongues

    assert ("Original", "en") == (own.name.text, own.name.lang)


def test_a_poster_without_an_abstract_shows_no_empty_one():
    found = poster("a")

    assert "" == page_of(found).source
    assert found.source == page_of(found, words={found.source: "We read."}).source


HOME = "https://example.org/ilnp"


def test_a_poster_is_passed_on_only_where_its_address_is_known():
    assert page_of(poster("a")).sharing is None
    assert f"{HOME}/posters/2022/a.html" == page_of(poster("a"), address=HOME).sharing.address
    assert page_of(poster("a", withdrawn=GONE), address=HOME).sharing is None


def test_an_e_mail_says_the_title_and_the_address():
    mail = urlsplit(page_of(poster("a", title="Où & quand? 50 %\n#1"), address=HOME).sharing.mail)

    assert "mailto" == mail.scheme
    assert {"subject": ["Où & quand? 50 %\n#1"], "body": [f"{HOME}/posters/2022/a.html"]} == parse_qs(mail.query)


def test_a_qr_code_has_the_squares_that_segno_found_and_space_around_them():
    code, matrix = qr_code(HOME), segno.make_qr(HOME, error="m").matrix
    runs = [re.fullmatch(r"(\d+) (\d+)h(\d+)v1h-\3z", run).groups() for run in code.path.split("M") if run]
    drawn = {(int(x) + step, int(y)) for x, y, length in runs for step in range(int(length))}

    assert len(matrix) + 2 * QUIET == code.size
    assert {(x + QUIET, y + QUIET) for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark} == drawn


@pytest.mark.parametrize(
    ("found", "address", "scripts"),
    [
        (poster("a"), "", {"marks", "walk", "zoom"}),
        (poster("a"), HOME, {"marks", "walk", "zoom", "share"}),
        (poster("a", withdrawn=GONE), HOME, set()),
    ],
)
def test_a_page_names_the_scripts_that_find_something_to_do(found, address, scripts):
    assert scripts == set(head_of(found, address=address).scripts)


def test_a_poster_that_nobody_could_draw_cannot_be_enlarged():
    found = poster("a")

    assert "zoom" not in head_of(found, making={found.pdf: derived()}).scripts
