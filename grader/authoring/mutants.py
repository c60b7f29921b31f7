"""Mutants: the reference with one small change, each of which a check has to notice.

Only the code of task functions and of what they use is changed; `main()`, prints, and the words of
an error are no target. Two mutants that Python reads alike are one. What no right check could tell
from the reference stands in `equivalent.toml` beside it, with a reason.
"""

from __future__ import annotations

import ast
import difflib
import hashlib
import re
from collections.abc import Iterable, Iterator

import libcst as cst
import msgspec

from grader import tables
from grader.authoring import operators, statements, torch_operators
from grader.authoring.scene import Operator, Scene
from grader.exercise import Exercise

EQUIVALENT = "equivalent.toml"
ID_LENGTH = 10
OPERATORS: list[Operator] = [
    *operators.OPERATORS,
    *torch_operators.OPERATORS,
    *statements.OPERATORS,
]
Definition = cst.FunctionDef | cst.ClassDef | cst.SimpleStatementLine


class MutantError(Exception):
    """`equivalent.toml` cannot be used; the text says why."""


class Mutant(msgspec.Struct, frozen=True, kw_only=True):
    """One change: `id` is a hash of what it does to which function, whatever stands around it."""

    id: str
    operator: str
    function: str
    line: int
    change: str
    diff: str
    source: str

    @property
    def excerpt(self) -> str:
        """The change in one line: what `equivalent.toml` says of it beside the id."""
        return f"{self.function}, {self.operator}: {self.change}"


class Equivalent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A mutant that no right check could tell from the reference, and why."""

    id: str
    change: str
    reason: str


class _Equivalents(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    mutant: list[Equivalent] = []


def make(exercise: Exercise) -> list[Mutant]:
    """Every mutant of an exercise's reference, which has been judged: it is Python."""
    functions = [name for task in exercise.tasks for name in task.functions]
    return list(mutants_of(exercise.reference.read_text(encoding="utf-8-sig"), functions))


def mutants_of(source: str, functions: Iterable[str]) -> Iterator[Mutant]:
    """The mutants of these functions of a source, and of all that they use there."""
    module = cst.parse_module(source)
    for name, definition in _targets(module, functions):
        before = module.code_for_node(definition)
        start = source.index(before)  # libcst keeps every character
        seen, ids = {plain(before)}, dict[str, int]()
        scene = Scene(definition)
        for operator, changed in _changed(module, definition, scene):
            after = plain(changed)
            if after and after not in seen:
                seen.add(after)
                whole = source[:start] + changed + source[start + len(before) :]
                offset = source.count("\n", 0, start)
                yield _mutant(operator, name, Versions(before, changed, offset), whole, ids)


def _changed(module: cst.Module, definition: Definition, scene: Scene) -> Iterator[tuple[str, str]]:
    """What an operator did, and the definition's text afterwards."""
    for node in scene.nodes:
        for operator in OPERATORS:
            for name, new in operator(node, scene):
                changed = definition.deep_replace(node, new)
                if isinstance(changed, cst.CSTNode):
                    yield name, module.code_for_node(changed)


def plain(source: str) -> str:
    """A source as Python reads it: no comments, no docstrings; empty when it is no Python."""
    try:
        tree = ast.parse(source)
        compile(tree, "mutant", "exec")
    except (SyntaxError, ValueError):
        return ""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list) and len(body) > 1 and _is_text(body[0]):
            del body[0]
    return ast.unparse(tree)


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _targets(module: cst.Module, functions: Iterable[str]) -> list[tuple[str, Definition]]:
    """The definitions of these functions and of all that they name, in the module's order."""
    definitions = {
        name: one
        for one in module.body
        if isinstance(one, Definition)
        for name in _names_of(one)
    }  # fmt: skip
    found: set[str] = set()
    waiting = [name for name in functions if name in definitions]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            used = (n.value for n in Scene(definitions[name]).nodes if isinstance(n, cst.Name))
            waiting += [other for other in used if other in definitions]
    return [(name, one) for name, one in definitions.items() if name in found]


def _names_of(definition: Definition) -> list[str]:
    match definition:
        case cst.FunctionDef() | cst.ClassDef():
            return [definition.name.value]
        case cst.SimpleStatementLine(body=[cst.Assign(targets=[target])]):
            return [target.target.value] if isinstance(target.target, cst.Name) else []
    return []


class Versions:
    """A definition before and after a change; the lines of code in which they differ."""

    def __init__(self, before: str, after: str, offset: int) -> None:
        old, new = _code_lines(before), _code_lines(after)
        matcher = difflib.SequenceMatcher(
            None, [line for _, line in old], [line for _, line in new], autojunk=False
        )
        self.opcodes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
        self._old, self._new, self._offset = old, new, offset

    @property
    def line(self) -> int:
        """The first line of the file that differs, from 1; of an added line, where it stands."""
        index = self.opcodes[0][1] if self.opcodes else 0
        return self._offset + self._old[min(index, len(self._old) - 1)][0]

    def removed(self) -> list[str]:
        return [line for _, i, j, _, _ in self.opcodes for _, line in self._old[i:j]]

    def added(self) -> list[str]:
        return [line for _, _, _, i, j in self.opcodes for _, line in self._new[i:j]]

    def diff(self) -> str:
        """The change as an author would see it in the file; a move with the lines around it."""
        moved = sorted(map(str.strip, self.removed())) == sorted(map(str.strip, self.added()))
        lines = difflib.unified_diff(
            [line for _, line in self._old],
            [line for _, line in self._new],
            n=len(self._old) if moved else 0,
            lineterm="",
        )
        return "\n".join(line for line in list(lines)[2:] if not line.startswith("@@"))


def _code_lines(source: str) -> list[tuple[int, str]]:
    """The lines that hold code, and their numbers from 1."""
    lines = enumerate(source.split("\n"), start=1)
    return [(n, line) for n, line in lines if line.strip() and not line.lstrip().startswith("#")]


def _mutant(
    operator: str, function: str, versions: Versions, source: str, ids: dict[str, int]
) -> Mutant:
    removed, added = map(_one_line, (versions.removed(), versions.added()))
    key = f"{function}\n{operator}\n{removed}\n{added}"
    ids[key] = ids.get(key, 0) + 1  # the same lines moved elsewhere are another mutant
    digest = hashlib.sha256(f"{key}\n{ids[key]}".encode()).hexdigest()
    moved = removed == added or not added
    return Mutant(
        id=digest[:ID_LENGTH],
        operator=operator,
        function=function,
        line=versions.line,
        change=removed if moved else f"{removed} -> {added}" if removed else added,
        diff=versions.diff(),
        source=source,
    )


def _one_line(lines: list[str]) -> str:
    """Lines of code as one: what is said of them, and what they are known by."""
    return " ; ".join(_bare(line) for line in lines)


def _bare(line: str) -> str:
    """A line of code without its comment and its indent."""
    stripped = line.strip()
    try:
        return ast.unparse(ast.parse(stripped))
    except SyntaxError:  # the head of a loop, a part of a longer statement
        return re.sub(r"\s+#.*$", "", stripped)


def equivalents(exercise: Exercise) -> list[Equivalent]:
    """The mutants that are marked as equivalent; MutantError when the file cannot be used."""
    path = exercise.hidden / EQUIVALENT
    if not path.is_file():
        return []
    try:
        found = tables.structure(path.read_text(encoding="utf-8"), _Equivalents).mutant
    except (OSError, ValueError) as error:
        raise MutantError(f"cannot be used: {error}") from None
    ids = [one.id for one in found]
    if twice := next((one for one in ids if ids.count(one) > 1), None):
        raise MutantError(f"names the mutant {twice} twice")
    return found
