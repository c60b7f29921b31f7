"""Which cell of an nbgrader assignment is worth what.

A task has up to two cells with points, its public and its hidden checks, and one that a student
fills. Their names are nbgrader's `grade_id`s and stand in its gradebook: they never change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from grader.report import CheckResult, Points, total

UNSAFE = re.compile(r"[^\w-]", re.ASCII)


def solution_id(task: str) -> str:
    """The cell that a student fills: nbgrader's comments belong to it."""
    return UNSAFE.sub("-", f"task-{task}")


def public_id(task: str) -> str:
    """The cell of a task's public checks."""
    return UNSAFE.sub("-", f"check-{task}")


def hidden_id(task: str) -> str:
    """The cell of a task's hidden checks."""
    return UNSAFE.sub("-", f"hidden-{task}")


def cell_of(check: CheckResult) -> str:
    """The cell that a check's points belong to."""
    return hidden_id(check.task) if check.hidden else public_id(check.task)


def worth(checks: Iterable[CheckResult]) -> dict[str, Points]:
    """What each cell is worth."""
    return _sums(checks)


def earned(checks: Iterable[CheckResult]) -> dict[str, Points]:
    """What each cell has earned; 0 for one of which no check passed."""
    checks = list(checks)
    return dict.fromkeys(_sums(checks), 0) | _sums(c for c in checks if c.outcome == "passed")


def _sums(checks: Iterable[CheckResult]) -> dict[str, Points]:
    points: dict[str, list[Points]] = {}
    for check in checks:
        points.setdefault(cell_of(check), []).append(check.points)
    return {cell: total(all_of_it) for cell, all_of_it in points.items()}
