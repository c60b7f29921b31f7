"""An exercise as an nbgrader assignment: what `source/<slug>/` holds.

The cells are those of the student's notebook. nbgrader's metadata says which are to be filled,
which are locked, and which are worth points. Each task has two cells with points: its public
checks, below the cell to fill, and its hidden ones, at the end, since a check may need what is
written further down. Hidden checks stand in a region that nbgrader takes out of the release. Their
cell stays, empty: it passes, so that `nbgrader validate` tells a student the truth about the rest.
"""

from __future__ import annotations

import ast
from typing import Any

import nbformat

from grader.authoring import notebook as notebooks
from grader.exercise import Exercise
from grader.nbgrader.gaps import without_places
from grader.nbgrader.points import hidden_id, public_id
from grader.report import Points
from grader.words import Language

BEGIN_HIDDEN, END_HIDDEN = "### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS"
IMPORT = "from grader.nbgrader.cells import points"
PUBLIC = f'{IMPORT}\n\npoints("{{task}}")'
HIDDEN_CELL: dict[Language, str] = {
    "en": "# Hidden checks of {task}, {points} points: they are put in here when this is graded.",
    "ko": "# {task}의 숨은 검사({points}점)는 채점할 때 여기에 들어가요.",
}


def notebook(exercise: Exercise, language: Language, worth: dict[str, Points]) -> str:
    """The instructor's notebook as JSON. `worth` is what each cell with points is worth.

    GenerateError when the reference cannot be used, LessonError when the lesson cannot.
    """
    made = notebooks.notebook(exercise, language)
    for cell in made.cells:
        _mark(cell, exercise, language, worth)
    hidden = [task.id for task in exercise.tasks if hidden_id(task.id) in worth]
    made.cells += [_hidden(exercise, task, language, worth) for task in hidden]
    made.metadata["exercise"] = {"slug": exercise.slug, "language": language}
    nbformat.validate(made)
    text: str = nbformat.writes(made)
    return text + "\n"


def _mark(cell: Any, exercise: Exercise, language: Language, worth: dict[str, Points]) -> None:
    """What nbgrader has to know of a cell of the student's notebook."""
    told = cell.metadata["exercise"]
    name = public_id(told["task"])
    match told["role"]:
        case "given":
            _marked(cell, cell.id, locked=True)
        case "solution":
            cell.source = without_places(cell.source, exercise.reference, language)
            _marked(cell, cell.id, solution=True)
        case "check" if name in worth:
            cell.source = PUBLIC.format(task=told["task"])
            _marked(cell, name, locked=True, points=worth[name])


def _hidden(exercise: Exercise, task: str, language: Language, worth: dict[str, Points]) -> Any:
    name = hidden_id(task)
    checks = _quoted(checks_of(exercise.hidden_checks.read_text(encoding="utf-8"), task))
    lines = [
        HIDDEN_CELL[language].format(task=task, points=worth[name]),
        BEGIN_HIDDEN, IMPORT, "", f'points("{task}", hidden={checks})', END_HIDDEN,
    ]  # fmt: skip
    metadata = {"exercise": {"role": "check", "task": task}}
    cell = nbformat.v4.new_code_cell("\n".join(lines), id=name, metadata=metadata)
    return _marked(cell, name, locked=True, points=worth[name])


def _marked(
    cell: Any, name: str, *, locked: bool = False, solution: bool = False, points: Points = 0
) -> Any:
    """A cell with nbgrader's metadata, schema version 3."""
    cell.metadata["nbgrader"] = {
        "schema_version": 3, "grade_id": name, "grade": points > 0, "solution": solution,
        "locked": locked, "task": False,
    } | ({"points": points} if points > 0 else {})  # fmt: skip
    return cell


def checks_of(source: str, task: str) -> str:
    """A check file cut down to one task's checks, and what they need of the rest of it."""
    body = ast.parse(source).body
    lines = source.splitlines()
    kept = {id(node) for node in body if _is_check(node) and _task_of(node) == task}
    needed: set[str] = set()
    while True:
        for node in body:
            if id(node) in kept:
                needed |= {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
                needed |= _arguments(node)
        more = {id(node) for node in body if not _is_check(node) and _binds(node) & needed} - kept
        if not more:
            break
        kept |= more
    pieces = [_text(node, lines) for node in body if id(node) in kept]
    return "\n\n".join(pieces) + "\n"


def _is_check(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name.startswith("test_")


def _task_of(node: ast.stmt) -> str:
    """The task that a check is marked with; empty if with none."""
    for mark in getattr(node, "decorator_list", []):
        if isinstance(mark, ast.Call) and isinstance(mark.func, ast.Attribute):
            first = mark.args[0] if mark.args else None
            if mark.func.attr == "task" and isinstance(first, ast.Constant):
                return str(first.value)
    return ""


def _arguments(node: ast.stmt) -> set[str]:
    """The parameters of a function: each may be a fixture."""
    return {a.arg for a in node.args.args} if isinstance(node, ast.FunctionDef) else set()


def _binds(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.Import | ast.ImportFrom):
        return {(alias.asname or alias.name).split(".")[0] for alias in node.names}
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return {node.name}
    return {
        part.id for part in ast.walk(node)
        if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
    }  # fmt: skip


def _text(node: ast.stmt, lines: list[str]) -> str:
    marks = getattr(node, "decorator_list", [])
    start = min([node.lineno, *(mark.lineno for mark in marks)])
    return "\n".join(lines[start - 1 : node.end_lineno])


def _quoted(text: str) -> str:
    """The text as a literal that is good to read, where it can be one."""
    return repr(text) if "'''" in text else f"r'''\n{text}'''"
