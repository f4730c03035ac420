"""What the documents promise, the code keeps."""

import ast
import re
import subprocess
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from poster_session.desk.documents import DOCUMENTS
from poster_session.explanations import EXPLANATIONS
from poster_session.generators.settings import DEFAULTS
from poster_session.pdf import KINDS as PDF_KINDS

ROOT = Path(__file__).parents[1]
CODE = ROOT / "plugins/poster_session"
TASKS = {
    node.name.replace("_", "-")
    for node in ast.parse((ROOT / "tasks.py").read_text("utf-8")).body
    if isinstance(node, ast.FunctionDef) and node.decorator_list
}
PINS = dict(
    re.findall(r"^([A-Za-z0-9_.\-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", (ROOT / "requirements.txt").read_text(), re.M)
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def documents() -> str:
    return "\n".join(path.read_text("utf-8") for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")))


def kinds_in_code() -> set[str]:
    sources = [path for path in CODE.rglob("*.py") if "pdf" not in path.parts and path.name != "explanations.py"]
    calls = (
        node for path in sources for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)
    )
    names = {"complain", "problem", "_unreadable", "Problem", "Wrong"}
    called = (c for c in calls if getattr(c.func, "attr", getattr(c.func, "id", "")) in names)
    words = (a for c in called for a in (*c.args, *(k.value for k in c.keywords if k.arg == "kind")))
    found = {word.value for word in words if isinstance(word, ast.Constant) and isinstance(word.value, str)}
    return {word for word in found if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", word)} - {"alpha-2"}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_made_from_the_code_is_as_the_code_makes_it(name: str) -> None:
    assert DOCUMENTS[name]() == (ROOT / name).read_text("utf-8"), "run: invoke docs"


def test_every_kind_of_problem_is_explained() -> None:
    assert len(kinds_in_code()) > 15
    assert kinds_in_code() <= set(EXPLANATIONS)


def test_no_explanation_speaks_of_a_problem_that_is_gone() -> None:
    assert set(EXPLANATIONS) - kinds_in_code() <= {"draft", "bad-value"}  # named without a call


def test_every_finding_in_a_pdf_stands_in_the_problems_document() -> None:
    text = (ROOT / "docs/problems.md").read_text("utf-8")

    assert [kind for kind in PDF_KINDS if f"## {kind}\n" not in text] == []


@pytest.mark.parametrize("task", sorted(TASKS - {"bench"}))
def test_every_command_is_in_the_documents(task: str) -> None:
    assert re.search(rf"invoke {task}\b", documents())


def test_every_command_in_the_documents_exists() -> None:
    named = set(re.findall(r"\binvoke ([a-z][a-z-]+)", documents()))

    assert named - TASKS == set()


@pytest.mark.parametrize("setting", DEFAULTS)
def test_every_setting_is_in_the_documents(setting: str) -> None:
    assert f"`{setting}`" in (ROOT / "docs/settings.md").read_text("utf-8")


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").split()) < 400


def test_the_readme_names_the_python_of_the_project() -> None:
    needed = PROJECT["project"]["requires-python"].removeprefix(">=")

    assert f"Python {needed} or newer" in (ROOT / "README.md").read_text("utf-8")


def test_links_in_the_documents_lead_somewhere() -> None:
    broken = []
    for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")):
        text = re.sub(r"```.*?```|`[^`]*`", "", path.read_text("utf-8"), flags=re.S)
        for target in re.findall(r"\]\(([^)#\s]+)\)", text):
            if not target.startswith("http") and not (path.parent / target).exists():
                broken.append(f"{path.name}: {target}")

    assert broken == []


def test_requirements_pin_what_is_installed() -> None:
    def installed(name: str) -> str | None:
        try:
            return version(name)
        except PackageNotFoundError:
            return None  # for another system only

    different = {name: pin for name, pin in PINS.items() if installed(name) not in (None, pin)}

    assert len(PINS) > 15
    assert different == {}, "run: invoke docs"


def test_requirements_hold_every_dependency() -> None:
    needed = {re.split(r"[\[<>=]", line)[0].lower() for line in PROJECT["project"]["dependencies"]}

    assert needed <= {name.lower() for name in PINS}


def test_every_dependency_has_its_reason() -> None:
    text = (ROOT / "docs/decisions/0002-dependencies.md").read_text("utf-8")

    assert [line for line in PROJECT["project"]["dependencies"] if re.split(r"[<>=]", line)[0] not in text] == []


def test_nothing_names_a_registry_or_a_place_on_somebodys_machine() -> None:
    hosts = "|".join(("python" + "hosted", r"py" + r"pi\.org", "npm" + r"js\.org", "deb." + "debian"))
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split(
        "\n"
    )
    texts = [ROOT / name for name in listed if name.endswith((".py", ".md", ".txt", ".toml", ".html", ".css", ".js"))]
    found = [path.name for path in texts if path.is_file() and re.search(hosts, path.read_text("utf-8"))]

    assert found == []
