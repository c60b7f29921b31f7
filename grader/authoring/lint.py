"""What can be said of an exercise's files without running them."""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable, Iterator
from pathlib import Path

from grader import mistakes
from grader.authoring import signatures
from grader.authoring.generate import stale
from grader.authoring.places import Places
from grader.authoring.regions import BEGIN, GenerateError
from grader.authoring.verdict import Finding
from grader.exercise import Exercise
from grader.mistakes import Mistake, MistakeError
from grader.student import Student

LOOPS = (ast.For, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
AGAIN = "python -m grader.authoring.generate"
BRANCHES = (ast.If, ast.IfExp, ast.Match, ast.Try)
OWN_NAMES = [*sorted(name for name in vars(Student) if not name.startswith("_")), "records"]


def lint(exercise: Exercise, places: Places) -> list[Finding]:
    """Everything that is wrong, or looks wrong, in the check files and the list of tasks."""
    found = [*_generated(exercise, places), *_functions(exercise, places)]
    seen: dict[str, str] = {}
    for path in (exercise.public_checks, exercise.hidden_checks):
        if not path.is_file():
            what = "is missing: without it nobody can be graded"
            found.append(Finding(where=places.of(path), what=what, next="Write a hidden check."))
            continue
        try:
            tree = ast.parse(path.read_bytes())
        except (SyntaxError, ValueError) as error:
            where = places.of(path, getattr(error, "lineno", None) or 0)
            found.append(Finding(where=where, what=f"is no Python: {error}", next="Mend the line."))
            continue
        found += _of_file(tree, functools.partial(places.of, path), seen)
    return found


def _generated(exercise: Exercise, places: Places) -> Iterator[Finding]:
    """Stubs that drifted from their reference, where one is made from it."""
    if not exercise.reference.is_file() or BEGIN.encode() not in exercise.reference.read_bytes():
        return
    try:
        for path in stale(exercise.folder):
            what = "is not what the reference gives"
            yield Finding(where=places.of(path), what=what, next=f"Make it again: {AGAIN}")
    except GenerateError as error:
        yield Finding(where=places.of(exercise.reference), what=str(error), next="Mend it there.")


def _functions(exercise: Exercise, places: Places) -> Iterator[Finding]:
    """Names that a check could not call, and functions that the reference lacks."""
    there = _defined(exercise.reference)
    settings = places.of(exercise.folder / "exercise.toml")
    for name in [name for task in exercise.tasks for name in task.functions]:
        if name in OWN_NAMES or name.startswith("_"):
            yield Finding(
                where=settings,
                what=f"a function cannot be called {name!r}: `student.{name}` is the kit's own",
                next=f"Choose another name; taken are _... and {', '.join(OWN_NAMES)}.",
            )
        elif there and name not in there:
            yield Finding(
                where=settings,
                what=f"task function {name!r} is not in {places.of(exercise.reference)}",
                next="Write it there, or mend the name in exercise.toml.",
            )


def _defined(path: Path) -> set[str]:
    try:
        tree = ast.parse(path.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return set()  # judging says why
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}


def _of_file(tree: ast.Module, at: Callable[[int], str], seen: dict[str, str]) -> Iterator[Finding]:
    yield from _pytests_approx(tree, at)
    for check in tree.body:
        if isinstance(check, ast.FunctionDef) and check.name.startswith("test_"):
            if check.name in seen:
                yield Finding(
                    where=f"{at(check.lineno)} {check.name}",
                    what=f"has the name of the check at {seen[check.name]}",
                    next="Give each check a name of its own.",
                )
            seen[check.name] = at(check.lineno)
            yield from _of_check(check, at)


def _of_check(check: ast.FunctionDef, at: Callable[[int], str]) -> Iterator[Finding]:
    marks = {_mark(decorator) for decorator in check.decorator_list}
    if "task" not in marks:
        yield Finding(
            where=f"{at(check.lineno)} {check.name}",
            what="belongs to no task",
            next='Put @pytest.mark.task("...") above it, with an id of exercise.toml.',
        )
    if "points" not in marks:
        yield Finding(
            where=f"{at(check.lineno)} {check.name}",
            what="does not say what it is worth; it counts 1",
            next="Put @pytest.mark.points(1) above it.",
            warning=True,
        )
    for node in (inner for statement in check.body for inner in ast.walk(statement)):
        if isinstance(node, (*LOOPS, *BRANCHES)):
            kind = "a loop" if isinstance(node, LOOPS) else "a branch"
            yield Finding(
                where=f"{at(node.lineno)} {check.name}",
                what=f"has {kind}: then it has more than one reason to fail",
                next="Ask one thing a check: @pytest.mark.parametrize, or a second check.",
                warning=True,
            )


def _mark(decorator: ast.expr) -> str:
    """`task` of `@pytest.mark.task("...")`; empty for any other decorator."""
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Attribute):
        return target.attr if target.value.attr == "mark" else ""
    return ""


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
    for path in signatures.files(exercise):
        try:
            mistake = mistakes.read(path)
            mistakes.lay_over(reference, mistake)
            found[path] = mistake
        except MistakeError as error:
            wrong.append(_unreadable(places.of(path), str(error)))
        except SyntaxError as error:
            reason = f"cannot be laid over the reference: {error.msg}"
            wrong.append(_unreadable(places.of(path), reason))
    return found, wrong


def _unreadable(where: str, what: str) -> Finding:
    step = (
        "Begin it with `# /// mistake`, as docs/authoring.md shows; "
        "`whole = true` is for a file that Python cannot read."
    )
    return Finding(where=where, what=what, next=step)
