"""Things that libraries are full of, as SVG: books on shelves, and trees at the window."""

from random import Random

from .ink import blob, n


def spines(x: float, y: float, width: float, height: float, colours: list[str], seed: int, thick: float = 9) -> str:
    """A row of book spines that stand on the line y."""
    chance, books, at, last = Random(seed), [], x, ""
    while at < x + width - thick * 0.6:
        broad = min(chance.uniform(0.6, 1.3) * thick, x + width - at)
        tall = height * chance.uniform(0.68, 1)
        last = chance.choice([c for c in colours if c != last])
        books.append(
            f'<rect x="{n(at)}" y="{n(y - tall)}" width="{n(broad * 0.94)}" height="{n(tall)}" fill="{last}"/>'
        )
        books.append(band(at, y - tall, broad * 0.94, tall, chance))
        at += broad
    return "".join(books)


def band(x: float, y: float, width: float, height: float, chance: Random) -> str:
    """The stripe or label on one spine, or nothing."""

    def bar(across: float, down: float, broad: float, tall: float) -> str:
        place = f'x="{n(x + width * across)}" y="{n(y + height * down)}"'
        return f'<rect {place} width="{n(width * broad)}" height="{n(height * tall)}" fill="#fff" opacity=".5"/>'

    styles = (bar(0, 0.12, 1, 0.04) + bar(0, 0.8, 1, 0.04), bar(0.25, 0.2, 0.5, 0.3), bar(0, 0.68, 1, 0.12), "")
    return styles[chance.randrange(4)]


def shelves(
    x: float,
    y: float,
    width: float,
    height: float,
    rows: int,
    colours: list[str],
    wood: str,
    seed: int,
    thick: float = 9,
) -> str:
    """A bookcase with full shelves."""
    step, board = height / rows, height / rows * 0.07
    out = [f'<rect x="{n(x)}" y="{n(y)}" width="{n(width)}" height="{n(height)}" fill="{wood}" opacity=".35"/>']
    for row in range(rows):
        base = y + step * (row + 1) - board
        out.append(spines(x + board, base, width - board * 2, step * 0.82, colours, seed + row, thick))
        out.append(f'<rect x="{n(x)}" y="{n(base)}" width="{n(width)}" height="{n(board)}" fill="{wood}"/>')
    frame = f'fill="none" stroke="{wood}" stroke-width="{n(board)}"'
    return "".join(out) + f'<rect x="{n(x)}" y="{n(y)}" width="{n(width)}" height="{n(height)}" {frame}/>'


def fir(x: float, y: float, height: float, fill: str, trunk: str = "#3a2a20") -> str:
    """A conifer of three tiers that stands on y."""
    tiers = "".join(
        f"M{n(x)},{n(y - height * top)}L{n(x + height * half)},{n(y - height * low)}h{n(-2 * height * half)}Z"
        for top, low, half in ((1, 0.62, 0.15), (0.8, 0.36, 0.21), (0.56, 0.1, 0.27))
    )
    stem = f'<path d="M{n(x)},{n(y)}v{n(-height * 0.12)}" stroke="{trunk}" stroke-width="{n(height * 0.05)}"/>'
    return stem + f'<path d="{tiers}" fill="{fill}"/>'


def tree(x: float, y: float, height: float, leaf: str, trunk: str, seed: int) -> str:
    """A broad tree with a crown of three clouds."""
    clouds = ((0, 0.72, 0.27), (-0.18, 0.56, 0.2), (0.19, 0.55, 0.2))
    crown = "".join(
        blob(x + dx * height, y - up * height, r * height, seed + i, 0.1) for i, (dx, up, r) in enumerate(clouds)
    )
    fork, waist = n(y - height * 0.6), n(y - height * 0.3)
    stem = (
        f"M{n(x - height * 0.04)},{n(y)}Q{n(x)},{waist} {n(x - height * 0.02)},{fork}"
        f"h{n(height * 0.05)}Q{n(x + height * 0.02)},{waist} {n(x + height * 0.06)},{n(y)}Z"
    )
    return f'<path d="{stem}" fill="{trunk}"/><path d="{crown}" fill="{leaf}"/>'


FRONDS = (-0.52, 0.22, -0.46, -0.02, -0.26, -0.2, 0.05, -0.26, 0.3, -0.18, 0.48, 0, 0.5, 0.24, -0.3, 0.34, 0.28, 0.36)


def palm(x: float, y: float, height: float, leaf: str, trunk: str, lean: float = 0.15) -> str:
    """A palm that leans a little."""
    top_x, top_y = x + height * lean, y - height
    start = f"M{n(top_x)},{n(top_y)}"
    curve = f"M{n(x)},{n(y)}Q{n(x + height * lean * 0.2)},{n(y - height * 0.6)} {n(top_x)},{n(top_y)}"
    pen = f'stroke="{trunk}" stroke-width="{n(height * 0.035)}" stroke-linecap="round"'
    fronds = []
    for reach, drop in zip(FRONDS[::2], FRONDS[1::2], strict=True):
        tip = f"{n(top_x + reach * height)},{n(top_y + drop * height)}"
        bend_x, bend_y = top_x + reach * height * 0.45, top_y + drop * height * 0.4 - height * 0.13
        back = f"{n(bend_x)},{n(bend_y + height * 0.1)} {n(top_x)},{n(top_y)}"
        fronds.append(f"{start}Q{n(bend_x)},{n(bend_y)} {tip}Q{back}Z")
    return f'<path d="{curve}" fill="none" {pen}/><path d="{"".join(fronds)}" fill="{leaf}"/>'
