"""PDFs made for tests: sound posters, odd ones and hostile ones, all written by hand so that nothing repairs them."""

import io
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw, ImageFont

A4 = (595, 842)
WORDS = "Two reading rooms and one ocean: how our libraries met, read and sang together for a whole year."


class Raw:
    """A PDF as a list of objects; the first is the catalog, the second the page tree, the third a page."""

    def __init__(self, *, catalog: str = "", page: str = "", text: str = WORDS, box: str = "0 0 595 842") -> None:
        content = f"0.9 0.95 1 rg 20 20 500 700 re f 0 g BT /F1 14 Tf 60 700 Td ({text}) Tj ET".encode("latin-1")
        self.objects = [
            f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode("latin-1"),
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R "
            f"/Resources << /Font << /F1 5 0 R >> >> {page} >>".encode("latin-1"),
            stream("", content),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        self.trailer = ""

    def add(self, body: str | bytes) -> str:
        """Add an object; its reference."""
        self.objects.append(body if isinstance(body, bytes) else body.encode("latin-1"))
        return f"{len(self.objects)} 0 R"

    def __bytes__(self) -> bytes:
        out = io.BytesIO(b"")
        out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, body in enumerate(self.objects, 1):
            places.append(out.tell())
            out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        start = out.tell()
        out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
        out.writelines(b"%010d 00000 n \n" % place for place in places)
        size = len(places) + 1
        out.write(f"trailer\n<< /Size {size} /Root 1 0 R {self.trailer} >>\nstartxref\n{start}\n%%EOF\n".encode())
        return out.getvalue()


def stream(keys: str, data: bytes) -> bytes:
    """A stream object with these keys."""
    return f"<< {keys} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def pixels(size: tuple[int, int] = (400, 300)) -> Image.Image:
    """A picture that is not of one colour."""
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    ImageDraw.Draw(image).ellipse((20, 20, size[0] // 2, size[1] // 2), fill=(20, 90, 120))
    return image


def jpeg(size: tuple[int, int] = (400, 300), **options: object) -> bytes:
    """A JPEG file."""
    out = io.BytesIO()
    pixels(size).save(out, "JPEG", **options)
    return out.getvalue()


@cache
def font_bytes() -> bytes:
    """A free font that Pillow carries with it."""
    path = ImageFont.load_default(20).path
    return path.getvalue() if isinstance(path, io.BytesIO) else Path(path).read_bytes()


def poster(
    lines: tuple[str, ...] = (WORDS,),
    *,
    pages: int = 1,
    size: tuple[float, float] = (842, 595),
    rotate: int = 0,
    crop: tuple[float, float, float, float] | None = None,
    language: str = "en",
    change: Callable[[pikepdf.Pdf], None] | None = None,
) -> bytes:
    """A sound poster with an embedded font and a picture."""
    pdf = pikepdf.new()
    font = _font(pdf)
    picture = pdf.make_stream(jpeg(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=400, Height=300)
    picture.ColorSpace, picture.BitsPerComponent = pikepdf.Name.DeviceRGB, 8
    picture.Filter = pikepdf.Name.DCTDecode
    for number in range(pages):
        page = pdf.add_blank_page(page_size=size)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font), XObject=pikepdf.Dictionary(Im1=picture))
        page.Contents = pdf.make_stream(_content(lines, size, number))
        page.Rotate = rotate
        if crop:
            page.CropBox = pikepdf.Array(crop)
    pdf.Root.Lang = pikepdf.String(language)
    if change:
        change(pdf)
    return saved(pdf)


def _content(lines: tuple[str, ...], size: tuple[float, float], number: int) -> bytes:
    width, height = size
    step = height / (len(lines) + 3)
    shown = [
        f"BT /F1 12 Tf {width * 0.05:.0f} {height - step * (n + 1):.1f} Td ({line}) Tj ET"
        for n, line in enumerate(lines)
    ]
    ground = f"0.{8 - number % 5} 0.9 0.8 rg 5 5 {width / 2:.0f} {height / 2:.0f} re f 0 g"
    picture = f"q {width / 3:.0f} 0 0 {height / 4:.0f} {width / 2:.0f} 10 cm /Im1 Do Q"
    return "\n".join((ground, *shown, picture)).encode("cp1252")


def _font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    name = pikepdf.Name.Test
    described = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor,
        FontName=name,
        Flags=32,
        FontBBox=[0, -200, 1000, 900],
        ItalicAngle=0,
        Ascent=900,
        Descent=-200,
        CapHeight=700,
        StemV=80,
        FontFile2=pdf.make_stream(font_bytes()),
    )
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.TrueType,
            BaseFont=name,
            FirstChar=32,
            LastChar=126,
            Widths=[520] * 95,
            Encoding=pikepdf.Name.WinAnsiEncoding,
            FontDescriptor=pdf.make_indirect(described),
        )
    )


def saved(pdf: pikepdf.Pdf, **options: object) -> bytes:
    """The bytes of a PDF."""
    out = io.BytesIO()
    pdf.save(out, **{"deterministic_id": True, **options})
    return out.getvalue()


def scan() -> bytes:
    """A page that is one picture, without text."""
    raw = Raw()
    raw.objects[3] = stream("", b"q 595 0 0 842 0 0 cm /Im1 Do Q")
    picture = raw.add(
        stream(
            "/Type /XObject /Subtype /Image /Width 400 /Height 300 /ColorSpace /DeviceRGB /BitsPerComponent 8 "
            "/Filter /DCTDecode",
            jpeg(),
        )
    )
    raw.objects[2] = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        f"/Resources << /XObject << /Im1 {picture} >> >> >>"
    ).encode()
    return bytes(raw)


def blank() -> bytes:
    """A page with nothing on it."""
    raw = Raw()
    raw.objects[3] = stream("", b" ")
    return bytes(raw)


def locked(password: str = "secret", owner: str = "owner") -> bytes:
    """A poster that asks for a password (or, with an empty one, only forbids copying)."""
    with pikepdf.open(io.BytesIO(poster())) as pdf:
        return saved(pdf, deterministic_id=False, encryption=pikepdf.Encryption(user=password, owner=owner))


def office(first_name: str) -> bytes:
    """A ZIP as an office program writes it, with one file of this name in it."""
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(first_name, "<x/>")
    return out.getvalue()


def bomb(size: int = 200_000_000) -> bytes:
    """A page whose content is a mountain of spaces, pressed very small."""
    raw = Raw()
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 10_000_000) for _ in range(size // 10_000_000)) + packer.flush()
    raw.objects[3] = stream("/Filter /FlateDecode", packed)
    return bytes(raw)


def endless(squares: int = 400_000) -> bytes:
    """A page that takes very long to draw: a tiny pattern over a large page, again and again."""
    raw = Raw()
    raw.objects[3] = stream("", b"0 0 595 842 re 1 1 m 500 800 l 3 800 l 500 2 l h B* " * squares)
    return bytes(raw)
