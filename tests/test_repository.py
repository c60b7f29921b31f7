"""What holds the repository together: who imports whom, what mirrors what."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from grader.authoring.regions import regions_of

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "grader"
# Lowest first: a module imports only from rows above its own in this list.
ROWS = [
    "wire", "arrays", "words", "tables", "exercise", "docstring", "digest", "report",
    "sandbox.kernel", "sandbox.pages", "sandbox.landlock", "sandbox.calls", "sandbox.seccomp",
    "sandbox.privileges", "sandbox.namespaces", "sandbox.view", "sandbox.cgroup", "sandbox.walls",
    "sandbox.probe", "sandbox.confine", "sandbox.values", "sandbox.cells", "sandbox.display",
    "sandbox.worker", "sandbox.compiler", "sandbox.profiler", "sandbox.warm", "sandbox.forkserver",
    "sandbox.pipes", "sandbox.launch", "submission", "orders", "intake.tree", "intake.table",
    "intake.notebook", "intake.archive", "intake.choose", "intake.found", "intake.platforms",
    "intake.gradescope", "intake.roster", "intake.matching", "intake.attempts", "intake.collect",
    "transport", "transcript", "things", "attempt", "student", "checks", "alike", "signature",
    "mistakes", "training", "describe", "loading", "judging", "diagnosis", "render.text",
    "render.grades", "render.explain", "render.plot", "render.picture", "render.html.words",
    "render.html.page", "render.html.lateness", "similar.found", "render.html.titles",
    "render.html.pictures", "render.html.items", "render.html.rows", "render.html.student_page",
    "render.html.class_page", "render.html.pages", "plugin", "practice.solution", "practice.view",
    "practice.page", "practice.progress", "practice.screen", "practice.notebook", "practice.init",
    "carry", "session", "grade", "practice.place", "practice.reset", "practice.terminal",
    "practice.keys", "practice.changes", "practice.signals", "practice.desk", "practice.hint",
    "practice.board", "practice.actions", "practice.watch", "practice.session", "practice.limits",
    "practice.settled", "practice.kernel", "practice.cell", "notebook", "authoring.signatures",
    "authoring.regions", "authoring.generate", "authoring.notebook", "authoring.probes",
    "authoring.pieces", "authoring.comments", "authoring.leaks", "authoring.welcome",
    "authoring.wheel", "authoring.release", "authoring.new", "points", "late.clock", "late.people",
    "late.policy", "late.reading", "late.times", "late.penalty", "late.moments", "late.lateness",
    "gradebook", "late.spent", "late.given", "judge_process", "pool", "cluster.parcel",
    "cluster.messages", "cluster.held", "cluster.facts", "cluster.station", "cluster.remote",
    "cluster.ledger", "cluster.answers", "cluster.local", "cluster.link", "cluster.run",
    "nbgrader.points", "nbgrader.gaps", "nbgrader.assignment", "nbgrader.course",
    "nbgrader.comments", "nbgrader.handed_in", "nbgrader.marks", "nbgrader.cells", "nbgrader.setup",
    "nbgrader.kernel_server", "nbgrader.kernels", "similar.tokens", "similar.pairs",
    "similar.listing", "outputs", "progress", "batch", "rescore", "export.made", "export.cells",
    "export.book", "export.scores", "export.staff", "export.fill", "export.canvas", "export.moodle",
    "export.words", "export.items", "export.tables", "export.data", "export.gradescope",
    "export.junit", "export.classroom50", "export.archive", "export.feedback", "export.bundle",
    "export.autograder", "export.registry", "export.forget", "export.command", "demo", "doctor",
    "authoring.places", "authoring.comparisons", "authoring.rehearsal", "authoring.scene",
    "authoring.operators", "authoring.statements", "authoring.torch_operators", "authoring.mutants",
    "authoring.idle", "authoring.crowd", "authoring.verdict", "authoring.answers",
    "authoring.languages", "authoring.marks", "authoring.lint", "authoring.screen",
    "authoring.survivors", "authoring.tolerances", "authoring.verify", "cli", "__main__",
]  # fmt: skip
TORCH = {"sandbox.values", "sandbox.worker", "sandbox.compiler", "sandbox.profiler", "sandbox.warm"}
# Imports made inside a function to break a start-up cost, each upward on purpose.
LATE = {
    ("sandbox.worker", "sandbox.warm"),  # a plain process warms itself
    ("plugin", "practice.screen"),  # only where exercises are run
}
MODULES = sorted(
    path
    for path in PACKAGE.rglob("*.py")
    if path.name != "__init__.py" and "exercises" not in path.parts
)
STUBS = sorted((ROOT / "exercises").glob("*/exercise.toml"))


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts)


def imports_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("grader"):
            for alias in node.names:
                full = f"{node.module}.{alias.name}".removeprefix("grader.")
                found.add(full if full in ROWS else node.module.removeprefix("grader").lstrip("."))
        if isinstance(node, ast.Import):
            found |= {
                alias.name.removeprefix("grader.")
                for alias in node.names
                if alias.name.startswith("grader.")
            }
    return found - {""}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_has_its_row(path):
    assert name_of(path) in ROWS


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_from_rows_above(path):
    name = name_of(path)
    allowed = set(ROWS[: ROWS.index(name)])
    late = {target for source, target in LATE if source == name}
    assert imports_of(path) - allowed - late == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_the_package_names_no_exercise(path):
    slugs = [toml.parent.name for toml in STUBS]
    assert [slug for slug in slugs if slug in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_workers_side_imports_torch(path):
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    imports = any(name.split(".")[0] == "torch" for name in names)
    assert imports == (name_of(path) in TORCH)


@pytest.mark.parametrize("toml", STUBS, ids=lambda path: path.parent.name)
def test_every_translated_text_stands_in_the_stub(toml):
    stub = (toml.parent / ".stub.py").read_text(encoding="utf-8")
    texts = tomllib.loads(toml.read_text(encoding="utf-8"))["stub"]["ko"]
    assert [english for english in texts if english not in stub] == []


@pytest.mark.parametrize("toml", STUBS, ids=lambda path: path.parent.name)
def test_every_comment_and_docstring_of_the_stub_is_translated(toml):
    stub = (toml.parent / ".stub.py").read_text(encoding="utf-8")
    texts = tomllib.loads(toml.read_text(encoding="utf-8"))["stub"]["ko"]
    comments = re.findall(r"# (.*)$", stub, re.MULTILINE)
    docstrings = [
        ast.get_docstring(n) or ""
        for n in ast.walk(ast.parse(stub))
        if isinstance(n, ast.FunctionDef)
    ]
    lines = [line.strip() for text in docstrings for line in text.splitlines() if line.strip()]
    assert [line for line in [*comments, *lines] if line not in texts] == []


@pytest.mark.parametrize("toml", STUBS, ids=lambda path: path.parent.name)
def test_solutions_mirror_exercises(toml):
    mirrored = ROOT / "solutions" / toml.parent.name
    names = {f"{toml.parent.name}.py", "test_hidden.py", "accepted", "mistakes"}
    assert names <= {path.name for path in mirrored.iterdir()}


@pytest.mark.parametrize("toml", STUBS, ids=lambda path: path.parent.name)
def test_a_stub_imports_nothing_of_ours(toml):
    assert "grader" not in (toml.parent / ".stub.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("toml", STUBS, ids=lambda path: path.parent.name)
def test_each_check_has_title_and_hint_in_both_languages(toml):
    from grader.judging import sections

    tree = ast.parse((toml.parent / f"test_{toml.parent.name}.py").read_text(encoding="utf-8"))
    checks = [n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name.startswith("test_")]
    parts = {check.name: sections(ast.get_docstring(check) or "") for check in checks}
    assert [name for name, found in parts.items() if not all(found.values())] == []


@pytest.mark.parametrize("toml", STUBS, ids=lambda path: path.parent.name)
def test_the_lesson_gives_no_solution_line_away(toml):
    slug = toml.parent.name
    reference = ROOT / "solutions" / slug / f"{slug}.py"
    regions = regions_of(reference.read_text(encoding="utf-8"), reference)
    lines = [line for region in regions for line in region.source.splitlines()]
    code = [line.split("  #")[0].strip() for line in lines]
    lessons = "".join(
        (toml.parent / name).read_text(encoding="utf-8") for name in ("README.md", "README.ko.md")
    )
    assert [line for line in code if len(line) > 12 and line in lessons] == []


# What a reader is sent to

PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("exercises/*/*.md")]
LINK = re.compile(r"\]\(([^)\s:]*?)(?:#([^)\s]*))?\)")  # within the repository


def anchors_of(page: Path) -> set[str]:
    """What a page's headings are called in a link, as GitHub makes it of them."""
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    headings = re.findall(r"^#+ (.*)", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", one.strip().lower()).replace(" ", "-") for one in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_link_leads_somewhere(page):
    lost = []
    for name, anchor in LINK.findall(page.read_text(encoding="utf-8")):
        target = page.parent / name if name else page
        if not target.exists() or (anchor and anchor not in anchors_of(target)):
            lost.append((name, anchor))
    assert lost == []


def test_who_only_hands_submissions_on_starts_without_a_judges_imports():
    code = "import sys, grader.cli, grader.batch, grader.render.html.pages; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"numpy", "pytest", "torch"} & set(told.stdout.split()) == set()
