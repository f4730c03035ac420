"""The accessibility card of a poster, in words."""

from ..accessibility import accessibility_of
from ..model import Poster
from .material import Material
from .parts import Fact


def accessibility_card(material: Material, poster: Poster) -> tuple[Fact, ...]:
    """Each fact as a sentence, and whether it is good news."""
    found = accessibility_of(poster, material.making.get(poster.pdf))
    say = material.wording.say
    text = say("Its text can be read aloud, searched and translated on this page.")
    no_text = say("It is a picture without text.")
    corrected, automatic = say("The text was corrected by hand."), say("The text was taken from the PDF automatically.")
    tagged = say("The PDF is tagged: screen readers find its order and headings.")
    facts = (
        (found.text, text, no_text),
        (found.corrected, corrected, automatic if found.text else ""),
        (found.alt, say("A sentence says what it shows."), say("No sentence says what it shows.")),
        (found.language, say("Its language is marked."), say("Its language is not marked.")),
        (found.tagged, tagged, say("The PDF is not tagged; the text on this page reads better.")),
    )
    return tuple(Fact(good=good, words=yes if good else no) for good, yes, no in facts if good or no)
