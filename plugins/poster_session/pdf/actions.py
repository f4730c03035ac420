"""Whether an action in a PDF may stay: links within it and plain web links only."""

from pikepdf import Array, Dictionary, Name, Stream

from . import active


def refused(key: str, value: object, holder: Dictionary | Stream) -> str | None:
    """Why what stands under an action key must go; nothing when it may stay."""
    if key == "/Next":
        is_item = isinstance(value, Dictionary) and "/S" not in value
        return None if is_item else active.LINK
    if key == "/OpenAction" and not isinstance(value, Dictionary):
        return None  # a place in the document
    if key == "/A" and "/Subtype" not in holder and "/Title" not in holder and not _looks_like_action(value):
        return None  # the attributes of a structure element
    if not isinstance(value, Dictionary):
        return active.LINK
    return _refused_action(value)


def _looks_like_action(value: object) -> bool:
    if isinstance(value, Dictionary):
        return "/S" in value
    return isinstance(value, Array) and any(isinstance(one, Dictionary) and "/S" in one for one in value)


def _refused_action(action: Dictionary) -> str | None:
    kind = name_of(action.get("/S"))
    if "/Next" in action and not isinstance(action["/Next"], Dictionary):
        return active.LINK
    if kind == "/GoTo":
        return None
    if kind == "/Named":
        return None if name_of(action.get("/N")) in active.ALLOWED_NAMED else active.LINK
    if kind == "/URI":
        return None if active.allowed_address(str(action.get("/URI", ""))) else active.LINK
    return active.ACTIONS.get(kind, active.LINK)


def name_of(value: object) -> str:
    """A name as ASCII, whatever bytes a stranger put into it; "" for what is no name."""
    return value.unparse().decode("latin-1") if isinstance(value, Name) else ""
