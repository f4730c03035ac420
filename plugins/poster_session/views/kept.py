"""The page of the posters that a visitor has kept; which these are, only their own browser knows."""

from .galleries import gallery_of
from .material import Material
from .pages import Head, KeptPage

# The gallery leads back to a card, so the list must be there before.
KEPT_SCRIPTS = ("marks", "kept", "gallery")


def kept_page(material: Material) -> tuple[Head, KeptPage]:
    """Every poster, each to be shown once it is kept."""
    gallery = gallery_of(material, material.web.shown)
    say = material.wording.say
    head = Head(
        title=say("Kept posters"),
        description=say("The posters that you have kept, or that somebody sent you."),
        url="kept.html",
        scripts=KEPT_SCRIPTS,
        section="posters/index.html",
        style=gallery.boxes,
        style_hash=gallery.boxes_hash,
        hidden=True,
    )
    return head, KeptPage(gallery=gallery)
