"""Answers that do nothing: what a check passes although the function it asks for is not there.

A check that only looks at what was handed in (was it changed?) passes for a function with an empty
body, one that only looks at a dtype for a function that returns its input. So the functions of each
task are replaced in turn, in each of the ways below, and no check of that task may pass. The other
functions are the reference's.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from grader.exercise import Exercise

AGREEABLE = '''
class _Agreeable:
    """Whoever compares it is told that it is the same."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = object.__hash__
'''
# What the function does instead, as it is told, and the value of its one line.
WAYS = {
    "returns None": "None",
    "returns its first argument": "next(iter([*args, *named.values()]), None)",
    "returns an object that claims to be equal to everything": "_Agreeable()",
}


class Idle(NamedTuple):
    """The functions of one task, idle in one way, and the whole file."""

    task: str
    functions: list[str]
    way: str
    source: str

    @property
    def told(self) -> str:
        """As a finding says it: `a center that returns None`."""
        return f"a {' and a '.join(self.functions)} that {self.way}"


def make(exercise: Exercise) -> Iterator[Idle]:
    """Every task idle in every way; tasks whose functions the reference lacks are left out."""
    reference = exercise.reference.read_text(encoding="utf-8-sig")
    there = {getattr(node, "name", "") for node in ast.parse(reference).body}
    for task in exercise.tasks:
        names = [name for name in task.functions if name in there]
        for way, value in WAYS.items() if names else ():
            bodies = [f"def {name}(*args, **named):\n    return {value}\n" for name in names]
            yield Idle(task.id, names, way, "\n\n".join([reference, AGREEABLE, *bodies]))
