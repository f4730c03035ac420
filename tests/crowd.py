"""A session of sixty posters as heavy as real ones: dense text, photos, long titles, people of many countries.

Their pictures weigh what those of real ones weigh in the mean: 24, 88 and 254 kB upright, 12, 42 and 125 kB across.
A few PDFs stand for all: the same bytes are prepared once, and visitors fetch each picture for itself.
"""

import io
import random
from functools import cache
from pathlib import Path

import yaml
from PIL import Image, ImageDraw, ImageFont
from tests.awkward import REPOSITORY, SETTINGS, TODAY

POSTERS = 60
# Shapes that people send, width by height.
SHAPES = ((1600, 1131), (1131, 1600), (1600, 900), (1131, 1600))
# ruff: noqa: SIM905 - lists of words are read more easily as words
FIRST = "Amina Ilze João Layla Haoran Greta Wanjiru Kofi Nadia Pilar Vesna Chukwuemeka Hana Zoë Delroy".split()
LAST = "Otieno Kalniņa Figueiredo Haddad Wang Sommerfeld Kamande Mensah Petrović Quispe Obiora Tanaka Whyte".split()
COUNTRIES = "Kenya Latvia Portugal Tunisia China Germany Ghana Serbia Peru Nigeria Japan Jamaica Mexico Egypt".split()
TYPES = ("Public", "School", "Academic", "National", "Special")
TOPICS = "reading children archives digitisation outreach metadata makerspaces gardens".split()
WORDS = (
    "libraries readers children shelves partners letters evening questions archive village harbour neighbours stories "
    "questionnaire collection catalogue budget volunteers language translation workshop photographs network learning "
    "community partnership digitisation borrowing literacy grandmothers teachers afternoon membership conversation "
    "accessibility audiobooks braille gardens repository journals internet computers newcomers festival bookmobile"
).split()
JOINING = "and with between for of the our a from in to how why when without".split()


def words(chance: random.Random, number: int) -> str:
    """So many words that no two posters have in common in this order."""
    return " ".join(chance.choice(WORDS if n % 2 else JOINING) for n in range(number)).capitalize()


@cache
def dense_poster(size: tuple[int, int], seed: int = 0) -> bytes:
    """A PDF whose one page is text in two columns and photos; as restless as a real one."""
    chance, (width, height) = random.Random(seed), size
    sheet = Image.new("RGB", size, "#fdfcf7")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(18)
    pen.rectangle((0, 0, width, height // 8), fill="#2d5a66")
    pen.text((40, 40), words(chance, 6), fill="white", font=ImageFont.load_default(52))
    for column in (0, 1):
        left = 40 + column * width // 2
        for line in range(height // 8 + 30, height - 40, 36):
            pen.text((left, line), words(chance, 20)[: (width // 2 - 80) // 9], fill="#333", font=font)
        for top in (height // 3, height * 2 // 3):
            sheet.paste(_photo(seed + top, (width // 2 - 80, height // 4)), (left, top))
    out = io.BytesIO()
    sheet.save(out, "PDF", quality=85, resolution=150)
    return out.getvalue()


def _photo(seed: int, size: tuple[int, int]) -> Image.Image:
    """Something as restless as a photo of people and books; the same on every machine."""
    chance = random.Random(seed)
    coarse = Image.frombytes("RGB", (12, 9), chance.randbytes(12 * 9 * 3)).resize(size, Image.Resampling.BICUBIC)
    fine = Image.frombytes("L", (600, 450), chance.randbytes(600 * 450)).resize(size).convert("RGB")
    return Image.blend(coarse, fine, 0.2)


def write_crowd(root: Path) -> Path:
    """Write a project with one session of sixty posters into a folder."""
    session = root / "posters/2026"
    session.mkdir(parents=True)
    (root / "content").mkdir()
    (session / "session.md").write_text("---\ntitle: Poster session 2026\nopens: 2026-11-01\n---\nCome in.\n", "utf-8")
    settings = {"theme": str(REPOSITORY / "theme"), "plugins": str(REPOSITORY / "plugins")}
    text = SETTINGS.format(name="ILNP Showcase", today=TODAY, **settings)
    # Nothing here looks at the top rung, which takes the longest.
    (root / "pelicanconf.py").write_text(f'{text}POSTER_RECIPE = {{"top": 2000}}\n', "utf-8")
    for number in range(POSTERS):
        kind = number % len(SHAPES)
        (session / f"poster-{number:02}.pdf").write_bytes(dense_poster(SHAPES[kind], kind))
        (session / f"poster-{number:02}.md").write_text(_description(number), "utf-8")
    return root


def _description(number: int) -> str:
    chance = random.Random(number)
    said = {
        "title": words(chance, chance.randint(6, 14)),
        "authors": [_author(chance) for _ in range(chance.choice((1, 2, 2, 3)))],
        "topics": chance.sample(TOPICS, 2),
        "alt": words(chance, 14),
        "licence": "CC-BY-4.0",
        "text": "\n\n".join(words(chance, 60) for _ in range(8)),
    }
    head = yaml.safe_dump(said, allow_unicode=True, sort_keys=False)
    return f"---\n{head}---\n{words(chance, 70)}.\n\n{words(chance, 50)}.\n"


def _author(chance: random.Random) -> dict[str, str]:
    country = chance.choice(COUNTRIES)
    return {
        "name": f"{chance.choice(FIRST)} {chance.choice(LAST)}",
        "country": country,
        "library": f"{chance.choice(WORDS).title()} {chance.choice(TYPES)} Library of {country}",
        "library_type": chance.choice(TYPES),
    }
