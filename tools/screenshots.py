"""Photographs pages of the built site in a browser: uv run --group test python tools/screenshots.py TO [page …]."""

import os
import shutil
import sys
from itertools import product
from pathlib import Path

from playwright.sync_api import sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
PAGES = ["index.html", "posters/index.html", "posters/2022/index.html", "countries/kenya.html", "countries/index.html",
         "testimonials/index.html", "blog/index.html", "about.html", "search.html"]  # fmt: skip
WIDTHS = (360, 768, 1280)


def chromium() -> str | None:
    """The browser of this machine; None lets Playwright take its own."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium")


def photograph(site: Path, to: Path, pages: list[str], schemes: tuple[str, ...] = ("light",)) -> None:
    """One PNG for each page, width (pixels) and colour scheme."""
    to.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        for page, width, scheme in product(pages, WIDTHS, schemes):
            view = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
            view.goto((site / page).resolve().as_uri())
            view.wait_for_load_state("networkidle")
            name = page.removesuffix(".html").replace("/", "-")
            view.screenshot(path=to / f"{name}-{width}-{scheme}.png", full_page="--full" in sys.argv)
            view.close()
        browser.close()


if __name__ == "__main__":
    folder, *chosen = [word for word in sys.argv[1:] if not word.startswith("--")]
    looks = ("light", "dark") if "--dark" in sys.argv else ("light",)
    photograph(Path("output"), Path(folder), chosen or PAGES, looks)
