"""What only shows when all items are seen together is found, located and mendable."""

from datetime import date
from pathlib import Path

import pytest
from tests.invented import TODAY, link, material, page, post, poster, programme, session, voice

from poster_session.check import check_programme
from poster_session.check.addresses import RESERVED
from poster_session.countries import resolve
from poster_session.model import CountryWords, Notice, Withdrawal
from poster_session.slugs import Slug
from poster_session.views.all import all_pages

TOMORROW = "2026-11-23"
GONE = Withdrawal(date=date(2024, 1, 1))


def checked(*items, root=Path("nowhere"), drafts=False, **given):
    return check_programme(programme(*items, **given), root, TODAY, drafts)


def kinds(problems):
    return [(problem.path, problem.kind, problem.level) for problem in problems]


def test_a_sound_programme_has_no_problems():
    found, problems = checked(poster("a"), post("b", "2026-11-22"), voice("c", poster="2022/a"), page("about"))

    assert () == problems
    assert 1 == len(found.posters) == len(found.posts) == len(found.testimonials) == len(found.pages)


@pytest.mark.parametrize(
    ("items", "loser"),
    [
        ((poster("a"), poster("A")), "posters/2022/A.md"),
        ((poster("a"), poster("A", source="", described=False)), "posters/2022/A.pdf"),
        ((poster("index"),), "posters/2022/index.md"),
        ((post("a", "2022-03-01"), post("A", "2022-03-31")), "content/blog/A.md"),
        ((page("search"),), "content/pages/search.md"),
        ((page("404"),), "content/pages/404.md"),
        ((page("kept"),), "content/pages/kept.md"),
        ((voice("a"), voice("A")), "content/testimonials/A.md"),
        ((voice("index"),), "content/testimonials/index.md"),
        ((post("index", "2022-03-01"),), "content/blog/index.md"),
        ((session("2022"), session("2022", source="posters/2022 /session.md")), "posters/2022 /session.md"),
    ],
)
def test_the_second_of_two_with_one_address_stays_out(items, loser):
    _, problems = checked(*items)

    assert [(loser, "address-taken", "error")] == kinds(problems)
    assert "Rename" in problems[0].mend


def test_the_first_of_two_with_one_address_is_named_and_stays():
    found, problems = checked(poster("a"), poster("A"))

    assert ["posters/2022/a.pdf"] == [item.pdf for item in found.posters]
    assert "posters/2022/a.pdf" in problems[0].see


def test_posts_of_two_months_may_share_a_name():
    assert () == checked(post("a", "2022-03-01"), post("A", "2022-04-01"))[1]


def test_a_draft_takes_no_address():
    found, problems = checked(poster("a", status="draft"), poster("A"))

    assert ["posters/2022/A.pdf"] == [item.pdf for item in found.posters]
    assert [("posters/2022/a.md", "draft", "note")] == kinds(problems)


@pytest.mark.parametrize("make", [poster, lambda name, **g: post(name, "2022-03-01", **g), voice, page])
def test_a_draft_stays_out_and_is_noted(make):
    found, problems = checked(make("a", status="draft"))

    assert () == (*found.posters, *found.posts, *found.testimonials, *found.pages)
    assert ["draft"] == [problem.kind for problem in problems]


def test_a_draft_session_takes_its_posters_with_it():
    assert () == checked(session(status="draft"), poster("a"))[0].posters


def test_what_is_to_come_waits_for_its_day():
    found, problems = checked(post("a", TOMORROW), poster("b", date=date.fromisoformat(TOMORROW)))

    assert () == found.posts == found.posters
    assert ["date-to-come", "date-to-come"] == [problem.kind for problem in problems]


def test_what_is_of_today_is_shown():
    assert 1 == len(checked(post("a", "2026-11-22"))[0].posts)


def test_drafts_and_days_to_come_are_shown_to_the_organizer():
    found, problems = checked(post("a", TOMORROW), page("b", status="draft"), drafts=True)

    assert (1, 1, ()) == (len(found.posts), len(found.pages), problems)


def test_a_session_is_announced_before_its_posters_are_shown():
    opens = date(2026, 12, 1)
    found, problems = checked(session(opens=opens), poster("a", date=opens), poster("b", date=opens))

    assert (1, 0) == (len(found.sessions), len(found.posters))
    assert [("posters/2022/session.md", "date-to-come", "note")] == kinds(problems)


def test_a_session_that_closes_before_it_opens_is_noticed():
    _, problems = checked(session(opens=date(2022, 6, 30), closes=date(2022, 6, 1)))

    assert ["closes-before-it-opens"] == [problem.kind for problem in problems]


def test_a_testimonial_of_an_unknown_poster_is_told_of_the_nearest():
    _, problems = checked(poster("reading"), voice("ana", poster="2022/readin"))

    assert [("content/testimonials/ana.md", "unknown-poster", "warning")] == kinds(problems)
    assert "'2022/reading'" in problems[0].mend


@pytest.mark.parametrize("given", [{"withdrawn": GONE}, {"status": "draft"}])
def test_a_testimonial_may_speak_of_a_poster_that_is_not_shown(given):
    problems = checked(poster("a", **given), voice("ana", poster="2022/a"))[1]

    assert "unknown-poster" not in {problem.kind for problem in problems}


def test_a_problem_is_found_on_the_line_of_its_field():
    lines = {"content/blog/a.md": {"title": 2, "date": 3, "status": 4}}
    _, problems = checked(post("a", "2022-03-01", status="draft"), lines=lines)

    assert 4 == problems[0].line


def test_a_link_to_a_page_that_is_shown_is_sound():
    references = link("content/blog/a.md", "content/pages/about.md")

    assert () == checked(post("a", "2022-03-01"), page("about"), references=references)[1]


def test_a_link_that_leads_nowhere_is_found_on_its_line():
    references = link("content/blog/a.md", "content/pages/abuot.md", line=7)
    found, problems = checked(post("a", "2022-03-01"), references=references)

    assert [("content/blog/a.md", "broken-link", "warning", 7)] == [
        (*kind, problems[0].line) for kind in kinds(problems)
    ]
    assert {"content/blog/a.md": {"content/pages/abuot.md"}} == found.broken


def test_a_link_to_a_draft_leads_nowhere():
    references = link("content/blog/a.md", "content/pages/about.md")
    _, problems = checked(post("a", "2022-03-01"), page("about", status="draft"), references=references)

    assert {"draft", "broken-link"} == {problem.kind for problem in problems}


def test_links_of_what_is_not_shown_do_not_matter():
    references = link("content/blog/a.md", "nowhere.md")

    assert "broken-link" not in str(kinds(checked(post("a", TOMORROW), references=references)[1]))


def test_a_picture_must_be_there(write, tmp_path):
    write("content/images/a.jpg", "x")
    here, there = (link("content/blog/a.md", f"content/images/{name}.jpg") for name in "ab")

    assert () == checked(post("a", "2022-03-01"), root=tmp_path, references=here)[1]
    assert ["broken-link"] == [p.kind for p in checked(post("a", "2022-03-01"), root=tmp_path, references=there)[1]]


def test_a_notice_is_looked_through_too():
    notice = Notice(source="content/notice.md", slug=Slug("notice"), title="Notice", language="en")
    _, problems = checked(notices=(notice,), references=link("content/notice.md", "nowhere.md"))

    assert [("content/notice.md", "broken-link", "warning")] == kinds(problems)


def test_a_described_poster_keeps_its_address_from_a_pdf_alone():
    alone, described = poster("a", described=False, pdf="posters/2022/A.pdf"), poster("a", pdf="posters/2022/a.pdf")
    kept, _ = checked(alone, described)

    assert (described,) == kept.posters


def test_the_words_of_a_second_file_on_one_country_are_told():
    words = [
        CountryWords(
            source=f"content/countries/{n}.md", slug=Slug(n), title="K", language="en", country=resolve("Kenya")
        )
        for n in "ab"
    ]
    _, problems = checked(country_words=tuple(words))

    assert [("content/countries/b.md", "country-twice", "warning")] == kinds(problems)


def test_a_photo_that_is_not_there_is_told_and_left_out(write, tmp_path):
    write("content/images/a.jpg", "x")
    found, problems = checked(voice("a", photo="images/a.jpg"), voice("b", photo="images/b.jpg"), root=tmp_path)

    assert ["images/a.jpg", ""] == [item.photo for item in found.testimonials]
    assert [("content/testimonials/b.md", "unknown-photo", "warning")] == kinds(problems)


def test_every_address_that_the_site_itself_needs_is_reserved():
    urls = {sheet.head.url for sheet in all_pages(material(poster("a")))} - {"index.html"}

    assert {url for url in urls if "/" not in url} < set(RESERVED)


def test_a_name_longer_than_file_systems_have_them_is_a_name_of_nothing(tmp_path):
    long = f"/images/{'a' * 300}.jpg"
    voice_ = voice("a", photo=long[1:])
    found, problems = checked(voice_, root=tmp_path, references=link(voice_.source, f"content{long}"))

    assert {"unknown-photo", "broken-link"} == {problem.kind for problem in problems}
    assert ("",) == tuple(item.photo for item in found.testimonials)
