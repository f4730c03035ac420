"""Sessions, countries, voices, posts and the whole: every list in the order and with the words that visitors need."""

from datetime import date

import pytest
from tests.invented import country, material, page, person, post, poster, session, voice

from poster_session.model import CountryWords
from poster_session.slugs import Slug
from poster_session.views import testimonials
from poster_session.views.all import all_pages, lost
from poster_session.views.blog import PER_PAGE, archive, blog_pages, post_pages, tags_page
from poster_session.views.countries import countries_page, country_pages
from poster_session.views.sessions import session_figures, session_page
from poster_session.views.site import front_page, site
from poster_session.views.testimonials import voice as view_of
from poster_session.wording import Wording

JUNE = session(opens=date(2022, 6, 1), closes=date(2022, 6, 30))

STATUS = [
    (JUNE, "2022-05-31", "Opens on June 1, 2022", False),
    (JUNE, "2022-06-01", "Open until June 30, 2022", True),
    (JUNE, "2022-06-30", "Open until June 30, 2022", True),
    (JUNE, "2022-07-01", "Archive: shown from June 1, 2022 to June 30, 2022", False),
    (session(opens=date(2022, 6, 1)), "2022-07-01", "Since June 1, 2022", False),
    (session(closes=date(2022, 6, 30)), "2022-06-01", "Open until June 30, 2022", True),
    (session(closes=date(2022, 6, 30)), "2022-07-01", "", False),
    (session(), "2022-07-01", "", False),
]


@pytest.mark.parametrize(("found", "day", "words", "is_open"), STATUS)
def test_a_session_says_where_it_stands_today(found, day, words, is_open):
    view = session_page(material(found, today=date.fromisoformat(day)), found)

    assert (words, is_open) == (view.status, view.is_open)


def test_figures_of_a_session_are_told_with_what_they_count():
    found = session(participants=1, participant_countries=48, applicants=0, applicant_countries=1)

    assert (
        ("1", "participant"), ("48", "countries"), ("0", "applicants"), ("1", "country of applicants")
    ) == session_figures(material(), found)  # fmt: skip


def test_a_session_names_its_countries_once_by_name():
    one, other = poster("a", "Peru"), poster("b", authors=(person("A", "Kenya"), person("B", "Peru")))

    assert ["Kenya", "Peru"] == [link.text for link in session_page(material(one, other), session()).countries]


def test_regions_come_in_their_usual_order_and_empty_ones_not_at_all():
    _, view = countries_page(material(poster("a", "Japan"), poster("b", "Peru"), poster("c"), poster("d", "Egypt")))

    assert ["Africa", "Americas", "Asia"] == [region.name for region in view.regions]
    assert [("Egypt", "1"), ("Kenya", "1")] == [(link.text, link.count) for link in view.regions[0].countries]
    assert "4 countries in 3 regions of the world" == view.summary


def test_a_country_of_a_voice_alone_says_no_figure():
    (region,) = countries_page(material(voice("a", "Peru")))[1].regions

    assert [("Peru", "")] == [(link.text, link.count) for link in region.countries]


def test_a_country_shows_its_posters_voices_posts_and_words():
    words = CountryWords(source="w.md", slug=Slug("w"), title="Kenya", language="ar", country=country("Kenya"))
    found = material(poster("a"), voice("b"), post("c", "2022-01-01", "Kenya"))
    object.__setattr__(found.web.programme, "country_words", (words,))
    ((_, head, view),) = country_pages(found)

    assert (1, 1, 1) == (len(view.gallery.cards), len(view.voices), len(view.posts))
    assert ("w.md", "ar", "rtl") == (view.source, view.source_lang, view.source_dir)
    assert "feeds/countries/kenya.atom.xml" == head.feeds[0].url


def test_countries_are_walked_through_in_their_order():
    pages = [view for _, _, view in country_pages(material(poster("a", "Peru"), poster("b"), poster("c", "Latvia")))]

    assert [(None, "Latvia"), ("Kenya", "Peru"), ("Latvia", None)] == [
        (view.previous and view.previous.text, view.next and view.next.text) for view in pages
    ]


def test_the_next_country_is_the_next_in_the_alphabet_of_the_site():
    arabic = material(poster("a", "Argentina"), poster("b", "Jordan"), poster("c", "Egypt"), wording=Wording("ar"))

    assert [("الأرجنتين", "الأردن"), ("الأردن", "مصر")] == [
        (view.name, view.next.text) for _, _, view in country_pages(arabic) if view.next
    ]


def test_a_country_leads_to_its_region_in_the_list():
    ((_, _, view),) = country_pages(material(poster("a", "Peru")))

    assert ("countries/index.html#americas", "South America") == (view.region.url, view.region.text)


def test_the_archive_counts_by_year_and_month():
    found = material(post("a", "2022-03-01"), post("b", "2022-03-31"), post("c", "2022-01-01"), post("d", "2021-12-31"))

    assert [("2022", "3"), ("2021", "1")] == [(entry.year.text, entry.year.count) for entry in archive(found)]
    assert [("March", "2", "2022/03/index.html"), ("January", "1", "2022/01/index.html")] == [
        (month.text, month.count, month.url) for month in archive(found)[0].months
    ]


def test_the_archive_knows_where_the_visitor_is():
    found = archive(material(post("a", "2022-03-01"), post("b", "2021-03-01")), "2022/03/index.html")

    assert [True, False] == [entry.months[0].current for entry in found]


def test_every_list_of_posts_has_its_address_and_title():
    heads = [head for head, _ in blog_pages(material(post("a", "2022-03-01", tags=("Open Access", "Index"))))]

    assert [
        ("blog/index.html", "Blog"),
        ("2022/index.html", "Archive: 2022"),
        ("2022/03/index.html", "Archive: March 2022"),
        ("tags/index-.html", "Tag: Index"),
        ("tags/open-access.html", "Tag: Open Access"),
    ] == [(head.url, head.title) for head in heads]


def test_a_long_blog_stands_on_several_pages():
    posts = [post(f"a{number}", "2022-03-01") for number in range(PER_PAGE + 1)]
    first, second = (view for head, view in blog_pages(material(*posts)) if head.url.startswith("blog/"))

    assert (PER_PAGE, 1) == (len(first.posts), len(second.posts))
    assert (None, "blog/page-2.html") == (first.newer, first.older.url)
    assert ("blog/index.html", None) == (second.newer.url, second.older)


def test_a_blog_without_posts_has_its_page():
    assert ["blog/index.html"] == [head.url for head, _ in blog_pages(material())]


def test_previous_is_the_older_post():
    views = [view for _, _, view in post_pages(material(post("new", "2022-03-02"), post("old", "2022-03-01")))]

    assert ("2022/03/old.html", None) == (views[0].previous.url, views[0].next)
    assert (None, "2022/03/new.html") == (views[1].previous, views[1].next.url)


def test_a_post_is_told_by_its_summary_or_by_its_first_words():
    one, other = post("a", "2022-03-02", summary="In short."), post("b", "2022-03-01")
    _, page = blog_pages(material(one, other, words={other.source: "First words."}))[0]

    assert ["In short.", "First words."] == [teaser.summary.text for teaser in page.posts]


def test_tags_come_in_their_order_with_counts():
    _, view = tags_page(material(post("a", "2022-03-02", tags=("b", "A")), post("b", "2022-03-01", tags=("b",))))

    assert [("A", "1"), ("b", "2")] == [(link.text, link.count) for link in view.tags]


def test_a_voice_is_short_among_others_and_whole_on_its_page():
    found = voice("ana", language="ar", year=2022)
    shown = view_of(material(found, words={found.source: "كلمة " * 200}), found)

    assert shown.excerpt.text.endswith("…")
    assert ("content/testimonials/ana.md", "rtl", "2022") == (shown.source, shown.dir, shown.year)


def test_a_voice_leads_to_its_poster_while_that_is_shown():
    found = material(poster("a"), voice("ana", poster="2022/a"), voice("bo", poster="2022/b"))
    views = [view for _, _, view in testimonials.testimonial_pages(found)]

    assert ["posters/2022/a.html", None] == [view.card and view.card.url for view in views]


def test_the_front_door_shows_the_newest_session_that_has_posters():
    old, new = session("2021", opens=date(2021, 6, 1)), session("2023", opens=date(2023, 6, 1))
    _, view = front_page(material(old, new, poster("a", session="2021")))

    assert "posters/2021/index.html" == view.session_link.url


def test_the_front_door_shows_posters_of_the_session_it_names():
    old, new = session("2021", opens=date(2021, 6, 1)), session("2022", opens=date(2022, 6, 1))
    _, view = front_page(material(old, new, poster("a"), poster("b", session="2021")))

    assert {"posters/2022/index.html"} == {card.session.url for card in view.gallery.cards}


def test_the_front_door_says_whose_figures_it_shows():
    shown, counted = session("2026", opens=date(2026, 6, 1)), session("2022", opens=date(2022, 6, 1), participants=168)
    _, view = front_page(material(shown, counted, poster("a", session="2026")))

    assert ((("168", "participants"),), "posters/2022/index.html") == (view.figures, view.figures_of.url)
    assert "posters/2026/index.html" == view.session_link.url


def test_the_front_door_stands_without_a_word_or_a_poster():
    head, view = front_page(material())

    assert ("The Session", "", None) == (view.title.text, view.source, view.session)
    assert "Posters" == head.description


def test_the_menu_names_only_rooms_with_something_in_them():
    found = material(poster("a"), page("about", menu="About"), page("privacy"), page("index"))
    rooms = site(found, ("site.css",))

    assert ["Posters", "Countries", "About"] == [link.text for link in rooms.menu]
    assert ["Privacy"] == [link.text for link in rooms.foot if link.text == "Privacy"]


def test_no_two_pages_share_an_address():
    items = (
        poster("a"),
        poster("b", "Peru"),
        voice("c"),
        page("about"),
        page("index"),
        post("d", "2022-03-01", tags=("x",)),
    )
    urls = [sheet.head.url for sheet in all_pages(material(*items))]

    assert len(urls) == len(set(urls))
    assert "404.html" == lost(material()).head.url


@pytest.mark.parametrize("language", ["en", "ar", "de", "zh-Hant", "xx"])
def test_the_site_speaks_any_language(language):
    from poster_session.wording import Wording

    found = material(poster("a"), voice("b"), post("c", "2022-03-01"), wording=Wording(language))

    assert all_pages(found)
    assert language == site(found, ()).lang


@pytest.mark.parametrize(
    ("language", "label", "heading"),
    [
        ("en", "Kenya: 1 poster", "Archive: 2022"),
        ("fr", "Kenya\u00a0: 1 affiche", "Archives\u00a0: 2022"),
        ("zh", "肯尼亚：1张海报", "存档：2022"),
    ],
)
def test_a_colon_stands_as_the_language_writes_it(language, label, heading):
    from poster_session.wording import Wording

    found = material(poster("a"), post("b", "2022-03-01"), wording=Wording(language))

    assert label in countries_page(found)[1].map
    assert heading in {head.title for head, _ in blog_pages(found)}


def test_countries_of_a_region_stand_in_the_alphabet_of_the_site():
    from poster_session.wording import Wording

    found = material(poster("a", "Egypt"), poster("b", "Ghana"), poster("c", "South Africa"), wording=Wording("fr"))
    (region,) = countries_page(found)[1].regions

    assert ["Afrique du Sud", "Égypte", "Ghana"] == [link.text for link in region.countries]


def test_the_page_for_lost_visitors_says_in_its_head_what_it_is():
    assert "may have moved" in lost(material()).head.description
