"""A visitor among the posters: choosing, shuffling, keeping, and sending what they found to a friend."""

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from types import SimpleNamespace

import pytest
from tests.awkward import TODAY
from tests.browsing import AXE, AXE_SCRIPT, CONTRAST, needs_chromium, served
from tests.conftest import Built
from tests.windows import becomes, listening, until

pytestmark = [pytest.mark.browser, needs_chromium]

ALL, OPEN, ARCHIVE, KEPT = "posters/index.html", "posters/2026/index.html", "posters/2022/index.html", "kept.html"
TWO_SHORES, TALES, LAMP = "2022/two-shores", "2022/hkyt", "2022/tu-shu-guan-de-deng"
NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, {get() { throw new DOMException("refused", "SecurityError") }})"""


@pytest.fixture(scope="module")
def places(site: Built, site_from_right: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """A browser, and the site where it may stand: on two paths of one host, on a stick, in Arabic."""
    root = tmp_path_factory.mktemp("galleries")
    for name in ("one", "two"):
        (root / name).symlink_to(site.output)
    (root / "rtl").symlink_to(site_from_right.output)
    with served(root) as host:
        yield SimpleNamespace(host=host, web=f"{host}/one", other=f"{host}/two", rtl=f"{host}/rtl",
                              stick=site.output.as_uri())  # fmt: skip


@pytest.fixture
def visitor(windows):
    """A new visitor, who has nothing in storage; the day is that of the build."""
    faults = []
    with (
        windows.opened(permissions=["clipboard-read", "clipboard-write"]) as page,
        listening(page, pageerror=lambda error: faults.append(str(error))),
    ):
        page.clock.set_fixed_time(f"{TODAY}T12:00:00")
        yield page
    assert [] == faults


@pytest.fixture
def beforehand(visitor):
    """Runs words of script before those of each page, until the test ends."""
    with ExitStack() as until_the_end:
        yield lambda words: until_the_end.enter_context(visitor.add_init_script(words))


@pytest.fixture
def go(visitor, places):
    def to(url, base=places.web):
        visitor.goto(f"{base}/{url}", wait_until="load")
        return visitor

    return to


def posters(page):
    """The ids of the posters that are shown, in their order."""
    return page.locator(".card:visible").evaluate_all("cards => cards.map(card => card.dataset.poster)")


def titles(page):
    return page.locator(".card:visible .card-title").evaluate_all("all => all.map(title => title.textContent)")


def query(page):
    return page.url.partition("?")[2]


def options(page, name):
    """What a filter offers, with its figures; what leads to nothing is not offered."""
    return page.locator(f"[name={name}] option").evaluate_all(
        "all => all.filter(o => o.value && !o.hidden && !o.disabled).map(o => o.text)"
    )


FILTERS = [
    ("session", "2022", 8),
    ("country", "latvia", 1),
    ("topic", "reading", 2),
    ("region", "africa", 4),
    ("library", "school", 1),
    ("language", "ar", 1),
    ("marks", "new", 10),
]


@pytest.mark.parametrize(("name", "value", "many"), FILTERS)
def test_each_filter_shows_what_it_says_and_stays_in_the_address(go, name, value, many):
    page = go(ALL)
    page.evaluate("document.querySelector('.filter-more').open = true")
    page.select_option(f"[name={name}]", value)

    assert f"{name}={value}" == query(page)
    becomes(page, f"Posters shown: {many}", lambda: page.inner_text("[data-count]"))
    shown = posters(page)
    assert many == len(shown)
    page.reload()
    assert shown == posters(page)


def test_words_and_filters_count_together(go):
    page = go(ALL)
    page.select_option("[name=topic]", "reading")
    page.fill(".filter [name=q]", "amina")

    assert [TWO_SHORES] == posters(page)


def test_figures_tell_what_would_be_shown_given_all_other_filters(go):
    page = go(ALL)
    becomes(page, ["Open access (1)", "Reading (2)"], lambda: [o for o in options(page, "topic") if "<" not in o])

    page.select_option("[name=country]", "egypt")
    becomes(page, ["Reading (1)"], lambda: options(page, "topic"))
    assert "Kenya (2)" in options(page, "country"), "a filter does not take its own options away"
    page.fill(".filter [name=q]", "amina")
    becomes(page, False, lambda: "Brazil (1)" in options(page, "country"))
    assert "Latvia (1)" in options(page, "country")


def test_an_option_that_leads_to_nothing_is_neither_offered_nor_read_out(go):
    page = go(f"{ALL}?language=ar")
    gone = page.locator("[name=country] option[value=kenya]")

    becomes(page, ["Kenya (0)", True, True], lambda: gone.evaluate("o => [o.text, o.hidden, o.disabled]"))


def test_folded_filters_open_when_one_of_them_is_set(go):
    assert not go(ALL).evaluate("document.querySelector('.filter-more').open")
    assert go(f"{ALL}?language=ar").evaluate("document.querySelector('.filter-more').open")


def test_show_all_takes_the_filters_away_and_leaves_the_order(go):
    page = go(f"{ALL}?country=latvia&q=ocean&sort=title")
    page.click("[type=reset]")
    until(page, "!location.search.includes('country')")

    assert (10, "sort=title") == (len(posters(page)), query(page))
    assert page.locator("[type=reset]").is_hidden()
    assert "Posters shown: 10" == page.evaluate("document.activeElement.textContent"), "and it is read out"


def test_an_address_that_asks_for_what_there_is_not_shows_everything(go):
    page = go(f"{ALL}?country=atlantis&sort=weight&density=huge&day=never&nothing=1")

    assert 10 == len(posters(page))
    assert "day" == page.input_value("[name=sort]")


@pytest.mark.parametrize("density", ["constructor", "__proto__", "toString"])
def test_an_address_that_asks_for_what_every_object_has_shows_everything(go, density):
    page = go(f"{ALL}?density={density}")

    assert "ready" == page.get_attribute("[data-filtered]", "data-filtered")
    assert ["large"] == page.locator("[data-density][aria-pressed=true]").evaluate_all(
        "all => all.map(b => b.dataset.density)"
    )


def test_a_card_that_knows_no_words_leaves_the_filter_to_the_others(go, visitor):
    def wordless(route):
        response = route.fetch()
        route.fulfill(response=response, body=re.sub(r' data-search="[^"]*"', "", response.text(), count=1))

    visitor.route(f"**/{ALL}", wordless)
    page = go(ALL)
    assert 9 == page.locator("[data-search]").count()
    page.fill(".filter [name=q]", "ocean")

    assert [TWO_SHORES] == posters(page)


ORDERS = {
    "title": ["A poster that cannot be opened", "A scan", "Grandmothers' Reading Hour", "Turned by a quarter"],
    "country": ["Two pages", "حكايات الجدات في مكتبتين", "A scan", "图书馆的灯", "Two reading rooms, one ocean"],
}


@pytest.mark.parametrize("sort", ORDERS)
def test_posters_come_in_the_order_that_was_asked_for(go, sort):
    page = go(f"{ALL}?session=2022&sort={sort}")
    found = [title for title in titles(page) if title in ORDERS[sort]]

    assert ORDERS[sort] == found


def test_the_newest_session_comes_first_when_asked(go):
    page = go(ALL)
    page.select_option("[name=sort]", "session")
    found = [poster.split("/")[0] for poster in posters(page)]

    assert "sort=session" == query(page)
    assert found == sorted(found, key=["2026", "vesna-2024", "2022"].index) or found == sorted(
        found, key=["2026", "2022", "vesna-2024"].index
    )


def test_an_archive_opens_by_title_and_the_gallery_of_all_shuffled(go):
    assert "title" == go(ARCHIVE).input_value("[name=sort]")
    assert "day" == go(ALL).input_value("[name=sort]")
    assert "day" == go(OPEN).input_value("[name=sort]")


def test_the_shuffle_holds_for_a_day_and_everybody(go, places):
    first = posters(go(ALL))

    assert first == posters(go(ALL, places.other))
    go(ALL).clock.set_fixed_time(f"{TODAY}T22:59:00")
    assert first == posters(go(ALL))


def test_the_next_day_the_shuffle_is_another_one(go):
    page = go(ALL)
    today = posters(page)
    page.clock.set_fixed_time("2026-11-23T00:01:00")
    tomorrow = posters(go(ALL))

    assert sorted(today) == sorted(tomorrow)
    assert today != tomorrow


def test_a_view_of_another_day_shows_its_shuffle_and_says_so(go):
    today = posters(go(f"{ALL}?day={TODAY}"))
    page = go(ALL)
    page.clock.set_fixed_time("2027-02-01T12:00:00")

    assert today == posters(go(f"{ALL}?day={TODAY}"))
    assert "Shuffled for November 22, 2026" == page.locator("[name=sort] option:checked").inner_text()
    page.select_option("[name=country]", "kenya")
    assert f"country=kenya&day={TODAY}" == query(page)


def test_the_shuffle_gives_every_poster_every_place_alike(go):
    """Over 1,200 days each of ten posters stands on each of ten places about 120 times."""
    source = re.search(r"const lot = .*?\n  \};", go("about.html").request.get(
        page_url(go, "theme/js/gallery.js")).text(), re.S)[0]  # fmt: skip
    places = go("about.html").evaluate(
        f"""() => {{ {source}
          const ids = [...Array(10).keys()].map(n => `2026/poster-${{n}}`), places = {{}};
          for (let day = 0; day < 1200; day++) {{
            const date = new Date(1.7e12 + day * 864e5).toISOString().slice(0, 10);
            const drawn = ids.map(id => [lot(`${{date}} ${{id}}`), id]).sort(([a], [b]) => a - b);
            drawn.forEach(([, id], place) => {{ (places[id] ||= Array(10).fill(0))[place]++ }});
          }}
          return places }}"""
    )
    counts = [count for row in places.values() for count in row]
    chi_square = sum((count - 120) ** 2 / 120 for count in counts)

    assert 100 == len(counts)
    assert chi_square < 125, "99.9 % of fair shuffles stay below this (81 degrees of freedom)"


def page_url(go, path):
    return go("about.html").evaluate(f"new URL('{path}', location).href")


@pytest.mark.parametrize(("density", "shape"), [("small", "gallery--small"), ("list", "gallery--list")])
def test_the_size_of_pictures_is_in_the_address_and_remembered(go, density, shape):
    page = go(ALL)
    large = page.locator(".frame").first.bounding_box()["height"]
    page.click(f"[data-density={density}]")

    assert f"density={density}" == query(page)
    assert shape in page.get_attribute(".gallery", "class").split()
    assert ["true"] == page.locator(f"[data-density={density}]").evaluate_all("all => all.map(b => b.ariaPressed)")
    assert page.locator(".frame").first.bounding_box()["height"] < large
    assert shape in go(OPEN).get_attribute(".gallery", "class").split(), "remembered elsewhere"
    assert shape not in go(f"{ALL}?density=large").get_attribute(".gallery", "class").split()


def test_a_view_is_copied_with_its_day(go):
    page = go(f"{ALL}?country=kenya")
    page.click("[data-copy]")
    page.get_by_text("The link is copied.").wait_for()

    assert page.evaluate("navigator.clipboard.readText()").endswith(f"{ALL}?country=kenya&day={TODAY}")


NO_CLIPBOARD = {
    "refused": "Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error())}})",
    "missing": "Object.defineProperty(navigator, 'clipboard', {value: undefined})",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_words_of_a_button_can_be_read_under_the_pointer(go, visitor, scheme):
    visitor.emulate_media(color_scheme=scheme)
    page = go(f"{KEPT}?posters={LAMP}")
    page.hover("[data-copy]")
    page.evaluate(AXE_SCRIPT)

    assert [] == page.evaluate(AXE, CONTRAST)


@pytest.mark.parametrize("why", NO_CLIPBOARD)
@pytest.mark.parametrize("url", [f"{ALL}?country=kenya", f"{KEPT}?posters={LAMP}"])
def test_where_nothing_may_be_copied_the_link_stands_selected(go, beforehand, url, why):
    beforehand(NO_CLIPBOARD[why])
    page = go(url)
    page.click("[data-copy]")
    page.get_by_text("The link is selected").wait_for()

    assert url in page.evaluate("getSelection().toString()")
    assert page.get_by_role("textbox", name="Link", exact=True).is_visible()


@pytest.mark.parametrize("change", ["select[name=country]", "select[name=sort]", "[data-density=list]"])
@pytest.mark.parametrize("may_copy", [True, False])
def test_of_another_view_nothing_is_said(go, beforehand, change, may_copy):
    if not may_copy:
        beforehand(NO_CLIPBOARD["refused"])
    page = go(ALL)
    page.click("[data-copy]")
    said = page.locator("[data-undone]")
    until(page, "document.querySelector('[data-undone]').textContent")
    page.locator(change).click() if "density" in change else page.select_option(change, index=1)

    assert "" == said.text_content()
    assert page.locator(".share-address").is_hidden()


def test_of_another_list_nothing_is_said(go):
    keep(go(ALL), LAMP, TALES)
    page = go(KEPT)
    page.click("[data-copy]")
    page.get_by_text("The link is copied.").wait_for()
    keep(page, LAMP)

    assert "" == page.locator("[data-undone]").text_content()


def keep(page, *ids):
    for id in ids:
        page.click(f".card[data-poster='{id}'] [data-keep]")


def test_a_kept_poster_is_on_the_page_of_kept_ones(go):
    page = go(ALL)
    assert page.locator("[data-kept-link]").is_hidden()
    keep(page, LAMP, TWO_SHORES)
    assert "true" == page.get_attribute(f"[data-poster='{LAMP}'] [data-keep]", "aria-pressed")
    assert "Kept: 2" == page.inner_text("[data-kept-link]").strip()
    page.click("[data-kept-link]")
    page.wait_for_url("**/kept.html")

    assert [LAMP, TWO_SHORES] == posters(page)
    assert "Posters on this list: 2" == page.inner_text("[data-kept-status]")
    assert "stays in this browser" in page.inner_text("main")


def test_a_poster_is_kept_on_its_own_page_too(go):
    page = go(f"posters/{TWO_SHORES}.html")
    page.click("[data-keep]")

    assert [TWO_SHORES] == posters(go(KEPT))


def test_every_page_with_cards_has_the_script_that_marks_them(site):
    pages = [url for url in site.pages if "<template data-marks>" in site.text(url)]

    assert "index.html" in pages
    assert [] == [url for url in pages if "js/marks.js" not in site.text(url)]


def test_a_poster_is_kept_at_the_front_door_and_leads_back_to_it(go):
    page = go("index.html")
    name, poster = page.inner_text("h1"), posters(page)[0]
    keep(page, poster)
    page.click(f"[data-poster='{poster}'] .card-title a")
    page.wait_for_url(f"**/{poster}.html")

    assert f"Back to: {name}" == page.locator("[data-back]").inner_text()
    assert "true" == page.get_attribute("article [data-keep]", "aria-pressed")
    assert [poster] == go("index.html").locator(".card:has(.card-seen:visible)").evaluate_all(
        "cards => cards.map(card => card.dataset.poster)"
    )


def test_nothing_kept_says_how_to_keep(go):
    page = go(KEPT)

    assert page.locator("[data-none]").is_visible()
    assert [] == posters(page)
    assert page.locator("[data-remove-all]").is_hidden()


def test_all_kept_posters_can_be_removed_and_brought_back(go):
    keep(go(ALL), LAMP, TALES)
    page = go(KEPT)
    page.click("[data-remove-all]")
    assert ([], True) == (posters(page), page.locator("[data-none]").is_visible())
    page.click("[data-undo]")

    assert [LAMP, TALES] == posters(page)


def test_one_poster_removed_by_mistake_can_be_kept_again(go):
    keep(go(ALL), LAMP, TALES)
    page = go(KEPT)
    keep(page, LAMP)
    assert ("1", [LAMP, TALES]) == (page.inner_text("[data-kept-status]")[-1], posters(page))
    keep(page, LAMP)

    assert {LAMP, TALES} == {*posters(go(KEPT))}


def test_a_list_can_be_sent_to_a_friend_who_keeps_it_too(go, visitor):
    keep(go(ALL), LAMP, TWO_SHORES)
    page = go(KEPT)
    page.click("[data-copy]")
    page.get_by_text("The link is copied.").wait_for()
    sent = page.evaluate("navigator.clipboard.readText()")
    assert sent.endswith(f"{KEPT}?posters={LAMP},{TWO_SHORES}")
    assert sent.replace("/", "%2F") in page.get_attribute("[data-mail]", "href").replace("%3A", ":").replace(
        "%3F", "?").replace("%3D", "=").replace("%2C", ",")  # fmt: skip

    page.evaluate("localStorage.clear()")
    keep(go(ALL), TALES)
    visitor.goto(sent)
    assert [LAMP, TWO_SHORES] == posters(page)
    page.click("[data-keep-all]")
    assert page.locator("[data-keep-all]").is_hidden()
    assert [TALES, LAMP, TWO_SHORES] == posters(go(KEPT))


@pytest.mark.parametrize("also", [[], [LAMP]])
def test_a_kept_poster_that_exists_no_longer_is_forgotten_on_the_page_of_kept_ones(go, also):
    page = go(ALL)
    page.evaluate("kept => localStorage.setItem('/one/kept', JSON.stringify(kept))", ["2022/gone", *also, "1999/x"])
    assert f"Kept: {2 + len(also)}" == go(ALL).inner_text("[data-kept-link]").strip()
    page = go(KEPT)
    assert also == posters(page) == page.evaluate("JSON.parse(localStorage['/one/kept'])")
    assert page.locator("[data-undo]").is_hidden(), "there is nothing to bring back"

    assert (not also) == go(ALL).locator("[data-kept-link]").is_hidden()


def test_a_copy_of_the_page_that_the_browser_had_kept_forgets_nothing(go, beforehand):
    beforehand("performance.getEntriesByType = () => [{transferSize: 0}]")
    page = go(ALL)
    page.evaluate("localStorage['/one/kept'] = JSON.stringify(['2026/newer'])")
    go(KEPT)

    assert ["2026/newer"] == page.evaluate("JSON.parse(localStorage['/one/kept'])")


def test_what_another_window_does_elsewhere_changes_nothing_here(go):
    page = go(ALL)
    page.evaluate("""() => {
      window.told = 0
      document.addEventListener("marks", () => told++)
      for (const key of ["/one/", "/one/density", "/two/kept"]) dispatchEvent(new StorageEvent("storage", {key}))
    }""")
    assert 0 == page.evaluate("told")
    page.evaluate("dispatchEvent(new StorageEvent('storage', {key: '/one/kept'}))")

    assert 1 == page.evaluate("told")


def test_a_list_with_what_is_no_longer_there_shows_the_rest(go):
    assert [LAMP] == posters(go(f"{KEPT}?posters=2022/gone,{LAMP},{LAMP},<script>"))


def test_a_poster_that_was_opened_is_marked_as_seen(go):
    page = go(ALL)
    assert 0 == page.locator(".card-seen:visible").count()
    go(f"posters/{TWO_SHORES}.html")
    page = go(ALL)

    assert [TWO_SHORES] == page.locator(".card:has(.card-seen:visible)").evaluate_all(
        "cards => cards.map(card => card.dataset.poster)"
    )
    assert TWO_SHORES not in posters(go(f"{ALL}?marks=new"))


def test_the_way_back_from_a_poster_finds_it_seen(go):
    page = go(ALL)
    page.click(f"[data-poster='{TWO_SHORES}'] .card-title a")
    page.wait_for_url("**/two-shores.html")
    page.go_back()

    page.wait_for_selector(f"[data-poster='{TWO_SHORES}'] .card-seen", state="visible")


def test_kept_posters_can_be_filtered(go):
    keep(go(ALL), LAMP)

    assert [LAMP] == posters(go(f"{ALL}?marks=kept"))


def test_two_sites_on_one_host_do_not_mix_their_marks(go, places):
    keep(go(ALL), LAMP)

    assert [] == posters(go(KEPT, places.other))
    assert ["/one/kept"] == go(ALL).evaluate("Object.keys(localStorage)")


def test_who_listens_is_told_once_of_a_word_that_is_typed(go):
    page = go(ALL)
    page.evaluate("""() => {
      window.told = []
      const seen = () => told.push(document.querySelector("[data-count]").textContent)
      new MutationObserver(seen).observe(document.querySelector("[data-count]"), {childList: true, characterData: true})
      const words = document.querySelector(".filter [name=q]")
      for (const letter of "amina") {  // in one breath, so that a slow machine makes no pause
        words.value += letter
        words.dispatchEvent(new Event("input", {bubbles: true}))
      }
    }""")
    until(page, "told.length")
    page.wait_for_timeout(700)

    assert ["Posters shown: 1"] == page.evaluate("told")


def test_where_nothing_fits_the_way_leads_to_the_search(go):
    page = go(f"{ALL}?q=two shores xyz")

    assert page.locator("[data-nothing]").is_visible()
    assert page.locator(".filter-share").is_hidden()
    page.click("[data-inside]")
    page.wait_for_url("**/search.html?q=two+shores+xyz")


def test_a_view_that_is_sent_holds_nothing_of_the_own_marks(go):
    page = go(f"{ALL}?marks=new&country=latvia")
    page.click("[data-copy]")
    page.get_by_text("The link is copied.").wait_for()

    assert "country=latvia" in page.evaluate("navigator.clipboard.readText()")
    assert "marks" not in page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("url", [f"{ALL}?sort=title", f"{KEPT}?posters={TALES},{TWO_SHORES},{LAMP}"])
def test_the_way_back_leads_to_the_card(go, url):
    page = go(url)
    last = posters(page)[-1]
    page.click(f"[data-poster='{last}'] .card-title a")
    page.wait_for_url(f"**/{last}.html")
    page.click("[data-back] a")
    page.wait_for_url(f"**/{url}")  # not with the card behind it

    becomes(page, last, lambda: page.evaluate("document.activeElement.closest('.card')?.dataset.poster"))
    assert page.locator(f"[data-poster='{last}'] .card-title").bounding_box()["y"] < 800


def test_a_page_that_webkit_emptied_is_filled_again(go):
    page = go(f"{ALL}?q=ocean&sort=title&country=latvia")
    page.evaluate("""() => {
      const form = document.querySelector("[data-filter]")
      for (const field of form.elements) if (field.matches("select, input")) field.value = ""
      dispatchEvent(Object.assign(new Event("pageshow"), {persisted: true}))
    }""")

    names = ("q", "sort", "country")
    becomes(page, ["ocean", "title", "latvia"], lambda: [page.input_value(f".filter [name={name}]") for name in names])


def test_a_poster_page_learns_the_view_it_was_opened_from(go):
    page = go(f"{ALL}?session=2022&sort=title")
    shown = posters(page)
    page.click(f"[data-poster='{TALES}'] .card-title a")
    page.wait_for_url("**/hkyt.html")
    view = json.loads(page.evaluate("sessionStorage['view /one/']"))

    assert (shown, "Posters") == ([id for id, *_ in view["posters"]], view["name"])
    assert [TALES, "حكايات الجدات في مكتبتين", "ar", "rtl"] in view["posters"]
    assert view["url"].endswith(f"{ALL}?session=2022&sort=title")


def test_a_keep_button_says_which_poster_it_keeps(go):
    page = go(ALL)
    name = page.locator(f"[data-poster='{TALES}']").get_by_role("button", name="Keep: حكايات الجدات في مكتبتين")

    assert 1 == name.count()
    assert ["ar", "rtl"] == name.locator("bdi").evaluate("words => [words.lang, words.dir]")
    box = name.bounding_box()
    assert min(box["width"], box["height"]) >= 44


def test_the_filter_can_be_used_by_keyboard_alone(go):
    page = go(ALL)
    page.focus(".filter [name=q]")
    page.keyboard.type("ocean")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("lat")

    assert ("country=latvia", [TWO_SHORES]) == (query(page).split("&")[-1], posters(page))


@pytest.fixture
def no_storage(beforehand):
    beforehand(NO_STORAGE)


def test_where_storage_is_refused_nothing_can_be_kept_and_all_else_works(no_storage, go):
    page = go(ALL)
    page.click("[data-density=list]")
    page.select_option("[name=country]", "latvia")

    assert [TWO_SHORES] == posters(page)
    assert 0 == page.locator("[data-keep]").count()
    assert page.locator("[data-kept-link]").is_hidden()
    page.click(".card-title a >> visible=true")
    page.wait_for_url("**/two-shores.html")
    assert page.locator("[data-keep]").is_hidden()
    assert [LAMP] == posters(go(f"{KEPT}?posters={LAMP}"))
    assert page.locator("[data-keep-all]").is_hidden()


def test_from_a_usb_stick_posters_are_filtered_kept_and_shuffled_alike(go, places):
    shuffled = posters(go(ALL))
    page = go(ALL, places.stick)
    assert shuffled == posters(page)
    page.select_option("[name=country]", "latvia")
    assert page.locator("[data-copy]").is_hidden(), "its address would say where our files lie"
    assert [TWO_SHORES] == posters(page)
    keep(page, TWO_SHORES)
    page.click(".card-title a >> visible=true")
    page.wait_for_url("**/two-shores.html")
    key = page.evaluate("Object.keys(sessionStorage)[0]")
    view = json.loads(page.evaluate("key => sessionStorage[key]", key))

    assert view["url"].endswith("?country=latvia"), "known even where the bar may not change"
    assert [TWO_SHORES] == posters(go(KEPT, places.stick))


def test_without_scripts_every_poster_is_shown_and_nothing_that_needs_them(places, windows):
    with windows.opened(java_script_enabled=False) as page:
        page.goto(f"{places.web}/{ALL}")

        assert 10 == page.locator(".card:visible").count()
        assert 0 == page.locator("main form:visible, main button:visible, main [data-kept-link]:visible").count()
        page.goto(f"{places.web}/{KEPT}")
        assert "needs scripts" in page.inner_text("main")
        assert 0 == page.locator(".card:visible, main button:visible").count()


# test_browser.py looks at these pages in more ways; here they are unfolded, and show what only scripts show.
LOOKS = ((320, "light", "rtl"), (1280, "light", "web"), (1280, "dark", "web"))


@pytest.mark.parametrize("url", [f"{ALL}?language=ar&density=small", f"{KEPT}?posters={LAMP},{TALES}"])
def test_axe_finds_nothing_once_all_is_unfolded(go, places, visitor, url):
    found = {}
    for width, scheme, place in LOOKS:
        visitor.set_viewport_size({"width": width, "height": 800})
        visitor.emulate_media(color_scheme=scheme)
        page = go(url, getattr(places, place))
        page.evaluate("""for (const part of document.querySelectorAll(".filter details")) part.open = true""")
        page.evaluate(AXE_SCRIPT)
        faults = page.evaluate(AXE, CONTRAST if scheme == "dark" else {})
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        found |= {(width, scheme, place): (faults, wide)} if faults or wide else {}

    assert {} == found


@pytest.mark.parametrize("width", [360])
@pytest.mark.parametrize("url", [ALL, f"{ALL}?density=small", f"{KEPT}?posters={LAMP},{TALES}", KEPT])
def test_nothing_moves_once_it_is_there(go, visitor, width, url):
    visitor.set_viewport_size({"width": width, "height": 740})
    visitor.emulate_media(reduced_motion="no-preference")
    visitor.route("**/*.js", lambda route: (visitor.wait_for_timeout(150), route.continue_()))
    page = go(url)
    moved = page.evaluate(
        """new Promise(done => { let sum = 0;
          new PerformanceObserver(list => { for (const {value} of list.getEntries()) sum += value })
            .observe({type: "layout-shift", buffered: true});
          setTimeout(() => done(sum), 500) })"""
    )

    assert moved < 0.1


def test_on_a_phone_the_pictures_begin_in_the_first_view(go, visitor):
    visitor.set_viewport_size({"width": 360, "height": 740})
    page = go(ARCHIVE)

    assert page.locator(".filter").bounding_box()["height"] <= 120
    assert go(ALL).locator(".card").first.bounding_box()["y"] < 600
