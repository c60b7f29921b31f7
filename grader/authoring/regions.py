"""The gaps of a reference: where they begin and end, and what is left of it without them.

What a student is to write stands in the reference between nbgrader's own markers, each a comment
on a line of its own:

    ### BEGIN SOLUTION
    ### END SOLUTION

In the stub one line that raises NotImplementedError takes its place. Where the gap itself would
give something away (which side of a loop it is on), the first marker says so, and no trace stays:

    ### BEGIN SOLUTION: nothing is left

nbgrader looks for its markers anywhere in a line, so it takes this one for its own, too; and for
the same reason a marker within a text or behind a statement is refused here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, cast

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
NOTHING = ": nothing is left"
GAP = 'raise NotImplementedError("{function} is not written yet")'
NEARLY = re.compile(r"\s*#+\s*(begin|end)\s+solution", re.IGNORECASE)

Block = cst.Module | cst.IndentedBlock
Simple = cst.SimpleStatementLine
Statement = Simple | cst.BaseCompoundStatement
Item = Statement | cst.EmptyLine  # a statement without the lines above it, or such a line


class GenerateError(Exception):
    """Nothing can be generated; the text names the file, the line, and what is expected there.

    Where it is about one line of one file, these are its parts: `path`, `line` and `reason`.
    """

    def __init__(
        self, text: str, path: Path | None = None, line: int = 0, reason: str = ""
    ) -> None:
        super().__init__(text)
        self.path, self.line, self.reason = path, line, reason or text


class Region(NamedTuple):
    """One gap of a reference: the lines of its markers, whose it is, and what stands between.

    `function` is empty outside functions; `leaves` is what the stub has in its place.
    """

    first: int
    last: int
    function: str
    source: str
    leaves: str


class Cell(NamedTuple):
    """A stretch of a reference between two top-level definitions, and the stub's part of it.

    The references of all cells, joined, are the reference, and their stubs are the stub. `names`
    are the functions and classes that it defines: one, or none for what stands between two.
    """

    names: tuple[str, ...]
    reference: str
    stub: str


def stub_of(source: str, path: Path) -> str:
    """A reference without its solutions; GenerateError when a marker is not as it has to be.

    `path` is only named in errors.
    """
    return _Reference(source, path).cut()[0]


def regions_of(source: str, path: Path) -> list[Region]:
    """The gaps of a reference, from top to bottom; GenerateError as above."""
    return _Reference(source, path).cut()[1]


def solution_of(source: str) -> str:
    """A reference without its markers: a file as somebody who is done would have it."""
    return "".join(line for line in source.splitlines(keepends=True) if not _is_marker(line))


def cells_of(source: str, path: Path) -> list[Cell]:
    """A reference in pieces that fit the cells of a notebook; GenerateError as above."""
    module = _Reference(source, path).module
    pieces: list[tuple[tuple[str, ...], str]] = []
    for names, text in _statements(module):
        open_region = pieces and pieces[-1][1].count(BEGIN) > pieces[-1][1].count(END)
        if pieces and (open_region or not (names or pieces[-1][0])):
            before = pieces.pop()
            names, text = before[0] + names, before[1] + text
        pieces.append((names, text))
    return [Cell(n, text, stub_of(text, path) if BEGIN in text else text) for n, text in pieces]


class _Mark(NamedTuple):
    """A marker: which item of which block it is, and on which line of the file."""

    begins: bool
    line: int
    block: Block
    item: int
    nothing: bool


class _Reference:
    """A reference, parsed; its markers are proved before anything is cut."""

    def __init__(self, source: str, path: Path) -> None:
        self.path, self.lines = path, source.split("\n")
        try:
            ast.parse(source)
            wrapper = MetadataWrapper(cst.parse_module(source), unsafe_skip_copy=True)
        except SyntaxError as error:
            raise self.error(error.lineno or 1, f"this is no Python: {error.msg}") from None
        except cst.ParserSyntaxError as error:
            raise self.error(error.raw_line, "this cannot be parsed") from None
        self.module = wrapper.module
        self._positions = wrapper.resolve(PositionProvider)
        self.marks = sorted(self._find(self.module), key=lambda mark: mark.line)
        self._prove_places()
        self._prove_pairs()

    def error(self, line: int, reason: str) -> GenerateError:
        text = f"{self.path}, line {line}: {reason}."
        return GenerateError(text, self.path, line, reason)

    def cut(self) -> tuple[str, list[Region]]:
        """The stub, and the gaps that were cut."""
        cutter = _Cutter(self)
        stub = self.module.visit(cutter).code
        return stub, sorted(cutter.regions)

    def _find(self, node: cst.CSTNode) -> Iterator[_Mark]:
        if isinstance(node, Block):
            for index, item in enumerate(_items(node)):
                comment = item.comment if isinstance(item, cst.EmptyLine) else None
                if comment is not None and _is_marker(comment.value):
                    yield self._mark(comment, node, index)
        for child in node.children:
            yield from self._find(child)

    def _mark(self, comment: cst.Comment, block: Block, item: int) -> _Mark:
        line: int = self._positions[comment].start.line
        text = comment.value.rstrip()
        if text not in (BEGIN, BEGIN + NOTHING, END):
            expected = f"{BEGIN}, {BEGIN}{NOTHING} or {END}"
            raise self.error(line, f"{text!r} is no marker; expected is {expected}")
        return _Mark(text != END, line, block, item, text.endswith(NOTHING))

    def _prove_places(self) -> None:
        found = {mark.line for mark in self.marks}
        for number, line in enumerate(self.lines, 1):
            if number not in found and _is_marker(line):
                raise self.error(
                    number, "a marker has to be a comment on a line of its own, between statements"
                )
            if number not in found and NEARLY.match(line):
                raise self.error(number, f"this is nearly a marker; expected is {BEGIN} or {END}")

    def _prove_pairs(self) -> None:
        opened: _Mark | None = None
        for mark in self.marks:
            if mark.begins and opened is not None:
                raise self.error(
                    mark.line, f"the region of line {opened.line} is still open; expected is {END}"
                )
            if not mark.begins and opened is None:
                raise self.error(mark.line, f"no region is open here; expected is {BEGIN} above it")
            if not mark.begins and opened is not None and mark.block is not opened.block:
                raise self.error(
                    mark.line,
                    f"the region of line {opened.line} has to end where it began: in the same "
                    "block, with the same indentation",
                )
            opened = mark if mark.begins else None
        if opened is not None:
            raise self.error(opened.line, f"this region is never closed; expected is {END} below")
        if not self.marks:
            raise self.error(1, f"there is no {BEGIN}, so the stub would be the solution itself")


class _Cutter(cst.CSTTransformer):
    """Takes the regions out of each block, and puts in what they leave."""

    def __init__(self, reference: _Reference) -> None:
        super().__init__()
        self.reference, self.regions = reference, list[Region]()
        self._functions = [""]

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self._functions.append(node.name.value)

    def leave_FunctionDef(
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef:
        self._functions.pop()
        return updated_node

    def leave_IndentedBlock(
        self, original_node: cst.IndentedBlock, updated_node: cst.IndentedBlock
    ) -> cst.IndentedBlock:
        body, footer = self._without(original_node, updated_node)
        return updated_node.with_changes(body=body, footer=footer)

    def leave_Module(self, original_node: cst.Module, updated_node: cst.Module) -> cst.Module:
        body, footer = self._without(original_node, updated_node)
        return updated_node.with_changes(header=[], body=body, footer=footer)

    def _without(
        self, original: Block, updated: Block
    ) -> tuple[list[Statement], list[cst.EmptyLine]]:
        items = _items(updated)
        marks = [mark for mark in self.reference.marks if mark.block is original]
        for first, last in reversed(list(zip(marks[::2], marks[1::2], strict=True))):
            items[first.item : last.item + 1] = self._left(first, last, items)
        body, footer = _joined(items)
        if marks and not body:
            raise self.reference.error(
                marks[0].line, f"this is all there is of its block; leave {NOTHING[2:]!r} out"
            )
        return body, footer

    def _left(self, first: _Mark, last: _Mark, items: Sequence[Item]) -> list[Item]:
        """What stands in a region's place."""
        between = items[first.item + 1 : last.item]
        function = self._functions[-1]
        if all(isinstance(item, cst.EmptyLine) for item in between):
            raise self.reference.error(first.line, "nothing stands in this region")
        if not function and not first.nothing:
            raise self.reference.error(
                first.line, f"outside functions a region has to begin with {BEGIN}{NOTHING}"
            )
        leaves = "" if first.nothing else GAP.format(function=function)
        source = "\n".join(self.reference.lines[first.line : last.line - 1])
        self.regions.append(Region(first.line, last.line, function, source, leaves))
        return [cst.ensure_type(cst.parse_statement(leaves), Simple)] if leaves else []


def _statements(module: cst.Module) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each top-level statement with the lines above it, and the names of what it defines."""
    body, footer = _joined(_items(module))
    for index, statement in enumerate(body):
        named = statement if isinstance(statement, cst.FunctionDef | cst.ClassDef) else None
        names = (named.name.value,) if named is not None else ()
        below = footer if index == len(body) - 1 else []
        yield names, module.with_changes(header=[], body=[statement], footer=below).code


def _items(block: Block) -> list[Item]:
    """A block, line by line: what stands above a statement is an item of its own."""
    items: list[Item] = list(block.header) if isinstance(block, cst.Module) else []
    for one in block.body:
        statement = cast(Statement, one)  # a BaseStatement is one of the two
        items += [*statement.leading_lines, statement.with_changes(leading_lines=())]
    return [*items, *block.footer]


def _joined(items: Sequence[Item]) -> tuple[list[Statement], list[cst.EmptyLine]]:
    """Statements with the lines above them, and the lines below the last one."""
    body: list[Statement] = []
    lines: list[cst.EmptyLine] = []
    for item in items:
        if isinstance(item, cst.EmptyLine):
            lines.append(item)
        else:
            body.append(item.with_changes(leading_lines=lines))
            lines = []
    return body, lines


def _is_marker(line: str) -> bool:
    return BEGIN in line or END in line
