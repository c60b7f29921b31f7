"""A cell to be filled, such that nbgrader's release gives no more away than the stub does.

nbgrader puts its own two lines in the place of every region:

    # YOUR CODE HERE
    raise NotImplementedError()

Where a region leaves nothing behind (its place is what has to be found), these would show the
place. Such a region is made larger: it begins at the statement of the function's own block that it
is in, and goes on to the function's end. Below it stands what the stub has there; in the
instructor's version nothing reaches it.
"""

from __future__ import annotations

import ast
from pathlib import Path

from grader.authoring.regions import BEGIN, END, NOTHING, solution_of, stub_of
from grader.words import Language

ABOUT: dict[Language, str] = {
    "en": "# Delete the next two lines first. Where they stand says nothing of where yours belong.",
    "ko": "# 먼저 아래 두 줄을 지우세요. 그 두 줄의 자리는 새로 쓸 줄의 자리와 상관이 없어요.",
}


def without_places(text: str, path: Path, language: Language) -> str:
    """The text of a cell with its regions as nbgrader may see them; `path` is named in errors.

    A function with other gaps beside one that leaves nothing is left as it is.
    """
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef) and _begins(text, node, BEGIN + NOTHING):
            text = _enlarged(text, node, path, language)
            break  # the lines have moved: a cell holds one such function, or is looked at again
    else:
        return text.replace(BEGIN + NOTHING, BEGIN)
    return without_places(text, path, language)


def _enlarged(text: str, node: ast.FunctionDef, path: Path, language: Language) -> str:
    lines = text.splitlines()
    begin = _begins(text, node, BEGIN + NOTHING)[0]
    at = next((i for i, one in enumerate(node.body) if _end(one) >= begin), None)
    rest = [] if at is None else _of_stub(text, path, node.name, at)
    if at is None or not rest or len(_begins(text, node, BEGIN)) > 1:
        lines[begin - 1] = lines[begin - 1].replace(BEGIN + NOTHING, BEGIN)
        return "\n".join(lines)
    statement = node.body[at]
    start, end = min(statement.lineno, begin), _last_line(lines, node)
    indent = " " * statement.col_offset
    solution = solution_of("\n".join(lines[start - 1 : end])).splitlines()
    if not isinstance(node.body[-1], ast.Return | ast.Raise):
        solution.append(f"{indent}return")
    region = [f"{indent}{BEGIN}", *solution, f"{indent}{END}"]
    return "\n".join([*lines[: start - 1], indent + ABOUT[language], *region, *rest, *lines[end:]])


def _of_stub(text: str, path: Path, name: str, at: int) -> list[str]:
    """The lines of the stub's function from that statement of its body on."""
    stub = stub_of(text, path)
    functions = {n.name: n for n in ast.parse(stub).body if isinstance(n, ast.FunctionDef)}
    body = functions[name].body[at:]
    return stub.splitlines()[body[0].lineno - 1 : _end(body[-1])] if body else []


def _begins(text: str, node: ast.FunctionDef, marker: str) -> list[int]:
    """The lines of a function that hold that marker, counted from 1."""
    lines = text.splitlines()
    end = _last_line(lines, node)
    return [n for n in range(node.lineno, end + 1) if marker in lines[n - 1]]


def _last_line(lines: list[str], node: ast.FunctionDef) -> int:
    """Where a function ends, a region at its end included."""
    end = _end(node)
    while end < len(lines) and END in lines[end]:
        end += 1
    return end


def _end(node: ast.stmt) -> int:
    return node.end_lineno or node.lineno
