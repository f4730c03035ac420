"""The copy that visitors get: nothing active, foreign or private in it, and the same look."""

import io
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops
from tests import pdf_factory as make
from tests.pdf_hostile import hostile

from poster_session.pdf import Derived, Recipe, derive_all
from poster_session.pdf.jpeg import without_metadata
from poster_session.pdf.rescan import still_active
from poster_session.pdf.rewrite import rewrite

HOSTILE = hostile()
# Names and words that must not be found anywhere in what is published, streams unpacked.
TRACES = re.compile(
    rb"/(?:JavaScript|JS|Launch|GoToE|GoToR|Thread|SubmitForm|ResetForm|ImportData|Rendition|Sound|Movie|RichMedia\w*|3D\w?"
    rb"|GoTo3DView|SetOCGState|Hide|OpenAction|AA|AF|EF|EmbeddedFiles?|XFA|AcroForm|Filespec|Collection|PieceInfo|Metadata"
    rb"|Surprise|Perms|Info|PA|RF|FFilter|Ref|OPI|URLS|Requirements|PresSteps|Widget|FileAttachment)(?![\w])"
    rb"|alert|evil|<script|onerror|ENTITY|calc\.exe|127\.0\.0\.1|MZ not|javascript:|file:"
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Derived]:
    folder = tmp_path_factory.mktemp("hostile")
    for name, data in HOSTILE.items():
        (folder / f"{name}.pdf").write_bytes(data)
    sources = sorted(folder.glob("*.pdf"))
    derived = derive_all(sources, cache=folder / "cache", recipe=Recipe(widths=(), top=200))
    return {source.stem: derived[source] for source in sources}


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_hostile_reaches_a_visitor(made: dict[str, Derived], name: str) -> None:
    derived = made[name]
    if derived.pdf is None:
        assert derived.refused
        return
    with pikepdf.open(derived.folder / derived.pdf) as pdf:
        plain = io.BytesIO()
        pdf.save(plain, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)

    assert None is TRACES.search(plain.getvalue())
    assert None is TRACES.search(derived.text.encode() + derived.title_in_pdf.encode()) or name == "html-in-title"
    assert derived.pages


REFUSED = {"key-twice", "key-twice-inside", "polyglot-html", "polyglot-gif", "polyglot-late", "locked"}


def test_only_what_cannot_be_made_safe_is_refused(made: dict[str, Derived]) -> None:
    assert REFUSED == {name for name, derived in made.items() if derived.refused}


def test_the_organizer_is_told_what_was_taken_out(made: dict[str, Derived]) -> None:
    told = {
        name: finding.see
        for name, derived in made.items()
        for finding in derived.findings
        if finding.kind == "active-content"
    }

    assert "a program (JavaScript)" in told["script-in-object-streams"]
    assert "a command that starts another program" in told["link-launch"]
    assert "attached files" in told["attached"]
    assert "a form" in told["xfa"]


def test_a_second_look_finds_what_a_first_one_missed(tmp_path: Path) -> None:
    for name in ("link-javascript", "opens-with-launch", "attached", "aa-of-page", "stream-from-elsewhere", "xfa"):
        (tmp_path / "x.pdf").write_bytes(HOSTILE[name])

        assert still_active(tmp_path / "x.pdf")


def look(data: bytes) -> list[Image.Image]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.render(scale=1).to_pil().convert("RGB") for page in document]


def same(one: list[Image.Image], other: list[Image.Image]) -> bool:
    return not any(ImageChops.difference(*pair).getbbox() for pair in zip(one, other, strict=True))


def rewritten(data: bytes, folder: Path) -> bytes:
    (folder / "in.pdf").write_bytes(data)
    rewrite(folder / "in.pdf", folder / "out.pdf")
    return (folder / "out.pdf").read_bytes()


def test_the_look_stays_and_so_does_every_byte(tmp_path: Path) -> None:
    data = make.poster(pages=3, rotate=90)

    assert same(look(data), look(rewritten(data, tmp_path)))
    assert rewritten(data, tmp_path) == rewritten(data, tmp_path)


def test_a_filled_form_keeps_its_look_without_being_a_form(tmp_path: Path) -> None:
    data = HOSTILE["form-with-fields"]
    safe = rewritten(data, tmp_path)

    assert b"Widget" not in safe
    assert (255, 204, 204) == look(safe)[0].getpixel((250, 842 - 605))


def _awkward(pdf: pikepdf.Pdf) -> None:
    link = {"/Type": pikepdf.Name.Annot, "/Subtype": pikepdf.Name.Link, "/Rect": [0, 0, 9, 9]}
    web = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://example.org/"))
    page = pikepdf.Dictionary(S=pikepdf.Name.GoTo, D=[pdf.pages[0].obj, pikepdf.Name.Fit])
    pdf.pages[0].Annots = pikepdf.Array(
        [pikepdf.Dictionary({**link, "/A": web}), pikepdf.Dictionary({**link, "/A": page})]
    )
    pdf.pages[0].Resources.Font["/JS"] = pdf.pages[0].Resources.Font.F1
    pdf.Root.StructTreeRoot = pikepdf.Dictionary(
        Type=pikepdf.Name.StructTreeRoot,
        K=pikepdf.Dictionary(
            S=pikepdf.Name.H1, A=pikepdf.Dictionary(O=pikepdf.Name.Layout, Placement=pikepdf.Name.Block)
        ),
    )
    pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)


def test_links_structure_and_language_stay(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(rewritten(make.poster(change=_awkward), tmp_path))) as pdf:
        assert ["/URI", "/GoTo"] == [str(note.A.S) for note in pdf.pages[0].Annots]
        assert "/Block" == str(pdf.Root.StructTreeRoot.K.A.Placement)
        assert "en" == str(pdf.Root.Lang)
        assert "/JS" in pdf.pages[0].Resources.Font
        assert pdf.is_linearized


def test_a_photograph_loses_where_and_when_it_was_taken() -> None:
    exif = Image.Exif()
    exif[0x010E] = "at home, 5 Secret Street"
    before = make.jpeg(exif=exif, comment=b"Secret as well", icc_profile=b"profile" * 9)
    after = without_metadata(before)

    assert b"Secret" in before
    assert b"Secret" not in after
    assert b"profile" in after
    assert same([Image.open(io.BytesIO(before))], [Image.open(io.BytesIO(after))])
    assert b"no JPEG" == without_metadata(b"no JPEG")


def test_the_source_is_never_changed(tmp_path: Path) -> None:
    source = tmp_path / "poster.pdf"
    source.write_bytes(HOSTILE["link-javascript"])
    derive_all([source], cache=tmp_path / "cache", recipe=Recipe(widths=(), top=300))

    assert HOSTILE["link-javascript"] == source.read_bytes()


def _photos(pdf: pikepdf.Pdf) -> None:
    noise = Image.effect_noise((3000, 2000), 60).convert("RGB")
    out = io.BytesIO()
    noise.save(out, "JPEG", quality=95)
    photo = pdf.make_stream(
        out.getvalue(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=3000, Height=2000
    )
    photo.ColorSpace, photo.BitsPerComponent, photo.Filter = pikepdf.Name.DeviceRGB, 8, pikepdf.Name.DCTDecode
    pdf.pages[0].Resources.XObject.Im1 = photo


def test_a_heavy_poster_has_a_light_copy_of_the_same_shape(tmp_path: Path) -> None:
    source = tmp_path / "poster.pdf"
    source.write_bytes(make.poster(change=_photos))
    recipe = Recipe(widths=(), top=300, light_bytes=1_000_000, light_pixels=800)
    derived = derive_all([source], cache=tmp_path / "cache", recipe=recipe)[source]
    light = derived.folder / str(derived.light_pdf)

    assert derived.light_bytes == light.stat().st_size < derived.pdf_bytes / 4
    assert [image.size for image in look(light.read_bytes())] == [image.size for image in look(source.read_bytes())]
    assert () == still_active(light)


def test_a_light_copy_that_spares_little_is_not_offered(tmp_path: Path) -> None:
    source = tmp_path / "poster.pdf"
    source.write_bytes(make.poster())
    derived = derive_all([source], cache=tmp_path / "cache", recipe=Recipe(widths=(), top=300, light_bytes=1000))[
        source
    ]

    assert (None, 0) == (derived.light_pdf, derived.light_bytes)


def test_nothing_of_a_lock_is_left(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(rewritten(make.locked(password=""), tmp_path))) as pdf:
        left = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/StmF" in thing]

    assert [] == left
    assert same(look(make.poster()), look((tmp_path / "out.pdf").read_bytes()))


def _many_photos(pdf: pikepdf.Pdf) -> None:
    for number in range(4):
        _photos(pdf)
        pdf.pages[0].Resources.XObject[f"/Photo{number}"] = pdf.pages[0].Resources.XObject.Im1


def test_a_poster_of_twenty_megabytes_of_photos_is_published_with_advice(tmp_path: Path) -> None:
    source = tmp_path / "poster.pdf"
    source.write_bytes(make.poster(change=_many_photos))
    derived = derive_all([source], cache=tmp_path / "cache", recipe=Recipe(widths=(320,), top=1280))[source]

    assert source.stat().st_size > 20_000_000
    assert "pdf-large" in {found.kind for found in derived.findings}
    assert (derived.pdf, len(derived.pages)) == ("poster.pdf", 1)
    assert derived.light_bytes < derived.pdf_bytes / 2
