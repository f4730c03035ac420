"""A visitor's browser: pages opened in every setting, and what went wrong on each."""

import functools
import gzip
import io
import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, Route, sync_playwright

from poster_session.desk.chromium import find_chromium, launch_arguments

# Axe itself leaves out the rule on the size of targets.
AXE = """({rules, ...given}) => axe
  .run({...given, resultTypes: ["violations"], preload: false, rules: {"target-size": {enabled: true}, ...rules}})
  .then(({violations}) => violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target).join(", ")}`))"""
# In other colours nothing else can change.
CONTRAST = {"runOnly": ["color-contrast"]}
# At a width between two others, and in the other direction, elements, names and colours are those of the other looks:
# only places and sizes change.
PLACES = {"runOnly": ["target-size", "scrollable-region-focusable"]}
ON_REFUSAL = """addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI}) =>
  (window.refused ||= []).push(`${violatedDirective} ${blockedURI}`))"""
EVERYTHING = bool(os.environ.get("EVERY_LOOK"))  # whether axe asks all its questions in every look
PATIENCE = 10_000  # milliseconds
PACKED = {".html", ".css", ".js", ".svg", ".json", ".xml"}
needs_chromium = pytest.mark.skipif(
    not find_chromium(), reason="no Chromium found: set CHROMIUM, or run `playwright install chromium`"
)


@dataclass(frozen=True)
class Look:
    """How large a window is, and in which colours the system shows pages."""

    width: int = 1280
    scheme: str = "light"
    whole: bool = True  # whether axe asks all its questions, or those on places and sizes


@dataclass(frozen=True)
class Setting:
    """Where and how a visitor looks at the site."""

    build: str = "plain"  # or "rtl"
    place: str = "web"  # or "file"
    script: str = "on"  # or "off", or "gone": taken out of the pages, because axe itself needs scripts
    looks: tuple[Look, ...] = ()  # in which axe looks too


@dataclass
class Visit:
    """What happened on one page."""

    faults: dict[Look, list[str]]  # found by axe
    widths: dict[Look, int]  # of the content
    refused: list[str]  # by the Content-Security-Policy
    pwned: bool
    missing: list[str]  # pictures that did not load
    styled: bool
    heard: list[str]  # on the console
    strangers: list[str]  # requests to another host


class Visitor:
    """One window in one setting."""

    def __init__(self, browser: Browser, setting: Setting, base: str) -> None:
        self.setting, self.base = setting, base
        self.context: BrowserContext = browser.new_context(
            viewport={"width": 1280, "height": 800},
            java_script_enabled=setting.script != "off",
            reduced_motion="reduce",
        )
        self.context.set_default_timeout(PATIENCE)
        self.context.add_init_script(ON_REFUSAL)
        if setting.script == "gone":
            self.context.route("**/*.html", _without_scripts)
        self.page: Page = self.context.new_page()
        self.heard: list[str] = []
        self.strangers: list[str] = []
        self.page.on("console", lambda said: self.heard.append(f"{said.type}: {said.text}"))
        self.page.on("pageerror", lambda error: self.heard.append(f"error: {error}"))
        self.page.on("request", self._asked)
        self.visits: dict[str, Visit] = {}

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.base, "data:")):
            self.strangers.append(request.url)

    def go(self, url: str) -> Page:
        """Open a page of the site."""
        path, _, query = url.partition("?")
        self.page.goto(f"{self.base}/{quote(path)}{'?' if query else ''}{query}", wait_until="load")
        return self.page

    def visit(self, url: str) -> Visit:
        """Open a page once and note all that is wrong with it."""
        if url not in self.visits:
            self.heard.clear()
            self.strangers.clear()
            page = self.go(url)
            visit = Visit(
                faults={},
                widths={},
                refused=page.evaluate("window.refused || []"),
                pwned=page.evaluate("'pwned' in window"),
                missing=page.evaluate(
                    "[...document.images].filter(i => i.complete && !i.naturalWidth).map(i => i.currentSrc || i.src)"
                ),
                styled=page.evaluate("getComputedStyle(document.body).margin === '0px'"),
                heard=list(self.heard),
                strangers=list(self.strangers),
            )
            page.evaluate(AXE_SCRIPT)
            for look in self.setting.looks:
                page.set_viewport_size({"width": look.width, "height": 800})
                page.emulate_media(color_scheme=look.scheme)
                rules = {} if EVERYTHING else CONTRAST if look.scheme == "dark" else {} if look.whole else PLACES
                visit.faults[look] = page.evaluate(AXE, rules)
                visit.widths[look] = page.evaluate("document.documentElement.scrollWidth")
            page.set_viewport_size({"width": 1280, "height": 800})
            self.visits[url] = visit
        return self.visits[url]


def _without_scripts(route: Route) -> None:
    """The page as a browser without scripts sees it."""
    response = route.fetch()
    route.fulfill(response=response, body=re.sub(r"<script.*?</script>|</?noscript>", "", response.text()))


def nothing_at_hand(line: CDPSession) -> None:
    """Forget all that was fetched before, on the disk and in memory."""
    line.send("Network.clearBrowserCache")
    for off in (True, False):
        line.send("Network.setCacheDisabled", {"cacheDisabled": off})


def weighed(page: Page, url: str) -> dict[str, int]:
    """What came over the line until the page was at rest, unscrolled: bytes by address."""
    line = page.context.new_cdp_session(page)
    asked: dict[str, str] = {}
    came: dict[str, int] = {}
    line.on("Network.requestWillBeSent", lambda said: asked.update({said["requestId"]: said["request"]["url"]}))
    line.on(
        "Network.loadingFinished",
        lambda said: came.update({asked[said["requestId"]]: int(said["encodedDataLength"])}),
    )
    line.send("Network.enable")
    nothing_at_hand(line)
    page.goto(url, wait_until="networkidle")
    line.detach()
    return {address: size for address, size in came.items() if not address.startswith("data:")}


@contextmanager
def a_browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=launch_arguments())
        yield browser
        browser.close()


class _Host(SimpleHTTPRequestHandler):
    """A web server as most are set up: connections stay open, texts are packed."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> Any:
        file = Path(self.translate_path(self.path))
        if file.suffix not in PACKED or not file.is_file():
            return super().send_head()
        body = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a small web server on this machine that shows a folder."""
    handler = functools.partial(_Host, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def path_of(address: str) -> str:
    """The last part of an address."""
    return urlsplit(address).path.rsplit("/", 1)[-1]
