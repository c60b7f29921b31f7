"""What formgrader and nbgrader's feedback show of a submission that our engine has graded.

nbgrader makes `autograded/<student>/<assignment>/` by running the notebook that was handed in. Here
nothing runs: the notebook holds the student's own code cells, and below them the cells with points,
as they were released, with what was said of each check in place of an output. Hidden checks are in
nobody's copy.

What was handed in is a list of code cells by now, or one Python file. Nothing of it is parsed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec

from grader.exercise import Exercise
from grader.nbgrader.points import hidden_id, public_id, solution_id
from grader.submission import Submission

ELSEWHERE = "# {functions}: in another cell of this notebook, or not handed in."


class Locked(NamedTuple):
    """A cell with points as the gradebook knows it: its release, points, and nbgrader's facts."""

    name: str
    source: str
    points: float
    kind: str = "code"


def notebook(
    submission: Submission, exercise: Exercise, locked: Sequence[Locked], said: dict[str, str]
) -> str:
    """The notebook as JSON. `said` is the output of each cell with points, by its name."""
    graded = {cell.name: cell for cell in locked}
    known = {" ".join(cell.source.split()) for cell in locked}
    texts = [text for text in _texts(submission) if " ".join(text.split()) not in known]
    homes = _homes(texts, exercise)
    cells: list[dict[str, Any]] = []
    for index, text in enumerate(texts):
        here = [name for name, home in homes.items() if home == index]
        cells.append(_code(text, _solution(here[0]) if here else None))
        for name in here:
            cells += _below(name, graded, said)
    for task in exercise.tasks:
        mine = {public_id(task.id), hidden_id(task.id)} & graded.keys()
        if task.id not in homes and mine:
            if not task.given:
                where = ELSEWHERE.format(functions=", ".join(task.functions))
                cells.append(_code(where, _solution(task.id)))
            cells += _below(task.id, graded, said)
    return json.dumps(_document(cells), indent=1, ensure_ascii=False) + "\n"


def _texts(submission: Submission) -> list[str]:
    """The student's cells of code; a Python file is one."""
    if submission.filename.lower().endswith(".ipynb"):
        try:
            cells = msgspec.json.decode(submission.source, type=list[tuple[int, str]])
        except msgspec.MsgspecError:  # there was nothing to be read
            return []
        return [text for _, text in cells]
    text = submission.source.decode("utf-8", "replace")
    return [text] if text.strip() else []


def _homes(texts: list[str], exercise: Exercise) -> dict[str, int]:
    """In which cell each task's function was written: the last one that defines it.

    Of several tasks in one cell, the first has it: nbgrader knows one name a cell.
    """
    homes: dict[str, int] = {}
    for task in exercise.tasks:
        names = "|".join(map(re.escape, task.functions))
        pattern = re.compile(rf"^(?:async[ \t]+)?def[ \t]+(?:{names})\b", re.MULTILINE)
        found = [index for index, text in enumerate(texts) if pattern.search(text)]
        if found and not task.given and found[-1] not in homes.values():
            homes[task.id] = found[-1]
    return homes


def _below(task: str, graded: dict[str, Locked], said: dict[str, str]) -> list[dict[str, Any]]:
    """The task's cells with points, public then hidden, with what was said of them."""
    found = [graded[name] for name in (public_id(task), hidden_id(task)) if name in graded]
    return [_tests(cell, said.get(cell.name, "")) for cell in found]


def _tests(cell: Locked, output: str) -> dict[str, Any]:
    nbgrader = _facts(cell.name, grade=True, locked=True) | {"points": cell.points}
    made = _code(cell.source, nbgrader)
    if output:
        made["outputs"] = [
            {"output_type": "stream", "name": "stdout", "text": output.splitlines(keepends=True)}
        ]
    return made


def _solution(task: str) -> dict[str, Any]:
    return _facts(solution_id(task), solution=True)


def _facts(
    name: str, *, grade: bool = False, solution: bool = False, locked: bool = False
) -> dict[str, Any]:
    """nbgrader's metadata of a cell, schema version 3."""
    return {
        "schema_version": 3, "grade_id": name, "grade": grade, "solution": solution,
        "locked": locked, "task": False, "cell_type": "code",
    }  # fmt: skip


def _code(text: str, nbgrader: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {} if nbgrader is None else {"nbgrader": nbgrader},
        "outputs": [],
        "source": text.splitlines(keepends=True),
    }


def _document(cells: list[dict[str, Any]]) -> dict[str, Any]:
    for number, cell in enumerate(cells, 1):
        cell["id"] = f"cell-{number}"
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {
        "cells": cells,
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
