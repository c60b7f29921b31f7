"""What can be said of an exercise's files without running them."""

from __future__ import annotations

import ast
import functools
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from grader import mistakes
from grader.authoring import marks, signatures
from grader.authoring.generate import stale
from grader.authoring.places import Places
from grader.authoring.regions import GenerateError
from grader.authoring.verdict import Finding
from grader.exercise import Exercise
from grader.mistakes import Mistake, MistakeError
from grader.student import Student

LOOPS = (ast.For, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
AGAIN = "python -m grader.authoring.generate"
ALLOWED, CHECKS = ("pytest", "numpy", "__future__"), "grader.checks"
BRANCHES = (ast.If, ast.IfExp, ast.Match, ast.Try)
OWN_NAMES = [*sorted(name for name in vars(Student) if not name.startswith("_")), "records"]


def lint(exercise: Exercise, places: Places) -> list[Finding]:
    """Everything that is wrong, or looks wrong, in the check files and the list of tasks."""
    found = [*_generated(exercise, places), *_tasks(exercise, places)]
    ids = [task.id for task in exercise.tasks]
    seen: dict[str, str] = {}
    asked: set[str] = set()
    for path in (exercise.public_checks, exercise.hidden_checks):
        if not path.is_file():
            what = "is missing: without it nobody can be graded"
            found.append(Finding(where=places.of(path), what=what, next="Write a hidden check."))
            continue
        try:
            tree = ast.parse(path.read_bytes())
        except (SyntaxError, ValueError) as error:
            where = places.of(path, getattr(error, "lineno", None) or 0)
            what = f"is no Python: {getattr(error, 'msg', error)}"
            return [*found, Finding(where=where, what=what, next="Mend the line.")]
        found += _of_file(tree, functools.partial(places.of, path), seen, ids)
        asked |= set(map(marks.task_of, _checks(tree)))
    return [*found, *_unasked([one for one in ids if one not in asked], exercise, places)]


def _unasked(ids: list[str], exercise: Exercise, places: Places) -> Iterator[Finding]:
    """Tasks without a check: nothing could ever say that they are done."""
    for name in ids:
        yield Finding(
            where=places.of(exercise.public_checks),
            what=f"no check asks for the task {name!r}",
            next=f'Write one, with @pytest.mark.task("{name}") above it.',
        )


def _generated(exercise: Exercise, places: Places) -> Iterator[Finding]:
    """Stubs that drifted from their reference, and markers that none can be made by."""
    if not exercise.reference.is_file():
        return  # judging says so
    try:
        for path in stale(exercise.folder):
            what = "is not what the reference gives"
            yield Finding(where=places.of(path), what=what, next=f"Make it again: {AGAIN}")
    except GenerateError as error:
        where = places.of(error.path or exercise.reference, error.line)
        yield Finding(where=where, what=error.reason, next="Mend it there.")


def _tasks(exercise: Exercise, places: Places) -> Iterator[Finding]:
    """Names of tasks and functions that no check could use."""
    settings = exercise.folder / "exercise.toml"
    lines = settings.read_text(encoding="utf-8").split("\n")

    def where(name: str, last: bool = False) -> str:
        stands = re.compile(rf"\s*(id|functions)\s*=.*[\"']{name}[\"']")
        found = [number for number, line in enumerate(lines, 1) if stands.match(line)]
        return places.of(settings, found[-1 if last else 0] if found else 0)

    there, reference = _defined(exercise.reference), places.of(exercise.reference)
    ids = [task.id for task in exercise.tasks]
    names = [name for task in exercise.tasks for name in task.functions]
    for name in dict.fromkeys(names):
        if name in OWN_NAMES or name.startswith("_"):
            yield Finding(
                where=where(name),
                what=f"a function cannot be called {name!r}: `student.{name}` is the kit's own",
                next=f"Choose another name; taken are _... and {', '.join(OWN_NAMES)}.",
            )
        elif there and name not in there:
            yield Finding(
                where=where(name),
                what=f"task function {name!r} is not in {reference}",
                next="Write it there, or mend the name in exercise.toml.",
            )
    for kind, used in (("task", ids), ("function", names)):
        for name in dict.fromkeys(name for name in used if used.count(name) > 1):
            yield Finding(
                where=where(name, last=True),
                what=f"the {kind} {name!r} stands there twice",
                next=f"Give each {kind} one place.",
            )


def _defined(path: Path) -> set[str]:
    try:
        tree = ast.parse(path.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return set()  # judging says why
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}


def _of_file(
    tree: ast.Module, at: Callable[[int], str], seen: dict[str, str], tasks: list[str]
) -> Iterator[Finding]:
    yield from _pytests_approx(tree, at)
    yield from _imports(tree, at)
    for check in _checks(tree):
        if check.name in seen:
            yield Finding(
                where=f"{at(check.lineno)} {check.name}",
                what=f"has the name of the check at {seen[check.name]}",
                next="Give each check a name of its own.",
            )
        seen[check.name] = at(check.lineno)
        yield from marks.look(check, at, tasks)
        yield from _of_check(check, at)


def _checks(tree: ast.Module) -> list[ast.FunctionDef]:
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    return [node for node in functions if node.name.startswith("test_")]


def _of_check(check: ast.FunctionDef, at: Callable[[int], str]) -> Iterator[Finding]:
    for node in (inner for statement in check.body for inner in ast.walk(statement)):
        if isinstance(node, (*LOOPS, *BRANCHES)):
            kind = "a loop" if isinstance(node, LOOPS) else "a branch"
            yield Finding(
                where=f"{at(node.lineno)} {check.name}",
                what=f"has {kind}: then it has more than one reason to fail",
                next="Ask one thing a check: @pytest.mark.parametrize, or a second check.",
                warning=True,
            )


def _imports(tree: ast.Module, at: Callable[[int], str]) -> Iterator[Finding]:
    """Modules that a judge may lack, or that would run what it must not: above all torch."""
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                names = [alias.name for alias in node.names]
            case ast.ImportFrom():
                names = [node.module or "."]
            case _:
                continue
        for name in names:
            top = name.partition(".")[0]
            if name != CHECKS and top not in ALLOWED and top not in sys.stdlib_module_names:
                yield Finding(
                    where=at(node.lineno),
                    what=f"imports {name}, which the judge does not have",
                    next=f"Expected are pytest, numpy, {CHECKS} and Python's own library.",
                )


def _pytests_approx(tree: ast.Module, at: Callable[[int], str]) -> Iterator[Finding]:
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    names = {a.asname or a.name for node in imports for a in node.names if a.name == "pytest"}
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr="approx", value=ast.Name(id=module)) if module in names:
                line = node.lineno
            case ast.ImportFrom(module="pytest") if any(a.name == "approx" for a in node.names):
                line = node.lineno
            case _:
                continue
        yield Finding(
            where=at(line),
            what="uses pytest's approx, which passes an empty array, and (6, 1) for one number",
            next="from grader.checks import approx",
        )


def readable(exercise: Exercise, places: Places) -> tuple[dict[Path, Mistake], list[Finding]]:
    """The mistakes that can be read and laid over the reference; what is wrong with the others."""
    found: dict[Path, Mistake] = {}
    wrong: list[Finding] = []
    reference = exercise.reference.read_text(encoding="utf-8-sig")
    if not _is_python(reference):
        return {}, []  # judging says why
    for path in signatures.files(exercise):
        try:
            found[path] = mistakes.read(path)
            mistakes.lay_over(reference, found[path])
        except MistakeError as error:
            what = f"is not a mistake file: {error.reason}"
            wrong.append(_unreadable(places.of(path, error.line), what))
        except SyntaxError as error:
            mistake = found.pop(path)
            above, _, _ = path.read_text(encoding="utf-8").partition(mistake.source.strip())
            where = places.of(path, above.count("\n") + (error.lineno or 1))
            what = f"cannot be laid over the reference: {error.msg}"
            wrong.append(_unreadable(where, what))
    return found, [*wrong, *_idle(found, exercise, places)]


def _idle(found: dict[Path, Mistake], exercise: Exercise, places: Places) -> Iterator[Finding]:
    """Mistakes that define other functions than the reference: they change nothing."""
    there = _defined(exercise.reference)
    if not there.issuperset(name for task in exercise.tasks for name in task.functions):
        return  # the reference is at fault, and that is said elsewhere
    for path, mistake in found.items():
        own = [] if mistake.whole else ast.parse(mistake.source).body
        names = [node.name for node in own if isinstance(node, ast.FunctionDef | ast.ClassDef)]
        if names and not there & set(names):
            yield Finding(
                where=places.of(path),
                what=f"changes nothing: the reference has no {', '.join(names)}",
                next=f"Write the functions that differ; there are {', '.join(sorted(there))}.",
            )


def _is_python(source: str) -> bool:
    try:
        ast.parse(source)
    except (SyntaxError, ValueError):
        return False
    return True


def _unreadable(where: str, what: str) -> Finding:
    step = (
        "Begin it with `# /// mistake`, as docs/authoring.md shows; "
        "`whole = true` is for a file that Python cannot read."
    )
    return Finding(where=where, what=what, next=step)
