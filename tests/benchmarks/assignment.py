"""An exercise as an nbgrader assignment: its functions as solution cells, its checks as tests.

One autograded cell for each task holds all public checks of that task, unchanged but for their
decorators; a locked cell before them holds the checks' vocabulary (`peer.py`) and helpers. One cell
a task is the cheaper way for nbgrader: a cell a check would be many more.
"""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

from meters import HERE

from grader.exercise import Exercise

MARKER = "### BEGIN SOLUTION"
RUNNER = "check = Runner(globals()).check"


def write(path: Path, exercise: Exercise) -> None:
    """The instructor's notebook of an exercise, solutions in it."""
    notebook = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
            "language_info": {"name": "python"},
        },
        "cells": cells(exercise),
    }
    path.write_text(json.dumps(notebook, indent=1), encoding="utf-8")


def cells(exercise: Exercise) -> list[dict[str, Any]]:
    """Imports, functions, the locked cell, one test cell a task."""
    reference = exercise.reference.read_text(encoding="utf-8")
    checks = ast.parse(exercise.public_checks.read_text(encoding="utf-8"))
    peer = (HERE / "peer.py").read_text(encoding="utf-8")
    helpers = "\n\n".join([peer, helpers_of(checks), RUNNER])
    return [
        *functions_of(reference),
        cell("vocabulary", helpers, locked=True),
        *(cell(f"test_{task}", text, points=1) for task, text in tests_of(checks).items()),
    ]


def cell(
    name: str, source: str, *, solution: bool = False, locked: bool = False, points: int = 0
) -> dict[str, Any]:
    """A code cell with nbgrader's metadata; with points it is an autograded test."""
    nbgrader: dict[str, Any] = {
        "schema_version": 3,
        "grade_id": name,
        "grade": points > 0,
        "solution": solution,
        "locked": locked or points > 0,
        "task": False,
    }
    return {
        "cell_type": "code",
        "id": name.replace("_", "-"),
        "execution_count": None,
        "metadata": {"nbgrader": nbgrader | ({"points": points} if points else {})},
        "outputs": [],
        "source": source,
    }


def functions_of(reference: str) -> list[dict[str, Any]]:
    """The submission's own part: a cell of imports, then a cell for each function."""
    body, lines = ast.parse(reference).body, reference.splitlines()
    ends = [node.lineno - 1 for node in body[1:]] + [len(lines)]  # a last comment is part of it
    texts = [
        (node, "\n".join(lines[node.lineno - 1 : end]).rstrip())
        for node, end in zip(body, ends, strict=True)
    ]
    imports = [text for node, text in texts if isinstance(node, ast.Import | ast.ImportFrom)]
    return [
        cell("imports", "\n".join(imports)),
        *(
            cell(node.name, text, solution=MARKER in text)
            for node, text in texts
            if isinstance(node, ast.FunctionDef) and node.name != "main"
        ),
    ]


def helpers_of(checks: ast.Module) -> str:
    """What the checks use beside the vocabulary: constants, functions, fixtures; no decorator."""
    kept = [
        node
        for node in checks.body
        if not (isinstance(node, ast.FunctionDef) and node.name.startswith("test_"))
        and not (isinstance(node, ast.ImportFrom) and node.module == "grader.checks")
        and not (isinstance(node, ast.Import) and node.names[0].name == "pytest")
    ]
    return "\n\n".join(map(plain, kept))


def tests_of(checks: ast.Module) -> dict[str, str]:
    """By task: its checks and the lines that run them."""
    found: dict[str, list[str]] = {}
    for node in checks.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            marks = {mark.func.attr: mark.args for mark in marks_of(node)}
            arguments = [node.name, *map(ast.unparse, marks.get("parametrize", []))]
            text = f"{plain(node)}\n\ncheck({', '.join(arguments)})"
            found.setdefault(ast.literal_eval(marks["task"][0]), []).append(text)
    return {task: "\n\n".join(texts) for task, texts in found.items()}


def marks_of(node: ast.FunctionDef) -> list[Any]:
    """The decorators that are marks with arguments."""
    calls = [item for item in node.decorator_list if isinstance(item, ast.Call)]
    return [call for call in calls if isinstance(call.func, ast.Attribute)]


def plain(node: ast.stmt) -> str:
    """A statement's text, a function's without decorators."""
    if isinstance(node, ast.FunctionDef):
        node.decorator_list = []
    return ast.unparse(node)
