"""People who read, as SVG: one figure with different hair, scarves and beards."""

from .ink import n

CAP = '<path d="M-18-66Q-22-94 0-93Q22-94 18-66Q14-80 0-80Q-14-80-18-66Z"/>'
LONG = '<path d="M-17-72Q-22-40-16-34H16Q22-40 17-72Z"/>'
SCARF = '<path d="M-19-64Q-22-94 0-94Q22-94 19-64Q18-46 26-36Q0-26-26-36Q-18-46-19-64Z"/>'
HEM = '<path d="M-16-70Q-14-86 0-86Q14-86 16-70Q18-92 0-93Q-18-92-16-70Z"/>'
BEARD = '<path d="M-13-62Q-12-44 0-44Q12-44 13-62Q8-54 0-54Q-8-54-13-62Z"/>'
BUN = '<circle cx="0" cy="-96" r="9"/>'
STYLES = (("", CAP), (LONG, CAP), (SCARF, HEM), ("", CAP + BEARD), (BUN, CAP))  # behind the face, before it


def reader(x: float, y: float, size: float, skin: str, top: str, hair: str, book: str = "#fff", style: int = 0) -> str:
    """A person to the waist with an open book; y is the lower edge."""
    behind, before = STYLES[style]
    return (
        f'<g transform="translate({n(x)} {n(y)}) scale({n(size / 100)})"><g fill="{hair}">{behind}</g>'
        f'<path d="M-40 0Q-42-36-12-40H12Q42-36 40 0Z" fill="{top}"/>'
        f'<g fill="{skin}"><rect x="-6" y="-50" width="12" height="14" rx="5"/><ellipse cy="-67" rx="15" ry="18"/></g>'
        f'<g fill="{hair}">{before}</g>'
        f'<path d="M0-8Q-14-16-29-12V-34Q-14-38 0-30Q14-38 29-34V-12Q14-16 0-8Z" fill="{book}"/>'
        '<path d="M0-30V-8" stroke="#0004" stroke-width="1.4"/>'
        f'<g fill="{skin}"><circle cx="-29" cy="-17" r="5"/><circle cx="29" cy="-17" r="5"/></g></g>'
    )
