"""The least that a build can cost: each page drawn once by pdftoppm, resized and encoded by Pillow, nothing else."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from PIL import Image

from ..pdf import Recipe

RECIPE = Recipe()


def floor(pdfs: Sequence[Path], workers: int) -> tuple[float, float]:
    """CPU and wall seconds of the least work for these PDFs on so many cores; needs poppler and os.wait4."""
    pages = [(str(pdf.absolute()), number) for pdf in pdfs for number in range(1, _page_count(pdf) + 1)]
    package = Path(__file__).absolute().parents[2]
    command = [sys.executable, "-m", __name__, str(workers)]
    before = time.perf_counter()
    child = subprocess.Popen(command, cwd=package, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    assert child.stdin
    child.stdin.write(json.dumps(pages).encode())
    child.stdin.close()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError("the floor could not be measured")
    return used.ru_utime + used.ru_stime, time.perf_counter() - before


def _page_count(pdf: Path) -> int:
    said = subprocess.run(["pdfinfo", pdf.absolute()], capture_output=True, check=True).stdout
    count = next(int(line.split()[1]) for line in said.splitlines() if line.startswith(b"Pages:"))
    return min(count, RECIPE.max_pages)


def _page(page: tuple[str, int]) -> None:
    pdf, number = page
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = ["pdftoppm", "-cropbox", "-scale-to", str(RECIPE.top), "-f", str(number), "-l", str(number)]
        subprocess.run([*command, "-singlefile", pdf, folder / "page"], check=True, capture_output=True)
        with Image.open(folder / "page.ppm") as image:
            _encode(image, folder)


def _encode(image: Image.Image, folder: Path) -> None:
    rungs = [image]
    for width in sorted((width for width in RECIPE.widths if width < image.width), reverse=True):
        height = round(image.height * width / image.width)
        rungs.append(rungs[-1].resize((width, height), Image.Resampling.LANCZOS))
    for rung in rungs:
        path = folder / f"{rung.width}.webp"
        rung.save(path, quality=RECIPE.webp_quality, method=RECIPE.webp_method)
    jpeg = next((rung for rung in rungs if rung.width == RECIPE.jpeg_width), image)
    jpeg.save(folder / "page.jpg", quality=RECIPE.jpeg_quality, progressive=True)


def _main() -> None:
    pages = json.loads(sys.stdin.read())
    with ProcessPoolExecutor(int(sys.argv[1]), mp_context=get_context("fork")) as pool:
        list(pool.map(_page, pages))


if __name__ == "__main__":
    _main()
