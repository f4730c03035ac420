"""Hostile PDFs, one for every place in which the format lets something active or foreign hide; all of it harmless."""

import io
from collections.abc import Iterator

import pikepdf
from tests.pdf_factory import Raw, locked, poster, saved, stream

JS = "/S /JavaScript /JS (app.alert\\(1\\))"
FILE = "/Type /Filespec /F (evil.exe) /UF (evil.exe)"


def hostile() -> dict[str, bytes]:
    """Every hostile PDF under the name of its trick."""
    return dict(sorted({**dict(_actions()), **dict(_places()), **dict(_files()), **dict(_disguises())}.items()))


def _link(action: str) -> bytes:
    raw = Raw(page="/Annots [6 0 R]")
    raw.add(f"<< /Type /Annot /Subtype /Link /Rect [60 690 300 720] /A << {action} >> >>")
    return bytes(raw)


ACTIONS = {
    "javascript": JS,
    "launch": "/S /Launch /F (calc.exe) /Win << /F (calc.exe) >>",
    "gotor": "/S /GoToR /F (other.pdf) /D [0 /Fit]",
    "gotoe": f"/S /GoToE /F << {FILE} >> /T << /R /C /N (inner.pdf) >>",
    "thread": "/S /Thread /F (other.pdf) /D 0",
    "submit": "/S /SubmitForm /F (http://127.0.0.1:9/) /Flags 4",
    "reset": "/S /ResetForm",
    "import": "/S /ImportData /F (data.fdf)",
    "rendition": f"/S /Rendition /OP 0 /R << /S /MR /C << /S /MCD /D << {FILE} >> >> >> /JS (app.alert\\(1\\))",
    "sound": "/S /Sound /Sound 4 0 R",
    "movie": "/S /Movie /T (film)",
    "hide": "/S /Hide /T (field)",
    "layers": "/S /SetOCGState /State [/ON]",
    "view-3d": "/S /GoTo3DView /TA 3 0 R /V /F",
    "media-execute": "/S /RichMediaExecute /TA 3 0 R /CMD << /C (x) >>",
    "uri-javascript": "/S /URI /URI (javascript:alert\\(1\\))",
    "uri-file": "/S /URI /URI (file:///etc/passwd)",
    "uri-data": "/S /URI /URI (data:text/html,<script>alert\\(1\\)</script>)",
    "uri-share": "/S /URI /URI (\\\\\\\\127.0.0.1\\\\share)",
    "uri-newline": "/S /URI /URI (https://example.org/\\njavascript:alert\\(1\\))",
    "named-print": "/S /Named /N /Print",
    "made-up": "/S /Surprise /X (1)",
    "no-kind": "/JS (app.alert\\(1\\))",
    "name-escaped": "/S /J#61vaScript /J#53 (app.alert\\(1\\))",
    "chain": f"/S /GoTo /D [3 0 R /Fit] /Next << {JS} >>",
    "chain-of-many": f"/S /GoTo /D [3 0 R /Fit] /Next [<< /S /Named /N /NextPage >> << {JS} >>]",
    "harmless-then-hidden": f"/S /URI /URI (https://example.org/) /PA << {JS} >> /Next << {JS} >>",
    "hexadecimal": "/S /JavaScript /JS <6170702e616c657274283129>",
}


def _actions() -> Iterator[tuple[str, bytes]]:
    for name, action in ACTIONS.items():
        yield f"link-{name}", _link(action)
        yield f"opens-with-{name}", bytes(Raw(catalog=f"/OpenAction << {action} >>"))


PLACES = {
    "aa-of-document": {"catalog": f"/AA << /WC << {JS} >> /DS << {JS} >> >>"},
    "aa-of-page": {"page": f"/AA << /O << {JS} >> /C << {JS} >> >>"},
    "names-of-scripts": {"catalog": f"/Names << /JavaScript << /Names [(a) << {JS} >>] >> >>"},
    "names-of-scripts-in-a-tree": {
        "catalog": f"/Names << /JavaScript << /Kids [<< /Limits [(a) (a)] /Names [(a) << {JS} >>] >>] >> >>"
    },
    "names-of-pages": {"catalog": "/Names << /Pages << /Names [(a) 3 0 R] >> /URLS << /Names [(u) << /S /X >>] >> >>"},
    "outline": {
        "catalog": f"/Outlines << /First << /Title (<script>) /A << {JS} >> /Next << /Title (b) /A << {JS} >> >> >> >>"
    },
    "base-address": {"catalog": "/URI << /Base (javascript:) >>"},
    "requirements": {"catalog": f"/Requirements [<< /S /EnableJavaScripts /RH [<< /S /JS >>] >>] /AA << {JS} >>"},
    "xfa": {"catalog": "/AcroForm << /Fields [] /XFA (<xdp><script>app.alert\\(1\\)</script></xdp>) >>"},
    "collection": {"catalog": "/Collection << /Type /Collection /View /T >>"},
    "permissions": {"catalog": "/Perms << /UR3 << /Type /Sig >> >> /Legal << /JavaScriptActions 1 >>"},
    "private-data": {"catalog": "/PieceInfo << /App << /Private (secret) >> >>", "page": "/PieceInfo << /A << >> >>"},
    "calculation-order": {
        "catalog": f"/AcroForm << /CO [6 0 R] /Fields [<< /FT /Tx /T (a) /AA << /C << {JS} >> /K << {JS} >> >> >>] >>"
    },
    "structure": {"catalog": f"/StructTreeRoot << /K << /S /P /P 1 0 R /A << {JS} >> /AF [<< {FILE} >>] >> >>"},
    "page-turns": {"page": f"/Trans << /S /R >> /Dur 1 /PresSteps << /NA << {JS} >> >>"},
}


def _places() -> Iterator[tuple[str, bytes]]:
    for name, where in PLACES.items():
        yield name, bytes(Raw(**where))
    yield "widget", _annotation(f"/Subtype /Widget /FT /Btn /T (b) /A << {JS} >> /AA << /D << {JS} >> >>")
    yield "screen", _annotation(f"/Subtype /Screen /A << /S /Rendition /JS (x) >> /AA << /PV << {JS} >> >>")
    yield (
        "note-of-html",
        _annotation("/Subtype /FreeText /T (<img src=x onerror=alert\\(1\\)>) /RC (<script/>)"),
    )
    yield (
        "note-that-acts",
        _annotation(f"/Subtype /Highlight /A << {JS} >> /AA << /E << {JS} >> >>"),
    )
    yield "script-in-a-stream", _script_in_stream()
    yield "form-with-fields", _form()


def _annotation(keys: str) -> bytes:
    raw = Raw(page="/Annots [6 0 R]")
    raw.add(f"<< /Type /Annot /Rect [60 690 300 720] {keys} >>")
    return bytes(raw)


def _script_in_stream() -> bytes:
    raw = Raw(catalog="/OpenAction 6 0 R")
    raw.add("<< /S /JavaScript /JS 7 0 R >>")
    raw.add(stream("", b"app.alert(1)"))
    return bytes(raw)


def _form() -> bytes:
    raw = Raw(catalog="/AcroForm << /Fields [6 0 R] /DA (/F1 12 Tf 0 g) >>", page="/Annots [6 0 R]")
    look = f"/AP << /N 7 0 R >> /AA << /K << {JS} >> >>"
    raw.add(f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Ada) /F 4 /Rect [60 600 260 630] {look} >>")
    raw.add(
        stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 200 30] /Resources << /Font << /F1 5 0 R >> >>",
            b"1 0.8 0.8 rg 0 0 200 30 re f 0 g BT /F1 20 Tf 5 8 Td (Ada) Tj ET",
        )
    )
    return bytes(raw)


def _files() -> Iterator[tuple[str, bytes]]:
    names = "/Names << /EmbeddedFiles << /Names [(evil.exe) 6 0 R] >> >>"
    yield "attached", _with_file(Raw(catalog=names))
    yield "attached-to-document", _with_file(Raw(catalog="/AF [6 0 R]"))
    yield "attached-to-page", _with_file(Raw(page="/AF [6 0 R]"))
    for kind, keys in {
        "FileAttachment": "/FS 6 0 R",
        "RichMedia": "/RichMediaContent << /Assets << /Names [(a.swf) 6 0 R] >> >> /RichMediaSettings << >>",
        "3D": "/3DD 4 0 R /3DA << /A /PO >>",
        "Movie": "/Movie << /F 6 0 R >> /A true",
        "Sound": "/Sound 4 0 R",
    }.items():
        note = f"/Annots [<< /Type /Annot /Subtype /{kind} /Rect [60 690 300 720] {keys} >>]"
        yield f"annotation-{kind.lower()}", _with_file(Raw(page=note))
    yield "stream-from-elsewhere", _with_content("/F (http://127.0.0.1:9/content)")
    yield "stream-filter-elsewhere", _with_content("/F << /FS /URL /F (http://127.0.0.1:9/) >> /FFilter /FlateDecode")
    yield "form-from-elsewhere", _with_form("/Ref << /F (other.pdf) /Page 0 >>")
    yield "form-from-a-server", _with_form("/OPI << /2.0 << /F (http://127.0.0.1:9/) >> >>")


def _with_file(raw: Raw) -> bytes:
    raw.add(f"<< {FILE} /EF << /F 7 0 R >> /AFRelationship /Data >>")
    raw.add(stream("/Type /EmbeddedFile", b"MZ not really a program"))
    return bytes(raw)


def _with_content(keys: str) -> bytes:
    raw = Raw()
    raw.objects[3] = stream(keys, b"0 0 1 rg 10 10 200 200 re f")
    return bytes(raw)


def _with_form(keys: str) -> bytes:
    raw = Raw()
    raw.objects[3] = stream("", b"0 0 1 rg 10 10 200 200 re f /X1 Do")
    form = raw.add(stream(f"/Type /XObject /Subtype /Form /BBox [0 0 100 100] {keys}", b"1 0 0 rg 0 0 50 50 re f"))
    raw.objects[2] = raw.objects[2].replace(b"/Resources <<", f"/Resources << /XObject << /X1 {form} >>".encode())
    return bytes(raw)


def _disguises() -> Iterator[tuple[str, bytes]]:
    page = bytes(Raw(catalog=f"/OpenAction << {JS} >>"))
    yield "key-twice", _link(f"/S /URI /URI (https://example.org/) >> /A << {JS}")
    yield "key-twice-inside", _link("/S /URI /S /JavaScript /URI (https://example.org/) /JS (app.alert\\(1\\))")
    yield "polyglot-html", b"<html><script>alert(1)</script></html>\n" + page
    yield "polyglot-gif", b"GIF89a/*" + page
    yield "polyglot-zip", page + _zip_tail()
    yield "polyglot-late", b"%" + b"x" * 900 + b"\n" + page
    yield "locked-script", _encrypted(page)
    yield "locked", locked()
    for name, mode in {"in-object-streams": True, "not-in-object-streams": False}.items():
        yield f"script-{name}", _packed(page, mode)
    yield "outside-entities", poster(change=_outside_entities)
    yield "html-in-title", poster(change=_html_in_title)
    yield "updated-later", _updated(bytes(Raw()))


def _zip_tail() -> bytes:
    from tests.pdf_factory import office

    return office("evil.html")


def _encrypted(page: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(page)) as pdf:
        return saved(pdf, deterministic_id=False, encryption=pikepdf.Encryption(user="", owner="owner"))


def _packed(page: bytes, packed: bool) -> bytes:
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    with pikepdf.open(io.BytesIO(page)) as pdf:
        return saved(pdf, object_stream_mode=mode)


def _outside_entities(pdf: pikepdf.Pdf) -> None:
    packet = b"""<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>
    <x:xmpmeta xmlns:x='adobe:ns:meta/'>&e;</x:xmpmeta><?xpacket end='w'?>"""
    pdf.Root.Metadata = pdf.make_stream(packet, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)


def _html_in_title(pdf: pikepdf.Pdf) -> None:
    pdf.trailer.Info = pikepdf.Dictionary(Title="<script>alert(1)</script>", Author="<img src=x onerror=alert(1)>")


def _updated(before: bytes) -> bytes:
    """A second revision after the first one, which adds a script."""
    start = before.rindex(b"startxref") + 10
    old = int(before[start:].split()[0])
    catalog = f"1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << {JS} >> >>\nendobj\n".encode()
    table = b"xref\n1 1\n%010d 00000 n \n" % len(before)
    trailer = f"trailer\n<< /Size 6 /Root 1 0 R /Prev {old} >>\nstartxref\n{len(before) + len(catalog)}\n%%EOF\n"
    return before + catalog + table + trailer.encode()
