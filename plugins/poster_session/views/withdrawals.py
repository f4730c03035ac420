"""What stays of a poster that its authors took back."""

from dataclasses import replace

from ..model import Poster
from .material import Material


def tombstone(poster: Poster) -> Poster:
    """Who made it, its title, and since when it is gone."""
    return replace(
        poster, source="", alt="", text="", topics=(), awards=(), translations=(), versions=(), video="", links=()
    )


def withdrawal(material: Material, poster: Poster) -> str:
    """Since when it is gone and why, "" for a poster that is shown."""
    if not poster.withdrawn:
        return ""
    words = material.wording.say(
        "This poster was withdrawn on %(day)s.", day=material.wording.day(poster.withdrawn.date)
    )
    return f"{words} {poster.withdrawn.reason}".strip()
