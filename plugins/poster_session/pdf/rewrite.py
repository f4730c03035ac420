"""The safe copy: the PDF written anew with pikepdf, without anything active, foreign or private in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Page, Pdf, Stream, String

from . import active
from .actions import name_of, refused
from .fonts import missing
from .jpeg import without_metadata

Container = Dictionary | Stream


@dataclass(slots=True, kw_only=True)
class Rewritten:
    """What was found on the way; `removed` and `fonts` are words for the organizer."""

    removed: set[str] = field(default_factory=set)
    fonts: set[str] = field(default_factory=set)  # names of fonts that are used but not embedded
    doubled: bool = False  # a dictionary has one key twice


def rewrite(source: Path, target: Path) -> Rewritten:
    """Write the safe copy of `source` to `target`: same input, same bytes; pikepdf's errors go to the caller."""
    with Pdf.open(source, suppress_warnings=True) as pdf:
        found = clean(pdf)
        found.doubled = any("duplicated key" in str(warning) for warning in pdf.get_warnings())
        save(pdf, target)
    return found


def save(pdf: Pdf, target: Path) -> None:
    """Write a PDF so that the same content gives the same bytes and the first page loads first."""
    pdf.save(target, linearize=True, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)


def clean(pdf: Pdf) -> Rewritten:
    """Take everything out that is not on the allow-lists."""
    found = Rewritten()
    _flatten_form(pdf, found)
    resources = _resources(pdf)
    for thing in pdf.objects:
        _clean_all(thing, found, resources)
    for page in pdf.pages:
        _keep_only(page.obj, active.PAGE)
        _clean_annotations(page, found)
    _clean_root(pdf, found)
    return found


def _clean_root(pdf: Pdf, found: Rewritten) -> None:
    for key in list(pdf.trailer.keys()):
        if key not in active.TRAILER:
            del pdf.trailer[key]
    pdf.trailer.Size = len(pdf.objects)  # where it was missing, qpdf would not write it either
    names = pdf.Root.get("/Names")
    if isinstance(names, Dictionary):
        _report_names(names, found)
        pdf.Root.Names = Dictionary(Dests=names.Dests) if "/Dests" in names else Dictionary()
    if "/Collection" in pdf.Root:
        found.removed.add(active.FILES)
    if pdf.Root.get("/PageMode", Name.UseNone) not in active.PAGE_MODES:
        del pdf.Root.PageMode
    _keep_only(pdf.Root, active.CATALOG)


def _report_names(names: Dictionary, found: Rewritten) -> None:
    if "/JavaScript" in names:
        found.removed.add(active.PROGRAM)
    if "/EmbeddedFiles" in names:
        found.removed.add(active.FILES)
    if "/Renditions" in names:
        found.removed.add(active.MEDIA)


def _flatten_form(pdf: Pdf, found: Rewritten) -> None:
    """Draw the fields of a form onto the page, so that its look stays when the form goes."""
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, Dictionary):
        return
    fields = form.get("/Fields")
    filled = isinstance(fields, Array) and len(fields) > 0
    if filled or "/XFA" in form:
        found.removed.add(active.FORM)
    if filled:
        form.NeedAppearances = False
        pdf.flatten_annotations("screen")
    if "/AcroForm" in pdf.Root:
        del pdf.Root.AcroForm


def _keep_only(thing: Object, allowed: frozenset[str]) -> None:
    for key in list(thing.keys()):
        if key not in allowed:
            del thing[key]


def _clean_annotations(page: Page, found: Rewritten) -> None:
    annotations = page.obj.get("/Annots")
    if annotations is None:
        return
    kept = Array()
    for annotation in annotations if isinstance(annotations, Array) else ():
        if not isinstance(annotation, Dictionary):
            continue
        kind = name_of(annotation.get("/Subtype"))
        if kind in active.ANNOTATIONS:
            kept.append(annotation)
            for key in active.ANNOTATION_PRIVATE & annotation.keys():
                del annotation[key]
        elif kind in active.OTHER_ANNOTATIONS:
            found.removed.add(active.OTHER_ANNOTATIONS[kind])
    if len(kept):
        page.obj.Annots = kept
    else:
        del page.obj.Annots


def _resources(pdf: Pdf) -> set[tuple[int, int]]:
    """The indirect dictionaries whose keys are names that the software chose."""
    return {
        value.objgen
        for thing in pdf.objects
        if isinstance(thing, Dictionary)
        for key in active.RESOURCES & thing.keys()
        if isinstance(value := thing[key], Dictionary) and value.is_indirect and "/Type" not in value
    }


def _clean_all(thing: object, found: Rewritten, resources: set[tuple[int, int]]) -> None:
    """Clean an indirect object and the direct ones within it."""
    if isinstance(thing, Stream):
        _clean_stream(thing, found)
    if isinstance(thing, Dictionary | Stream) and thing.objgen not in resources:
        _clean_one(thing, found)
    for key, value in _inside(thing):
        if key in active.RESOURCES and isinstance(value, Dictionary) and "/Type" not in value:
            for _, inner in value.items():
                if _is_direct(inner):
                    _clean_all(inner, found, resources)
        else:
            _clean_all(value, found, resources)


def _inside(thing: object) -> Iterator[tuple[str, object]]:
    if isinstance(thing, Stream):
        thing = thing.stream_dict
    if isinstance(thing, Dictionary):
        yield from ((key, value) for key, value in thing.items() if _is_direct(value))
    elif isinstance(thing, Array):
        yield from (("", value) for value in thing if _is_direct(value))


def _is_direct(value: object) -> bool:
    return isinstance(value, Dictionary | Array) and not value.is_indirect


def _clean_one(thing: Container, found: Rewritten) -> None:
    keys = thing.keys()
    for key in active.FORBIDDEN_KEYS.keys() & keys:
        found.removed.add(active.FORBIDDEN_KEYS[key])
        del thing[key]
    for key in active.PRIVATE_KEYS & keys:
        del thing[key]
    if "/Title" in keys and "<" in (title := str(thing["/Title"])):
        thing["/Title"] = String(title.replace("<", "‹").replace(">", "›"))  # a bookmark is text, never HTML
    for key in active.ACTION_KEYS & keys:
        _clean_action(key, thing, found)
    if "/S" in keys and "/Type" not in keys and (why := active.ACTIONS.get(name_of(thing["/S"]))) and "/K" not in keys:
        found.removed.add(why)
        del thing["/S"]
    if "/FontDescriptor" in keys or thing.get("/Type") == Name.Font:
        found.fonts |= missing(thing)


def _clean_action(key: str, thing: Container, found: Rewritten) -> None:
    why = refused(key, thing[key], thing)
    if why:
        found.removed.add(why)
    if why or key == "/OpenAction":
        if _is_direct(thing[key]):
            _clean_all(thing[key], found, set())  # only to name what is in it
        del thing[key]


def _clean_stream(stream: Stream, found: Rewritten) -> None:
    outside = active.OUTSIDE_KEYS & stream.keys()
    if outside:
        found.removed.add(active.ELSEWHERE)
        for key in outside:
            del stream[key]
    if stream.get("/Filter") == Name.DCTDecode and stream.get("/Subtype") == Name.Image:
        before = stream.read_raw_bytes()
        after = without_metadata(before)
        if len(after) < len(before):
            parms = stream.get("/DecodeParms")
            stream.write(after, filter=Name.DCTDecode, decode_parms=parms if isinstance(parms, Dictionary) else None)
