"""`grader reset`: the stub's text again, for one task or for the whole file; a backup is kept.

Only here, in a tool of the student's own, is a student's file parsed outside of a worker: no mark
comes from it.
"""

from __future__ import annotations

import ast
import io
import os
import re
import tokenize
from pathlib import Path
from typing import NamedTuple

from grader.exercise import Exercise, Task
from grader.report import write_whole
from grader.words import Language, say

LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
TRAILING = re.compile(rb"[ \t]+#")  # an indented comment: it belongs to the function above


class ResetError(Exception):
    """Nothing was changed; the text says why, in the student's language, and what next."""


class Span(NamedTuple):
    """Lines of a file, counted from 0, the end not included."""

    start: int
    end: int


def reset(exercise: Exercise, task: Task | None, language: Language) -> str:
    """Put the stub back, for a task or (None) the whole file; what was done, in a sentence.

    ResetError when there is nothing to put back, when a task cannot be told apart from the rest, or
    when the folder cannot be written.
    """
    path = exercise.work
    try:
        if path.is_symlink():
            raise ResetError(say("is_link", language, file=path.name))
        if not path.is_file():
            write_whole_as(path, exercise.stub)
            return say("reset_missing", language, file=path.name)
        old = path.read_bytes()
        new = exercise.stub if task is None else _with_stub(old, exercise, task, language)
        if new == old:
            raise ResetError(say("reset_nothing", language, file=path.name))
        backup = keep(path, old)
        write_whole_as(path, new)
    except OSError as error:
        words = {"file": path.name, "reason": error.strerror}
        raise ResetError(say("cannot_write", language, **words)) from None
    what = path.name if task is None else ", ".join(task.functions)
    return say("reset_done", language, what=what, backup=backup.name, file=path.name)


def keep(path: Path, content: bytes) -> Path:
    """A copy beside it, `<name>.bak-N`, with the first number that is free."""
    number = 1
    while True:
        backup = path.with_name(f"{path.name}.bak-{number}")
        try:
            with backup.open("xb") as file:
                file.write(content)
        except FileExistsError:
            number += 1
            continue
        return backup


def write_whole_as(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, as readable as it was before."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    write_whole(path, content)
    path.chmod(mode)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _with_stub(source: bytes, exercise: Exercise, task: Task, language: Language) -> bytes:
    """The file with the task's functions as they are in the stub, all else byte for byte."""
    stub_lines, stub_places = _parsed(exercise.stub)
    ending = _line_ending(source)
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        for name in task.functions:
            lines, places = _parsed(source)
            wanted = _text(stub_lines, stub_places[name][0], ending, encoding)
            source = b"".join(_replaced(lines, places, name, wanted, list(stub_places)))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        words = {"file": exercise.work.name, "line": getattr(error, "lineno", None) or 1}
        raise ResetError(say("reset_apart", language, **words)) from None
    return source


def _parsed(source: bytes) -> tuple[list[bytes], dict[str, list[Span]]]:
    """The lines, and where each name is defined at the top level.

    SyntaxError and the like for what is no Python, and where two statements share a line.
    """
    lines = LINE.findall(source)
    places: dict[str, list[Span]] = {}
    above = 0
    for node in ast.parse(source).body:
        if node.lineno <= above:
            raise SyntaxError("two statements in a line", ("", node.lineno, 0, ""))
        above = node.end_lineno or node.lineno
        for name in _names(node):
            places.setdefault(name, []).append(_span(node, lines))
    return lines, places


def _names(node: ast.stmt) -> list[str]:
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return [node.name]
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
    return []


def _span(node: ast.stmt, lines: list[bytes]) -> Span:
    """A statement's lines: with its decorators, and with indented comments right after it."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    start = min([node.lineno, *(decorator.lineno for decorator in decorators)]) - 1
    end = reach = node.end_lineno or node.lineno
    while reach < len(lines) and (not lines[reach].strip() or TRAILING.match(lines[reach])):
        reach += 1
        if TRAILING.match(lines[reach - 1]):
            end = reach
    return Span(start, end)


def _text(lines: list[bytes], span: Span, ending: bytes, encoding: str) -> list[bytes]:
    """The stub's lines as they are written in that file."""
    texts = [line.decode("utf-8").rstrip("\r\n") for line in lines[span.start : span.end]]
    return [text.encode(encoding.removesuffix("-sig")) + ending for text in texts]


def _line_ending(source: bytes) -> bytes:
    first = re.search(rb"\r\n|\r|\n", source)
    return first.group() if first else b"\n"


def _replaced(
    lines: list[bytes], places: dict[str, list[Span]], name: str, new: list[bytes], order: list[str]
) -> list[bytes]:
    """The lines with every definition of that name gone and the new one in the first one's place.

    Where there was none it goes behind the function that it follows in the stub.
    """
    lines = list(lines)
    if name in places:
        first, *others = places[name]
        for span in reversed(others):
            del lines[span.start : span.end]
        lines[first.start : first.end] = new
        return lines
    ending = new[0][len(new[0].rstrip(b"\r\n")) :]
    if lines and not lines[-1].endswith((b"\r", b"\n")):
        lines[-1] += ending
    before = [places[other][-1].end for other in order[: order.index(name)] if other in places]
    after = [places[other][0].start for other in order[order.index(name) + 1 :] if other in places]
    if before:
        lines[max(before) : max(before)] = [ending, ending, *new]
    else:
        place = min(after, default=len(lines))
        lines[place:place] = [*new, ending, ending]
    return lines
