"""The menu: `invoke -l` lists it. What each command does stands in plugins/poster_session/desk/."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path

from invoke import Context, Exit, task

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT / "plugins"))

WHO = {"author": "who made it", "country": "the author's country", "language": "short code of its language, such as fr"}


@task(default=True, help={"strict": "end with an error when something had to stay out"})
def build(_: Context, strict: bool = False) -> None:
    """Build the site into output/."""
    from poster_session.desk.build import build_command

    _end(build_command(ROOT, strict))


@task(help={"address": "where the site will stand, such as https://posters.example.org", "strict": "as in build"})
def publish(_: Context, address: str = "", strict: bool = False) -> None:
    """Build the site for the web, with its address in feeds and for search engines."""
    from poster_session.desk.build import build_command

    chosen = {"SITEURL": address.rstrip("/")} if address else {}
    _end(build_command(ROOT, strict, settings="publishconf.py", **chosen))


@task(help={"port": "another number if 8000 is taken"})
def serve(_: Context, port: int = 8000) -> None:
    """Show the site on this machine, drafts included, and follow your changes."""
    from poster_session.desk.serve import serve_command

    _end(serve_command(ROOT, port))


@task(help={"accessibility": "show for each poster what helps people who cannot see it"})
def check(_: Context, accessibility: bool = False) -> None:
    """Say what is to mend, without building anything."""
    from poster_session.desk.check import check_command

    _end(check_command(ROOT, accessibility))


@task(name="add-text", help={"poster": "session/poster, such as 2022/two-reading-rooms"})
def add_text(_: Context, poster: str) -> None:
    """Write a poster's automatic text into its description, for correcting."""
    from poster_session.desk.text import add_text_command

    _end(add_text_command(ROOT, poster))


@task(name="add-poster", help={"file": "the PDF", "session": "its session, such as 2022 (default: the newest)", **WHO})
def add_poster(
    _: Context, file: str, session: str = "", author: str = "", country: str = "", language: str = "en"
) -> None:
    """Copy a PDF into a session and begin its description."""
    from poster_session.desk.new import add_poster as begin

    _end(begin(ROOT, Path(file), session, author, country, language, _today()))


@task(name="new-post", help={"title": "the title of the post", **WHO})
def new_post(_: Context, title: str, author: str = "", country: str = "", language: str = "en") -> None:
    """Begin a post for the blog, as a draft."""
    from poster_session.desk.new import new_post as begin

    _end(begin(ROOT, title, author, country, language, _today()))


@task(name="new-testimonial", help={"name": "who speaks", "country": WHO["country"], "language": WHO["language"]})
def new_testimonial(_: Context, name: str, country: str = "", language: str = "en") -> None:
    """Begin a testimonial, as a draft."""
    from poster_session.desk.new import new_testimonial as begin

    _end(begin(ROOT, name, country, language, _today()))


@task(name="clean-sample")
def clean_sample(_: Context) -> None:
    """Remove the invented sample, so that you can begin with your own."""
    from poster_session.desk.clean import clean_sample_command

    _end(clean_sample_command(ROOT))


@task(help={"cache": "remove the prepared pictures too; the next build makes them again"})
def clean(_: Context, cache: bool = False) -> None:
    """Remove what was built."""
    from poster_session.desk.clean import clean_command

    _end(clean_command(ROOT, cache))


@task(help={"only": "a part of the tests, such as tests/test_check.py"})
def test(_: Context, only: str = "") -> None:  # noqa: PT028 - a command, not a test
    """Run the tests (for those who change the code)."""
    from poster_session.desk.quality import test_command

    _end(test_command(ROOT, only))


@task
def lint(_: Context) -> None:
    """Look at the code with ruff and mypy (for those who change the code)."""
    from poster_session.desk.quality import lint_command

    _end(lint_command(ROOT))


@task
def docs(_: Context) -> None:
    """Write docs/fields.md, docs/problems.md and requirements.txt anew from the code."""
    from poster_session.desk.documents import docs_command

    _end(docs_command(ROOT))


@task
def golden(_: Context) -> None:
    """Take the five golden pages of the tests anew; look at what changed before you commit."""
    from tests.golden import refresh

    refresh()


@task
def patterns(_: Context) -> None:
    """Write a page with every macro of the theme and its examples, to be looked at."""
    from tests.patterns import write

    write(ROOT / ".build/patterns.html")
    print("Open .build/patterns.html to look at every macro with its examples.")


@task(
    help={
        "folder": "a folder of PDFs",
        "posters": "how many, each PDF taken again and again with a byte changed (0: each once)",
        "engine": "what draws first: poppler or pdfium",
    }
)
def bench(_: Context, folder: str, posters: int = 0, engine: str = "poppler") -> None:
    """Measure builds of a folder of PDFs against the least that this machine needs for them."""
    from poster_session.desk.bench import bench_command

    _end(bench_command(ROOT, Path(folder), posters, engine))


def _today() -> date:
    return datetime.now(UTC).date()


def _end(status: int) -> None:
    if status:
        raise Exit(code=status)
