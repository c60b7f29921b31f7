"""`--carry-forward`: right versions of what a blocked check needs, cut out of the reference.

One early mistake then costs once. The reference is the course's own file, so the judge may parse
it; what is cut out is compiled beside the student's code, in a worker that runs only those checks,
and of them only outcome and points are kept.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable

from grader.attempt import Right
from grader.exercise import Exercise
from grader.judging import Check
from grader.report import CheckResult


def missing(check: Check, results: Iterable[CheckResult], needs: dict[str, set[str]]) -> set[str]:
    """The tasks, not right yet, that a blocked check waits for, its own task left out.

    `needs` holds what each task's checks need. Empty when the check has to stay blocked: it tests
    given code, and what it needs has not been written, so a right version would earn the points.
    """
    public = [result for result in results if not result.hidden]
    wrong = {r.task for r in public if r.outcome in ("failed", "unwritten", "blocked")}
    unwritten = {r.task for r in public if r.outcome == "unwritten"}
    wanted = _closure(set(check.needs), needs) & wrong - {check.task}
    if check.exercise.task(check.task).given and unwritten & set(check.needs):
        return set()
    return wanted


def needs_of(checks: Iterable[Check]) -> dict[str, set[str]]:
    """What the checks of each task need."""
    needs: dict[str, set[str]] = {}
    for check in checks:
        needs.setdefault(check.task, set()).update(check.needs)
    return needs


def _closure(tasks: set[str], needs: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    while new := tasks - found:
        found |= new
        tasks = {need for task in new for need in needs.get(task, ())}
    return found


def right_versions(exercise: Exercise, tasks: Iterable[str]) -> Right:
    """The functions of these tasks as the reference has them, and all that they use there."""
    names = [name for task in tasks for name in exercise.task(task).functions]
    tree = ast.parse(exercise.reference.read_bytes())
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    used = _used(names, functions)
    others = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.ClassDef)
    body: list[ast.stmt] = [
        node
        for node in tree.body
        if isinstance(node, others) or (isinstance(node, ast.FunctionDef) and node.name in used)
    ]
    source = ast.unparse(ast.Module(body=body, type_ignores=[]))
    return Right(source.encode(), tuple(name for name in names if name in functions))


def _used(names: Iterable[str], functions: dict[str, ast.FunctionDef]) -> set[str]:
    """These functions and all that they call, by name."""
    found: set[str] = set()
    waiting = [name for name in names if name in functions]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            loads = (n.id for n in ast.walk(functions[name]) if isinstance(n, ast.Name))
            waiting += [used for used in loads if used in functions]
    return found
