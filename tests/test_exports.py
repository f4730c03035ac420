"""Feeds, sitemap and robots.txt: sound in their formats, the same on every day, at home on any host."""

import json
from datetime import date
from xml.etree import ElementTree

import pytest
from tests.invented import TODAY, material, page, post, poster, session, voice

from poster_session.exports.feeds import MOST, feeds
from poster_session.exports.robots import robots
from poster_session.exports.sitemap import sitemap
from poster_session.model import Withdrawal
from poster_session.views.all import address_of, all_pages

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ITEMS = (
    session(opens=date(2022, 6, 1)),
    poster("reading", date=date(2022, 6, 1)),
    voice("ana", year=2022),
    post("news", "2022-03-01"),
    page("about"),
)


def written(*items, **given):
    return dict(feeds(material(*(items or ITEMS), **given)))


def atom(text):
    return ElementTree.fromstring(text)


def places(*items, **given):
    found = material(*(items or ITEMS), **given)
    ((_, text),) = sitemap(found, map(address_of, all_pages(found)))
    return [place.text for place in ElementTree.fromstring(text).iter(f"{SITEMAP}loc")]


def test_every_list_has_its_feed():
    assert {
        "feeds/all.atom.xml",
        "feeds/all.rss.xml",
        "feeds/all.json",
        "feeds/sessions/2022.atom.xml",
        "feeds/countries/kenya.atom.xml",
        "feeds/testimonials.atom.xml",
    } == set(written())


@pytest.mark.parametrize("name", [name for name in written() if name.endswith(".xml")])
def test_a_feed_is_sound_xml(name):
    assert atom(written()[name]) is not None


def test_a_feed_without_entries_is_sound_too():
    assert all(atom(text) is not None for name, text in written(session()).items() if name.endswith(".xml"))


def test_everything_comes_newest_first():
    found = [entry.find(f"{ATOM}title").text for entry in atom(written()["feeds/all.atom.xml"]).iter(f"{ATOM}entry")]

    assert ["Reading", "News", "Ana"] == found


def test_the_three_formats_tell_the_same():
    found = written()
    in_json = [item["title"] for item in json.loads(found["feeds/all.json"])["items"]]
    in_rss = [item.find("title").text for item in atom(found["feeds/all.rss.xml"]).iter("item")]

    assert ["Reading", "News", "Ana"] == in_json == in_rss


def test_a_feed_does_not_know_what_day_it_is():
    assert written(today=TODAY) == written(today=date(2030, 1, 1))
    assert "2022-06-01T00:00:00+00:00" == atom(written()["feeds/all.atom.xml"]).find(f"{ATOM}updated").text


def test_an_item_without_a_day_is_not_new_each_day():
    text = written(poster("a"))["feeds/all.atom.xml"]

    assert "1970-01-01" in text
    assert "2026" not in text


def ids(found):
    return [element.text for element in atom(found["feeds/all.atom.xml"]).iter(f"{ATOM}id")]


def test_ids_stay_when_the_site_moves_to_another_host():
    here, there = written(address="https://a.example.org"), written(address="https://b.example.org/x")

    assert ids(written()) == ids(here) == ids(there)
    assert all(identity.startswith("urn:uuid:") for identity in ids(here))


def test_ids_differ():
    assert len(ids(written())) == len(set(ids(written())))


def test_links_are_relative_to_the_feed_while_the_site_has_no_address():
    found = written()

    assert "../posters/2022/reading.html" == json.loads(found["feeds/all.json"])["items"][0]["url"]
    assert 'href="../../posters/2022/reading.html"' in found["feeds/sessions/2022.atom.xml"]


def test_links_are_absolute_once_the_site_has_an_address():
    text = written(address="https://example.org/ilnp")["feeds/sessions/2022.atom.xml"]

    assert 'href="https://example.org/ilnp/posters/2022/reading.html"' in text
    assert 'href="../' not in text


def test_a_feed_holds_only_so_many_entries():
    posts = [post(f"a{number}", "2022-03-01") for number in range(MOST + 1)]

    assert MOST == len(json.loads(written(*posts)["feeds/all.json"])["items"])


def test_words_of_authors_take_no_orders():
    text = written(post("a", "2022-03-01", title='</title><script>alert("1")</script>]]>'))["feeds/all.atom.xml"]
    (title,) = [entry.find(f"{ATOM}title").text for entry in atom(text).iter(f"{ATOM}entry")]

    assert '</title><script>alert("1")</script>]]>' == title


def test_a_withdrawn_poster_is_in_no_feed_and_in_no_sitemap():
    gone = poster("a", withdrawn=Withdrawal(date=date(2024, 1, 1)))

    assert "posters/2022/a.html" not in "".join(written(gone, poster("b")).values())
    assert "posters/2022/a.html" not in places(gone, poster("b"))


def test_the_sitemap_names_every_page_once_but_the_search():
    found = places()

    assert {"index.html", "posters/2022/reading.html", "2022/03/news.html", "about.html"} <= set(found)
    assert len(found) == len(set(found))
    assert not {"search.html", "404.html"} & set(found)


def test_the_sitemap_is_absolute_once_the_site_has_an_address():
    assert all(place.startswith("https://example.org/") for place in places(address="https://example.org"))


def test_the_sitemap_tells_the_day_of_an_item():
    found = material(*ITEMS)
    ((_, text),) = sitemap(found, map(address_of, all_pages(found)))

    assert "<loc>posters/2022/reading.html</loc><lastmod>2022-06-01</lastmod>" in text


def test_robots_learn_where_the_sitemap_is_once_it_has_an_address():
    (_, without), (_, with_one) = (*robots(material()), *robots(material(address="https://example.org")))

    assert "Sitemap" not in without
    assert "Sitemap: https://example.org/sitemap.xml" in with_one
