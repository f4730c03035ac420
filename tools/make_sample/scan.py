"""A printed sheet as an office scanner gives it back: one slightly crooked picture, no text."""

import io
from random import Random

import pikepdf
import pypdfium2
from PIL import Image, ImageChops, ImageFilter

LONG_SIDE = 2600


def scan(printed: bytes, name: str) -> bytes:
    """The first page, scanned."""
    page = pypdfium2.PdfDocument(printed)[0]
    width, height = page.get_size()
    paper = page.render(scale=LONG_SIDE / max(width, height)).to_pil().convert("RGB")
    return bound(worn(paper, name), width, height)


def worn(paper: Image.Image, name: str) -> Image.Image:
    """The paper turned a little, with grain, uneven light and the scanner's grey edge."""
    chance = Random(name)
    turned = paper.rotate(0.8, Image.Resampling.BICUBIC, fillcolor=(196, 194, 190))
    grain = Image.frombytes("L", turned.size, chance.randbytes(turned.width * turned.height))
    grain = grain.filter(ImageFilter.GaussianBlur(1.2)).point(lambda value: int(128 + (value - 128) * 0.5))
    fold = Image.linear_gradient("L").rotate(90).resize(turned.size).point(lambda value: 214 + value // 7)
    light = ImageChops.multiply(turned, Image.merge("RGB", (fold,) * 3))
    return ImageChops.soft_light(light, Image.merge("RGB", (grain,) * 3)).filter(ImageFilter.GaussianBlur(0.5))


def bound(image: Image.Image, width: float, height: float) -> bytes:
    """One JPEG as a PDF of one page."""
    jpeg, out = io.BytesIO(), io.BytesIO()
    image.save(jpeg, "JPEG", quality=68, optimize=True)
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(width, height))
    picture = pikepdf.Stream(
        document,
        jpeg.getvalue(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=image.width,
        Height=image.height,
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=document.make_indirect(picture)))
    page.Contents = pikepdf.Stream(document, f"q {width} 0 0 {height} 0 0 cm /Scan Do Q".encode())
    document.save(out, deterministic_id=True)
    return out.getvalue()
