"""Every poster can be walked to without scripts: by topic, kind of library, language and region."""

import pytest
from tests.invented import derived, drawn, material, person, poster, voice

from poster_session.library_types import LIBRARY_TYPES, known_library_type
from poster_session.views.all import all_pages
from poster_session.views.countries import countries_page
from poster_session.views.posters import poster_pages, posters_page
from poster_session.views.shelves import shelf_pages, shelf_url, shelves_pages
from poster_session.wording import Wording


def lists(found):
    return {head.url: [(link.text, link.count) for link in view.shelves] for head, view in shelves_pages(found)}


def shelves(found):
    return {head.url: (view.title, [card.url for card in view.gallery.cards]) for head, view in shelf_pages(found)}


def at(name, kind, **given):
    return poster(name, authors=(person("Ana", "Kenya", library_type=kind),), **given)


def test_topics_come_most_used_first_then_by_name_as_first_spelled():
    found = material(poster("a", topics=("zines", "Open Access", "apps")), poster("b", topics=("open access",)))

    assert [("Open Access", "2"), ("Apps", "1"), ("Zines", "1")] == lists(found)["topics/index.html"]


def test_a_topic_shows_its_posters():
    found = material(poster("a", topics=("reading",)), poster("b", topics=("Reading", "apps")), poster("c"))

    title, urls = shelves(found)["topics/reading.html"]
    assert ("Reading", ["posters/2022/a.html", "posters/2022/b.html"]) == (title.text, urls)


def test_a_topic_in_unknown_words_has_no_language_but_a_direction():
    title, _ = shelves(material(poster("a", topics=("قراءة",))))["topics/qr.html"]

    assert ("", "rtl") == (title.lang, title.dir)


@pytest.mark.parametrize("name", ["Index", "index", "INDEX"])
def test_a_topic_named_index_leaves_the_list_its_address(name):
    urls = [sheet.head.url for sheet in all_pages(material(poster("a", topics=(name, "the index"))))]

    assert "topics/index-.html" == shelf_url("topic", name)
    assert {"topics/index.html", "topics/index-.html", "topics/the-index.html"} <= set(urls)
    assert len(urls) == len(set(urls))


def test_what_people_write_for_one_kind_of_library_stands_on_one_shelf():
    found = material(at("a", "University"), at("b", "academic library"), at("c", "Tool library"))

    assert [("Academic library", "2"), ("Tool library", "1")] == lists(found)["library-types/index.html"]
    assert {"library-types/academic.html", "library-types/tool-library.html"} <= set(shelves(found))


def test_a_kind_of_library_is_told_in_the_language_of_the_site_where_it_is_known():
    found = material(at("a", "Public"), at("b", "Ludothek"), wording=Wording("fr"))
    titles = {url: title for url, (title, _) in shelves(found).items()}

    assert ("Bibliothèque publique", "fr") == (
        titles["library-types/public.html"].text, titles["library-types/public.html"].lang
    )  # fmt: skip
    assert ("Ludothek", "") == (
        titles["library-types/ludothek.html"].text, titles["library-types/ludothek.html"].lang
    )  # fmt: skip


def test_partners_of_one_kind_stand_once_on_its_shelf():
    both = (person("Ana", "Kenya", library_type="School"), person("Bo", "Latvia", library_type="school library"))

    assert [("School library", "1")] == lists(material(poster("a", authors=both)))["library-types/index.html"]


@pytest.mark.parametrize("kind", LIBRARY_TYPES, ids=lambda kind: kind.key)
def test_a_kind_of_library_is_known_by_each_of_its_words(kind):
    assert {kind} == {known_library_type(words) for words in (kind.key, kind.key.upper(), kind.name, *kind.others)}


def test_languages_are_those_of_the_authors_or_of_the_pdf():
    told, found_in_pdf, unknown = poster("a", language="ar"), poster("b", language=""), poster("c", language="")
    making = {found_in_pdf.pdf: derived(drawn(), language="zh"), unknown.pdf: derived(drawn())}
    found = material(told, found_in_pdf, unknown, making=making)

    assert [("Arabic", "1"), ("Chinese", "1")] == lists(found)["languages/index.html"]
    assert {"languages/ar.html", "languages/zh.html"} <= set(shelves(found))


def test_a_region_shows_each_of_its_posters_once():
    both = (person("Ana", "Kenya"), person("Bo", "Egypt"))
    found = shelves(material(poster("a", authors=both), poster("b", "Peru")))

    assert ["posters/2022/a.html"] == found["regions/africa.html"][1]
    assert {"regions/africa.html", "regions/americas.html"} == {url for url in found if url.startswith("regions/")}


def test_the_list_of_countries_leads_to_the_regions_that_have_posters():
    _, view = countries_page(material(poster("a"), voice("b", "Peru")))

    assert {"Africa": "regions/africa.html", "Americas": ""} == {region.name: region.url for region in view.regions}


def test_a_withdrawn_poster_stands_on_no_shelf():
    from datetime import date

    from poster_session.model import Withdrawal

    gone = poster("a", topics=("reading",), withdrawn=Withdrawal(date=date(2024, 1, 1)))

    assert {} == shelves(material(gone))


def test_the_page_of_all_posters_leads_to_the_lists_that_hold_something():
    _, view = posters_page(material(poster("a", topics=("reading",))))

    assert ["countries/index.html", "topics/index.html", "languages/index.html"] == [link.url for link in view.ways]


def test_the_lists_lead_to_every_shelf():
    found = material(at("a", "School", topics=("x",), language="fr"), at("b", "", topics=("y",), language="ar"))
    linked = {link.url for _, view in shelves_pages(found) for link in view.shelves}

    assert linked == {url for url in shelves(found) if not url.startswith("regions/")}


def test_a_shelf_says_what_it_is_to_search_engines():
    head = next(head for head, _ in shelf_pages(material(poster("a", topics=("reading",)))))

    assert ("Topics: Reading", "Reading: 1 poster") == (head.title, head.description)


def test_a_language_is_one_wherever_it_is_spoken():
    brazilian, portuguese = poster("a", language="pt-BR"), poster("b", language="pt")
    found = material(brazilian, portuguese)
    pages = {head.url: page for _, head, page in poster_pages(found)}

    assert [("Portuguese", "2")] == lists(found)["languages/index.html"]
    assert ("languages/pt.html", "Portuguese (Brazil)") == (
        pages[brazilian.url].language.url, pages[brazilian.url].language.text
    )  # fmt: skip
