"""The style sheets keep to the rules of the house: layers, meanings for colours, no left and no right."""

import gzip
import re
from itertools import chain, product

import pytest
from tests.awkward import REPOSITORY
from tests.colours import contrast
from tests.example_site import SHEETS as FILES
from tests.example_site import THEME

SHEETS = {file.name: file.read_text("utf-8") for file in FILES}
STYLES = list(SHEETS)
TOKENS = SHEETS["tokens.css"]
SIDES = re.compile(
    r"(?<![-\w])(?:(?:(?:margin|padding|border|inset|scroll-\w+)-)?(?:left|right|top|bottom)|(?:(?:min|max)-)?(?:width|height))\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
)
COLOURS = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab|lch|hwb)a?\(|\b(?:white|black|red|green|blue|gr[ae]y)(?![-\w])",
    re.I,
)


def rules(sheet: str) -> str:
    return re.sub(r"/\*.*?\*/", "", SHEETS[sheet], flags=re.S)


@pytest.mark.parametrize("sheet", STYLES)
def test_no_sheet_shouts_or_names_an_id(sheet: str) -> None:
    assert "!important" not in rules(sheet)
    assert not re.findall(r"(?:^|[\s,>+~}])#[a-z][\w-]*(?=[^{};]*\{)", rules(sheet))


@pytest.mark.parametrize("sheet", STYLES)
def test_no_sheet_knows_left_from_right(sheet: str) -> None:
    assert not SIDES.findall(rules(sheet))


@pytest.mark.parametrize("sheet", [name for name in STYLES if name != "tokens.css"])
def test_colours_stand_in_the_tokens_alone(sheet: str) -> None:
    assert not COLOURS.findall(rules(sheet))


@pytest.mark.parametrize("sheet", STYLES)
def test_every_rule_lies_in_a_declared_layer(sheet: str) -> None:
    order = re.search(r"@layer ([\w, ]+);", SHEETS["reset.css"])
    assert order
    layers = re.findall(r"^@layer (\w+) \{", rules(sheet), re.M)

    assert set(layers) <= set(order[1].split(", "))
    assert len(re.findall(r"^\S.*\{", rules(sheet), re.M)) == len(layers) == 1


@pytest.mark.parametrize("sheet", STYLES)
def test_a_sheet_is_short_enough_to_read_at_once(sheet: str) -> None:
    assert 30 <= len(SHEETS[sheet].splitlines()) <= 150


def test_the_sheets_are_light() -> None:
    assert len(gzip.compress("".join(SHEETS.values()).encode(), 9)) <= 14_000


def test_every_meaning_that_is_used_is_defined() -> None:
    everything = "".join(SHEETS.values())
    used = set(re.findall(r"var\((--[\w-]+)\)", everything))

    assert used <= set(re.findall(r"(--[\w-]+)\s*:", everything))


@pytest.mark.parametrize(
    ("ink", "ground", "scheme"),
    list(product(("text", "text-soft", "teal", "indigo", "plum", "rust", "forest"), ("ground", "wall"), (0, 1))),
)
def test_words_stand_out_from_the_ground(ink: str, ground: str, scheme: int) -> None:
    assert contrast(colour(ink, scheme), colour(ground, scheme)) >= 7


@pytest.mark.parametrize(("accent", "scheme"), list(product(("teal", "indigo", "plum", "rust", "forest"), (0, 1))))
def test_words_stand_out_on_a_button(accent: str, scheme: int) -> None:
    assert contrast(colour("on-accent", scheme), colour(accent, scheme)) >= 7


@pytest.mark.parametrize("scheme", [0, 1])
def test_edges_of_fields_can_be_seen(scheme: int) -> None:
    assert contrast(colour("edge", scheme), colour("ground", scheme)) >= 3


def colour(name: str, scheme: int) -> str:
    """The value of a token in light (0) or dark (1)."""
    found = re.search(rf"--{name}: ([^;]+);", TOKENS)
    assert found, name
    value = found[1]
    if value.startswith("light-dark("):
        value = value.removeprefix("light-dark(").removesuffix(")").split(", ")[scheme]
    return colour(value[6:-1], scheme) if value.startswith("var(") else value


def test_every_class_and_token_of_the_styles_is_used() -> None:
    """A name may be put together: of "icon--{{ sign }}" the beginning stands in the template."""
    places = chain(THEME.rglob("*.html"), THEME.rglob("*.js"), (REPOSITORY / "plugins").rglob("*.py"))
    used = set(re.findall(r"[\w-]+", "".join(path.read_text("utf-8") for path in places)))
    begun = tuple(word for word in used if word.endswith("-") and len(word) > 3)
    styles = "".join(rules(sheet) for sheet in SHEETS)
    selectors = "".join(re.findall(r"([^{}]+)\{", styles))
    classes = set(re.findall(r"\.([a-z][\w-]*)", selectors))
    tokens = set(re.findall(r"(?<![\w-])(--[\w-]+)\s*:", styles))

    assert len(classes) > 100
    assert [] == sorted(name for name in classes - used if not name.startswith(begun))
    assert [] == sorted(name for name in tokens if f"var({name}" not in styles)
