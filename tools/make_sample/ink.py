"""Drawing marks for the sheets: each function gives a piece of SVG, the same one for the same seed."""

from math import cos, pi, sin
from random import Random

Point = tuple[float, float]


def n(value: float) -> str:
    """A number as short as SVG needs it."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def smooth(points: list[Point]) -> str:
    """A soft line through all points, as path commands without the first move."""
    commands = []
    for i in range(len(points) - 1):
        before, here = points[max(i - 1, 0)], points[i]
        there, after = points[i + 1], points[min(i + 2, len(points) - 1)]
        first = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        second = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        commands.append("C" + " ".join(f"{n(x)},{n(y)}" for x, y in (first, second, there)))
    return "".join(commands)


def line(points: list[Point]) -> str:
    """A soft open path through all points."""
    return f"M{n(points[0][0])},{n(points[0][1])}" + smooth(points)


def ridge(width: float, floor: float, top: float, swing: float, seed: int, steps: int = 8, left: float = 0) -> str:
    """The path of a hill line from edge to edge, closed along the floor."""
    chance = Random(seed)
    points = [(left + width * i / steps, top + chance.uniform(-swing, swing)) for i in range(steps + 1)]
    return f"M{n(left)},{n(floor)}L{n(points[0][0])},{n(points[0][1])}{smooth(points)}L{n(left + width)},{n(floor)}Z"


def peaks(width: float, floor: float, top: float, swing: float, seed: int, steps: int = 10, left: float = 0) -> str:
    """Like a ridge, with corners instead of curves."""
    chance = Random(seed)
    heights = [top + swing * (chance.uniform(-1, -0.2) if i % 2 else chance.uniform(0.2, 1)) for i in range(steps + 1)]
    corners = "".join(f"L{n(left + width * i / steps)},{n(y)}" for i, y in enumerate(heights))
    return f"M{n(left)},{n(floor)}{corners}L{n(left + width)},{n(floor)}Z"


def swell(width: float, y: float, height: float, length: float, left: float = 0, shift: float = 0) -> str:
    """One even wave line from edge to edge."""
    path = f"M{n(left - length + shift)},{n(y)}q{n(length / 4)},{n(-height)} {n(length / 2)},0"
    return path + f"t{n(length / 2)},0" * (int(width / length * 2) + 3)


def stars(width: float, height: float, count: int, seed: int, size: float = 1.0, fill: str = "#fff") -> str:
    """A night of small stars."""
    chance = Random(seed)
    dots = [
        f'<circle cx="{n(chance.uniform(0, width))}" cy="{n(chance.uniform(0, height))}"'
        f' r="{n(size * chance.choice((0.5, 0.7, 1, 1.6)))}" opacity="{n(chance.uniform(0.35, 1))}"/>'
        for _ in range(count)
    ]
    return f'<g fill="{fill}">{"".join(dots)}</g>'


def dots(width: float, height: float, count: int, seed: int, size: float, fill: str) -> str:
    """Scattered grains of different sizes, for sand, snow or seed."""
    chance = Random(seed)
    grains = [
        f'<circle cx="{n(chance.uniform(0, width))}" cy="{n(chance.uniform(0, height))}"'
        f' r="{n(size * chance.uniform(0.3, 1))}"/>'
        for _ in range(count)
    ]
    return f'<g fill="{fill}">{"".join(grains)}</g>'


def ring(x: float, y: float, radius: float, count: int, shape: str, turn: float = 0) -> str:
    """The same shape set round a circle, each copy turned outwards."""
    copies = (360 * i / count + turn for i in range(count))
    return "".join(
        f'<g transform="rotate({n(a)} {n(x)} {n(y)}) translate({n(x)} {n(y - radius)})">{shape}</g>' for a in copies
    )


def rosette(x: float, y: float, radius: float, points: int, inner: float) -> str:
    """A star polygon, as path commands."""
    corners = []
    for i in range(points * 2):
        reach = radius if i % 2 == 0 else radius * inner
        angle = pi * i / points - pi / 2
        corners.append(f"{n(x + reach * cos(angle))},{n(y + reach * sin(angle))}")
    return "M" + "L".join(corners) + "Z"


def blob(x: float, y: float, radius: float, seed: int, swing: float = 0.18, points: int = 9, flat: float = 1) -> str:
    """A round, uneven, closed shape, as path commands."""
    chance = Random(seed)
    ring_points = []
    for i in range(points):
        reach = radius * (1 + chance.uniform(-swing, swing))
        angle = 2 * pi * i / points
        ring_points.append((x + reach * cos(angle), y + reach * sin(angle) * flat))
    closed = [ring_points[-1], *ring_points, ring_points[0], ring_points[1]]
    inner = smooth(closed).split("C")[2:-1]
    return f"M{n(ring_points[0][0])},{n(ring_points[0][1])}C" + "C".join(inner) + "Z"
