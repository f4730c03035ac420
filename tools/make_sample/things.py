"""Things that libraries are full of, as SVG: books, trees, houses, people who read."""

from random import Random

from .ink import blob, n


def spines(x: float, y: float, width: float, height: float, colours: list[str], seed: int, thick: float = 9) -> str:
    """A row of book spines that stand on the line y."""
    chance, books, at, last = Random(seed), [], x, ""
    while at < x + width - thick * 0.6:
        broad = min(chance.uniform(0.6, 1.3) * thick, x + width - at)
        tall = height * chance.uniform(0.68, 1)
        last = chance.choice([c for c in colours if c != last])
        books.append(f'<rect x="{n(at)}" y="{n(y - tall)}" width="{n(broad * 0.94)}" height="{n(tall)}" fill="{last}"/>')
        books.append(band(at, y - tall, broad * 0.94, tall, chance))
        at += broad
    return "".join(books)


def band(x: float, y: float, width: float, height: float, chance: Random) -> str:
    """The stripe or label on one spine, or nothing."""
    style = chance.randrange(4)
    bar = '<rect x="{}" y="{}" width="{}" height="{}" fill="#fff" opacity=".5"/>'
    if style == 0:
        return bar.format(n(x), n(y + height * 0.12), n(width), n(height * 0.04)) + bar.format(n(x), n(y + height * 0.8), n(width), n(height * 0.04))
    if style == 1:
        return bar.format(n(x + width * 0.25), n(y + height * 0.2), n(width * 0.5), n(height * 0.3))
    if style == 2:
        return bar.format(n(x), n(y + height * 0.68), n(width), n(height * 0.12))
    return ""


def shelves(x: float, y: float, width: float, height: float, rows: int, colours: list[str], wood: str, seed: int, thick: float = 9) -> str:
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
        f"M{n(x)},{n(y - height * top)}L{n(x + height * half)},{n(y - height * low)}L{n(x - height * half)},{n(y - height * low)}Z"
        for top, low, half in ((1, 0.62, 0.15), (0.8, 0.36, 0.21), (0.56, 0.1, 0.27))
    )
    stem = f'<rect x="{n(x - height * 0.025)}" y="{n(y - height * 0.12)}" width="{n(height * 0.05)}" height="{n(height * 0.12)}" fill="{trunk}"/>'
    return stem + f'<path d="{tiers}" fill="{fill}"/>'


def tree(x: float, y: float, height: float, leaf: str, trunk: str, seed: int) -> str:
    """A broad tree with a crown of three clouds."""
    crown = "".join(
        blob(x + dx * height, y - up * height, r * height, seed + i, 0.1) for i, (dx, up, r) in enumerate(((0, 0.72, 0.27), (-0.18, 0.56, 0.2), (0.19, 0.55, 0.2)))
    )
    stem = f"M{n(x - height * 0.04)},{n(y)}Q{n(x)},{n(y - height * 0.3)} {n(x - height * 0.02)},{n(y - height * 0.6)}h{n(height * 0.05)}Q{n(x + height * 0.02)},{n(y - height * 0.3)} {n(x + height * 0.06)},{n(y)}Z"
    return f'<path d="{stem}" fill="{trunk}"/><path d="{crown}" fill="{leaf}"/>'


def palm(x: float, y: float, height: float, leaf: str, trunk: str, lean: float = 0.15) -> str:
    """A palm that leans a little."""
    top_x, top_y, thick = x + height * lean, y - height, height * 0.035
    stem = f'<path d="M{n(x)},{n(y)}Q{n(x + height * lean * 0.2)},{n(y - height * 0.6)} {n(top_x)},{n(top_y)}" fill="none" stroke="{trunk}" stroke-width="{n(thick)}" stroke-linecap="round"/>'
    fronds = []
    for reach, drop in ((-0.52, 0.22), (-0.46, -0.02), (-0.26, -0.2), (0.05, -0.26), (0.3, -0.18), (0.48, 0), (0.5, 0.24), (-0.3, 0.34), (0.28, 0.36)):
        ex, ey = top_x + reach * height, top_y + drop * height
        bx, by = top_x + reach * height * 0.45, top_y + drop * height * 0.4 - height * 0.13
        fronds.append(f"M{n(top_x)},{n(top_y)}Q{n(bx)},{n(by)} {n(ex)},{n(ey)}Q{n(bx)},{n(by + height * 0.1)} {n(top_x)},{n(top_y)}Z")
    return stem + f'<path d="{"".join(fronds)}" fill="{leaf}"/>'


def reader(x: float, y: float, size: float, skin: str, top: str, hair: str, book: str = "#fff", style: int = 0) -> str:
    """A person to the waist with an open book; y is the lower edge."""
    long_hair = '<path d="M-17-72Q-22-40-16-34H16Q22-40 17-72Z"/>' if style == 1 else ""
    cap = '<path d="M-18-66Q-22-94 0-93Q22-94 18-66Q14-80 0-80Q-14-80-18-66Z"/>'
    scarf = '<path d="M-19-64Q-22-94 0-94Q22-94 19-64Q18-46 26-36Q0-26-26-36Q-18-46-19-64Z"/>'
    beard = '<path d="M-13-62Q-12-44 0-44Q12-44 13-62Q8-54 0-54Q-8-54-13-62Z"/>' if style == 3 else ""
    bun = '<circle cx="0" cy="-96" r="9"/>' if style == 4 else ""
    behind = scarf if style == 2 else long_hair + bun
    front = '<path d="M-16-70Q-14-86 0-86Q14-86 16-70Q18-92 0-93Q-18-92-16-70Z"/>' if style == 2 else cap
    return (
        f'<g transform="translate({n(x)} {n(y)}) scale({n(size / 100)})"><g fill="{hair}">{behind}</g>'
        f'<path d="M-40 0Q-42-36-12-40H12Q42-36 40 0Z" fill="{top}"/><rect x="-6" y="-50" width="12" height="14" rx="5" fill="{skin}"/>'
        f'<ellipse cy="-67" rx="15" ry="18" fill="{skin}"/><g fill="{hair}">{front}{beard}</g>'
        f'<path d="M0-8Q-14-16-29-12V-34Q-14-38 0-30Q14-38 29-34V-12Q14-16 0-8Z" fill="{book}"/><path d="M0-30V-8" stroke="#0004" stroke-width="1.4"/>'
        f'<circle cx="-29" cy="-17" r="5" fill="{skin}"/><circle cx="29" cy="-17" r="5" fill="{skin}"/></g>'
    )
