"""Known mistakes: small wrong answers, each laid over the reference to make a whole submission.

A file begins with a comment block that is TOML once `# ` is taken off, between `# /// mistake` and
`# ///`: id, title, the check that must catch it, hints. Below stand only the functions it changes
(or, with `whole = true`, the full file).
"""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import msgspec

OPEN, CLOSE = "# /// mistake", "# ///"


class MistakeError(Exception):
    """A mistake file is malformed; the text names it."""


class Hints(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hints in both languages, from a question to a small example on other data."""

    en: list[str]
    ko: list[str]


class Note(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A remark, in both languages, where an error's own words mislead."""

    en: str
    ko: str


class Mistake(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A mistake file's block; `source` is what stands below it."""

    id: str
    title: str
    check: str
    hints: Hints
    note: Note | None = None
    whole: bool = False
    source: str = ""


def read(path: Path) -> Mistake:
    """The mistake in that file; MistakeError when it is none."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
        start, end = lines.index(OPEN), lines.index(CLOSE)
        block = "\n".join(
            line.removeprefix("#").removeprefix(" ") for line in lines[start + 1 : end]
        )
        source = "\n".join(lines[end + 1 :]).strip() + "\n"
        return msgspec.structs.replace(
            msgspec.convert(tomllib.loads(block), Mistake), source=source
        )
    except (ValueError, msgspec.ValidationError) as error:
        raise MistakeError(f"{path} is not a mistake file: {error}.") from None


def lay_over(reference: str, mistake: Mistake) -> str:
    """The reference with the mistake's functions in place of its own, other statements before."""
    if mistake.whole:
        return mistake.source
    changes = _statements(mistake.source)
    lines = reference.rstrip("\n").split("\n")  # as the parser counts them
    tree = ast.parse(reference)
    new = {node.name: text for node, text in changes if isinstance(node, ast.FunctionDef)}
    extra = [text for node, text in changes if not isinstance(node, ast.FunctionDef)]
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    first = min((_start(node) for node in functions), default=len(lines))
    for node in reversed(functions):
        if node.name in new:
            lines[_start(node) : node.end_lineno] = new.pop(node.name).split("\n")
    lines[first:first] = [*extra, *new.values(), ""]
    return "\n".join(lines) + "\n"


def _statements(source: str) -> list[tuple[ast.stmt, str]]:
    lines = source.split("\n")
    return [
        (node, "\n".join(lines[_start(node) : node.end_lineno])) for node in ast.parse(source).body
    ]


def _start(node: ast.stmt) -> int:
    """The index of a statement's first line, its decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)]) - 1
