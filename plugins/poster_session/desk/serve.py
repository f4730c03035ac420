"""Show the site on this machine, drafts included, and build it again whenever a file changes."""

import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

PREVIEW = ".build/preview"
WATCHED = ("content", "posters", "theme", "plugins", "pelicanconf.py")


def serve_command(root: Path, port: int = 8000) -> int:
    """Serve the preview until Ctrl+C; it never touches output/, which is what visitors get."""
    _rebuild(root)
    (root / PREVIEW).mkdir(parents=True, exist_ok=True)
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Quiet, directory=str(root / PREVIEW)))
    except OSError:
        print(f"Port {port} is taken.\n    Try: invoke serve --port {port + 1}")
        return 1
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"Look at http://127.0.0.1:{port}/ (press Ctrl+C to stop).")
    # watch() ends quietly on Ctrl+C.
    for _ in watch(*(root / name for name in WATCHED if (root / name).exists())):
        _rebuild(root)
    server.shutdown()
    return 0


def _rebuild(root: Path) -> None:
    # A fresh process each time: it sees changed code, and gives its memory back.
    subprocess.run([sys.executable, "-m", __name__, str(root)], cwd=Path(__file__).parents[2], check=False)


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing for every file that is fetched."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


if __name__ == "__main__":
    from .build import build_command

    project = Path(sys.argv[1])
    sys.exit(build_command(project, output=project / PREVIEW, SHOW_DRAFTS=True))
