"""A second look at the safe copy with a second library: what is still active in it, if anything."""

from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from . import active


def still_active(path: Path) -> tuple[str, ...]:
    """Words for whatever should not be there; empty when the file is as it should be."""
    reader = PdfReader(path, strict=False)
    found: set[str] = set()
    seen: set[int] = set()
    waiting: list[tuple[object, bool]] = [(reader.trailer, False)]
    if "/Info" in reader.trailer or reader.is_encrypted:
        found.add("private details")
    while waiting:
        thing, chosen_names = waiting.pop()
        if isinstance(thing, IndirectObject):
            if thing.idnum in seen:
                continue
            seen.add(thing.idnum)
            thing = thing.get_object()
        if isinstance(thing, DictionaryObject):
            if not chosen_names:
                found |= _active_in(thing)
            waiting.extend((value, _names(key, value, chosen_names)) for key, value in dict.items(thing))
        elif isinstance(thing, ArrayObject):
            waiting.extend((value, False) for value in list.__iter__(thing))
    return tuple(sorted(found))


def _names(key: str, value: object, inside_names: bool) -> bool:
    """Whether the value's keys are names that the software chose."""
    if inside_names or key not in active.RESOURCES or not isinstance(value, DictionaryObject | IndirectObject):
        return False
    real = value.get_object() if isinstance(value, IndirectObject) else value
    return isinstance(real, DictionaryObject) and "/Type" not in real


def _active_in(thing: DictionaryObject) -> set[str]:
    keys = dict.keys(thing)
    found = {active.FORBIDDEN_KEYS[key] for key in active.FORBIDDEN_KEYS.keys() & keys}
    if isinstance(thing, StreamObject) and active.OUTSIDE_KEYS & keys:
        found.add(active.ELSEWHERE)
    if "/OpenAction" in keys:
        found.add(active.STARTS)
    for key in ("/A", "/PA", "/Next"):
        value = thing[key] if key in keys else None
        if isinstance(value, DictionaryObject) and "/S" in value and (why := _refused(value)):
            found.add(why)
    return found


def _refused(action: DictionaryObject) -> str | None:
    kind = str(action["/S"])
    if kind == "/GoTo":
        return None
    if kind == "/Named" and str(action.get("/N")) in active.ALLOWED_NAMED:
        return None
    if kind == "/URI" and active.allowed_address(_text(action.get("/URI"))):
        return None
    return active.ACTIONS.get(kind, active.LINK)


def _text(value: object) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)
