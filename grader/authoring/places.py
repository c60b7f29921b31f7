"""Where something stands, as an author reads it: a path from the course's folder, a line."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from grader.exercise import Exercise

Name = tuple[bool, str]  # of a check: whether hidden, id


class Places:
    """The places of one exercise. Files that cannot be parsed have no lines."""

    def __init__(self, exercise: Exercise) -> None:
        self._course = exercise.folder.parents[1]
        self._files = {False: exercise.public_checks, True: exercise.hidden_checks}
        self._lines = {hidden: _lines_of(path) for hidden, path in self._files.items()}

    def of(self, path: Path, line: int = 0) -> str:
        """`exercises/slug/file.py:12`, with `/` on every system."""
        inside = path.is_relative_to(self._course)
        shown = (path.relative_to(self._course) if inside else path).as_posix()
        return f"{shown}:{line}" if line else shown

    def check(self, name: Name) -> str:
        """File, line and id of a check."""
        hidden, check = name
        line = self._lines[hidden].get(check.partition("[")[0], 0)
        return f"{self.of(self._files[hidden], line)} {check}"

    def named_in(self, text: str) -> list[str]:
        """The places of the checks whose names stand in a text."""
        return [
            self.check((hidden, name))
            for hidden, lines in self._lines.items()
            for name in lines
            if re.search(rf"\b{name}\b", text)
        ]


def _lines_of(path: Path) -> dict[str, int]:
    try:
        tree = ast.parse(path.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return {}
    return {node.name: node.lineno for node in tree.body if isinstance(node, ast.FunctionDef)}
