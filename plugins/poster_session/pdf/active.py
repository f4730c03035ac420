"""What may stay in a PDF and what may not: names only, shared by the rewriter and the second look."""

from typing import Final

# Where an action may stand. `/Next` also chains the items of an outline: those are told apart by having no `/S`.
ACTION_KEYS: Final = frozenset({"/A", "/PA", "/OpenAction", "/Next"})
ALLOWED_NAMED: Final = frozenset({"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"})
ALLOWED_SCHEMES: Final = ("http://", "https://", "mailto:")

PROGRAM = "a program (JavaScript)"
STARTS = "actions that start by themselves"
LAUNCH = "a command that starts another program"
FILES = "attached files"
FORM = "a form"
MEDIA = "film, sound or 3D"
ELSEWHERE = "a reference to a file elsewhere"
LINK = "a link that is not a plain web link"

# Kinds of action that are named to the organizer; any other kind outside the allow-list is called LINK.
ACTIONS: Final = {
    "/JavaScript": PROGRAM,
    "/Launch": LAUNCH,
    "/GoToR": ELSEWHERE,
    "/GoToE": ELSEWHERE,
    "/Thread": ELSEWHERE,
    "/SubmitForm": FORM,
    "/ResetForm": FORM,
    "/ImportData": FORM,
    "/Rendition": MEDIA,
    "/Sound": MEDIA,
    "/Movie": MEDIA,
    "/RichMediaExecute": MEDIA,
    "/GoTo3DView": MEDIA,
}

# Keys that never stay, in whatever dictionary they stand.
FORBIDDEN_KEYS: Final = {
    "/JS": PROGRAM,
    "/AA": STARTS,
    "/AF": FILES,
    "/EF": FILES,
    "/RF": FILES,
    "/XFA": FORM,
    "/AcroForm": FORM,
    "/RichMediaContent": MEDIA,
    "/RichMediaSettings": MEDIA,
    "/3DD": MEDIA,
    "/Movie": MEDIA,
}
# Keys about who made the file and how: taken out without a word.
PRIVATE_KEYS: Final = frozenset({"/Metadata", "/PieceInfo", "/LastModified", "/SpiderInfo", "/OPI", "/Alternates"})
# Keys by which a stream or form takes its content from another file.
OUTSIDE_KEYS: Final = frozenset({"/F", "/FFilter", "/FDecodeParms", "/Ref"})

# Dictionaries whose keys are names chosen by the software (a font may be called /JS there).
RESOURCES: Final = frozenset(
    {"/XObject", "/Font", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/Properties", "/CharProcs", "/Dests"}
)

TRAILER: Final = frozenset({"/Root", "/Size", "/ID", "/Prev", "/XRefStm"})
CATALOG: Final = frozenset(
    {
        "/Type",
        "/Version",
        "/Pages",
        "/PageLabels",
        "/Names",
        "/Dests",
        "/ViewerPreferences",
        "/PageLayout",
        "/PageMode",
        "/Outlines",
        "/Lang",
        "/StructTreeRoot",
        "/MarkInfo",
        "/OCProperties",
        "/OutputIntents",
    }
)
PAGE: Final = frozenset(
    {
        "/Type",
        "/Parent",
        "/Resources",
        "/MediaBox",
        "/CropBox",
        "/BleedBox",
        "/TrimBox",
        "/ArtBox",
        "/Contents",
        "/Rotate",
        "/Group",
        "/Annots",
        "/Tabs",
        "/StructParents",
        "/UserUnit",
    }
)
PAGE_MODES: Final = frozenset({"/UseNone", "/UseOutlines", "/UseThumbs", "/UseOC"})

# Annotations that are only drawn or, for Link, lead somewhere allowed.
ANNOTATIONS: Final = frozenset(
    {
        "/Link",
        "/Text",
        "/FreeText",
        "/Line",
        "/Square",
        "/Circle",
        "/Polygon",
        "/PolyLine",
        "/Highlight",
        "/Underline",
        "/Squiggly",
        "/StrikeOut",
        "/Stamp",
        "/Caret",
        "/Ink",
        "/Watermark",
    }
)
# What is said of other annotations; the rest (Popup, TrapNet, PrinterMark …) go without a word.
OTHER_ANNOTATIONS: Final = {
    "/Widget": FORM,
    "/FileAttachment": FILES,
    "/Movie": MEDIA,
    "/Sound": MEDIA,
    "/Screen": MEDIA,
    "/3D": MEDIA,
    "/RichMedia": MEDIA,
}
# Who wrote a note, when, and the same in rich text: not drawn, and a place to hide things.
ANNOTATION_PRIVATE: Final = frozenset({"/T", "/Subj", "/RC", "/M", "/CreationDate", "/NM", "/Popup", "/IRT", "/ExData"})


def allowed_address(address: str) -> bool:
    """Whether a web address is one that a poster may lead to."""
    return address.lower().startswith(ALLOWED_SCHEMES) and not any(ord(sign) < 32 for sign in address)
