"""What a check says of itself: its docstring holds a title, hints, and both again in Korean."""

from __future__ import annotations

import ast
import re

SECTION = re.compile(r"^(ko|hint|hint ko):\s*(.*)$")


def sections(docstring: str) -> dict[str, str]:
    """A check's docstring as title, ko, hint and hint ko; lines go on until the next one."""
    found = {"title": "", "ko": "", "hint": "", "hint ko": ""}
    key = "title"
    for line in docstring.strip().splitlines():
        match = SECTION.match(line.strip())
        key, text = match.groups() if match else (key, line.strip())
        found[key] = f"{found[key]} {text}".strip()
    return found


def docstrings(source: str) -> dict[str, dict[str, str]]:
    """What the checks of a file say of themselves, by their names: title, ko, hint, hint ko."""
    return {
        node.name: sections(ast.get_docstring(node) or "")
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef)
    }
