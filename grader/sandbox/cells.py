"""From a notebook's code cells to what of them has to run. In the worker: anything may happen.

A notebook is a desk on which things lie: trials, plots, a training that took a minute, `!pip`. Of
all that only what the tasks' functions need is run: their definitions, wherever they are, and those
imports, constants, functions and classes that they name, and what those name in turn.

* Cells are parsed one by one. One that Python cannot read is left out and told; the others count.
* What IPython adds to Python (`%matplotlib inline`, `!pip install`, `x?`) is taken out, line by
  line, only where the cell is no Python otherwise. A cell that begins with `%%bash` and the like is
  another language's; `%%time` and the like are taken off a cell of Python.
* Of several definitions of a task's function the last one counts that is not the stub's own. A name
  that has a definition is not lost to a later assignment (`predict = predict(h)`).
* A loop that trains (`backward` in a `for` or `while` at top level) is never run.
* A statement that sets a library's state (`torch.set_...`, `...seed(...)`) is run where that
  library is needed.
* Each statement runs for itself. One that raises is told, and tried again once the others are
  there: cells may stand in another order than they were run in.

Lines are numbered through all cells; `Cells.starts` says where each begins.
"""

from __future__ import annotations
import __future__

import ast
import re
import symtable
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import msgspec

from grader import wire

OWN = "grader"  # what a notebook imports of ours is no part of an answer
OF_PYTHON = ("time", "timeit", "capture", "prun", "python", "python3", "pypy", "memit", "mprun")
CELL_MAGIC = re.compile(r"\s*%%(?P<name>\S*)")
RUNS_PYTHON = re.compile(r"(\s*)%(?:time|timeit|prun|memit)\s+(?!-)(?=\S)")
SHELL_VALUE = re.compile(r"(\s*[\w.,\s\[\]]+?=\s*)[!%].*")
MAGIC = re.compile(r"\s*[%!?]|\s*[\w.,\s\[\]]+?=\s*[!%]")
HELP = re.compile(r"\s*[^#\s].*\?\s*$")  # `torch.sigmoid?`, where Python stumbles over it
RETRIES = 200  # magics taken out of one cell, one by one
REASON_CAP = 300  # characters of what Python says of a cell
SETTERS = re.compile(r"set_\w+|\w*seed\w*|setrecursionlimit|filterwarnings|simplefilter")
# Methods that change a list, a dict or a set; and tensors', which end in an underscore.
CHANGERS = re.compile(
    r"append|extend|insert|update|add|setdefault|sort|reverse|pop|remove|clear|discard|\w+_"
)
# What parsing raises: ValueError for a NUL byte, the last two for what is nested too deeply.
UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError)
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
LOOPS = ast.For | ast.While | ast.AsyncFor


class Statement(NamedTuple):
    """A top-level statement: what it binds, what it names, and the cell that it stands in."""

    node: ast.stmt
    cell: int
    binds: frozenset[str]
    reads: frozenset[str]


class Broken(NamedTuple):
    """Why a cell is no Python, and in which of its lines (0: nobody knows)."""

    error: Exception
    line: int


class Cells:
    """A notebook's code, read; and what is to be said of it."""

    def __init__(
        self, source: bytes, filename: str, wanted: Iterable[str], is_stub: IsStub
    ) -> None:
        """`wanted` are the functions of the tasks; `is_stub` knows the untouched ones.

        msgspec.MsgspecError when the source is no list of cells.
        """
        self._filename, self._wanted, self._is_stub = filename, frozenset(wanted), is_stub
        self.lines: list[str] = []
        self.notes = wire.Notebook()
        self.broken: Exception | None = None  # the first cell that is no Python
        self.flags = 0
        self._statements: list[Statement] = []
        for number, text in msgspec.json.decode(source, type=list[tuple[int, str]]):
            self._read(number, text)
        self.needed = self._choose()

    @property
    def tree(self) -> ast.Module:
        """What is to be run, as one module."""
        return ast.Module([statement.node for statement in self.needed], [])

    def has_wanted(self) -> bool:
        """Whether a function of the tasks is there."""
        return any(statement.binds & self._wanted for statement in self.needed)

    def run(self, execute: Callable[[ast.Module], None], namespace: dict[str, object]) -> None:
        """Run what is needed, by `execute`; the first error that stays is raised at the end.

        An end of the program, or of the memory, is raised at once.
        """
        left = self.needed
        while True:
            failed = [(s, error) for s in left if (error := _attempt(execute, s.node)) is not None]
            again = [s for s, _ in failed if not any(name in namespace for name in s.binds)]
            if not failed or len(again) == len(left) or not again:
                break
            left = again
        if failed:
            raise failed[0][1]

    def _read(self, number: int, text: str) -> None:
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", " ")
        first = len(self.lines)
        self.notes.starts.append((first + 1, number))
        self.lines += text.split("\n")
        kind = CELL_MAGIC.match(text)
        if kind is not None:
            if kind["name"] not in OF_PYTHON:
                self.notes.foreign.append(number)
                return
            self.notes.magics.append((number, 1 + text[: kind.end()].count("\n")))
            text = re.sub(r"%%.*", "", text, count=1)
        for node in self._parse(number, text, first):
            if isinstance(node, ast.ImportFrom) and node.module == "__future__":
                self.flags |= _flags(node)
            elif not _is_ours(node):
                self._add(node, number, first)

    def _add(self, node: ast.stmt, number: int, first: int) -> None:
        try:
            binds, reads = _names(node)
        except UNREADABLE as error:  # `nonlocal` at top level, and its like
            self.notes.unread.append((number, node.lineno, _reason(error)))
            return
        ast.increment_lineno(node, first)
        self._statements.append(Statement(node, number, binds, reads))

    def _parse(self, number: int, text: str, first: int) -> list[ast.stmt]:
        """The cell's statements, its magics taken out; none when it is no Python."""
        lines = text.split("\n")
        read = self._without_magics(lines)
        if isinstance(read, Broken):
            shifted = self._without_magics(_dedented(lines))
            read = read if isinstance(shifted, Broken) else shifted
        if isinstance(read, Broken):
            self.notes.unread.append((number, read.line or 1, _reason(read.error)))
            if isinstance(read.error, SyntaxError) and read.line:
                read.error.lineno = read.line + first
            self.broken = self.broken or read.error
            return []
        body, magics = read
        self.notes.magics += [(number, line) for line in magics]
        return body

    def _without_magics(self, lines: list[str]) -> tuple[list[ast.stmt], list[int]] | Broken:
        """The statements, and the lines that were taken out for them."""
        lines, magics = lines.copy(), list[int]()
        while True:
            try:
                return ast.parse("\n".join(lines), self._filename).body, magics
            except UNREADABLE as error:
                line = (error.lineno or 0) if isinstance(error, SyntaxError) else 0
                broken = Broken(error, line)
            found = _magic_at(lines, broken.line)
            if found is None or len(magics) == RETRIES:
                return broken
            magics.append(found + 1)
            _neutralise(lines, found)

    def _choose(self) -> list[Statement]:
        """The statements that the wanted functions need, in their order."""
        chosen = self._without_rivals()
        needed, names = set[int](), set(self._wanted)
        while True:
            more = {
                index
                for index, statement in enumerate(chosen)
                if index not in needed and _is_needed(statement, names)
            }
            if not more:
                break
            needed |= more
            names |= {name for index in more for name in chosen[index].reads}
        left = [s for i, s in enumerate(chosen) if i not in needed and not _is_plain(s.node)]
        self.notes.left_out = len(left) + sum(_trains(s.node) for s in self._statements)
        return [statement for index, statement in enumerate(chosen) if index in needed]

    def _without_rivals(self) -> list[Statement]:
        """All statements but training loops and what else binds the name of a chosen function."""
        rivals: dict[str, list[int]] = {}
        for index, statement in enumerate(self._statements):
            if isinstance(statement.node, Definition) and statement.node.name in self._wanted:
                rivals.setdefault(statement.node.name, []).append(index)
        dropped: set[int] = set()
        for name, indexes in rivals.items():
            own = [i for i in indexes if not self._is_stub(self._statements[i].node)]
            keep = (own or indexes)[-1]
            if len(own) > 1:
                self.notes.repeated.append((name, self._statements[keep].cell))
            dropped |= {i for i in indexes if i != keep}
        return [
            statement
            for index, statement in enumerate(self._statements)
            if index not in dropped and not _trains(statement.node)
            and not (statement.binds & rivals.keys() and _is_assignment(statement.node))
        ]  # fmt: skip


IsStub = Callable[[ast.stmt], bool]


def _attempt(execute: Callable[[ast.Module], None], node: ast.stmt) -> Exception | None:
    try:
        execute(ast.Module([node], []))
    except MemoryError:
        raise
    except Exception as error:
        return error
    return None


def _names(node: ast.stmt) -> tuple[frozenset[str], frozenset[str]]:
    """What a statement binds at top level, and what it names there or within its functions.

    What is changed in place (`table["a"] = 1`, `items.append(1)`, `config.lr = 1`) counts as bound.
    """
    top = symtable.symtable(ast.unparse(node), "cell", "exec")
    binds = {symbol.get_name() for symbol in top.get_symbols() if _is_bound(symbol)}
    binds |= set(_changed_in_place(node))
    reads = {symbol.get_name() for symbol in top.get_symbols() if symbol.is_referenced()}
    for table in _below(top):
        if isinstance(table, symtable.Function | symtable.Class):
            reads |= {symbol.get_name() for symbol in table.get_symbols() if symbol.is_global()}
            binds |= {s.get_name() for s in table.get_symbols() if s.is_declared_global()}
    return frozenset(binds), frozenset(reads)


def _is_bound(symbol: symtable.Symbol) -> bool:
    return symbol.is_assigned() or symbol.is_imported() or symbol.is_namespace()


def _below(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    for child in table.get_children():
        yield child
        yield from _below(child)


def _changed_in_place(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, Definition):
        return
    for part in ast.walk(node):
        if isinstance(part, ast.Subscript | ast.Attribute) and isinstance(part.ctx, ast.Store):
            yield _base(part)
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        yield _base(node.value.func)


def _base(node: ast.expr) -> str:
    """The name that an expression begins with: `a` of `a.b[0].c`."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def _is_needed(statement: Statement, names: set[str]) -> bool:
    """Whether a statement binds or changes what is needed, or sets the state of a library that is.

    A bare call of a function or a library's (`train(x, y)`, `plt.plot(h)`) changes nothing that
    could be seen here.
    """
    node = statement.node
    if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
        return True
    if not isinstance(node, ast.Expr):
        return bool(statement.binds & names)
    called = node.value.func if isinstance(node.value, ast.Call) else None
    if not isinstance(called, ast.Attribute) or _base(called) not in names:
        return False
    return bool(SETTERS.fullmatch(called.attr) or CHANGERS.fullmatch(called.attr))


def _is_assignment(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign)


def _is_plain(node: ast.stmt) -> bool:
    """What nobody misses: definitions, imports, `if __name__ == "__main__":`."""
    if isinstance(node, ast.If):
        return any(isinstance(p, ast.Name) and p.id == "__name__" for p in ast.walk(node.test))
    return isinstance(node, Definition | ast.Import | ast.ImportFrom | ast.Pass)


def _is_ours(node: ast.stmt) -> bool:
    """The kit's own lines: its imports, `use`, `check`, `points`; and a text on its own."""
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").split(".")[0] == OWN
    if isinstance(node, ast.Import):
        return all(alias.name.split(".")[0] == OWN for alias in node.names)
    if not isinstance(node, ast.Expr):
        return False
    value = node.value
    called = value.func if isinstance(value, ast.Call) else None
    return isinstance(value, ast.Constant) or (
        isinstance(called, ast.Name) and called.id in ("check", "use", "points")
    )


def _trains(node: ast.stmt) -> bool:
    """Whether a loop at top level goes backward."""
    return isinstance(node, LOOPS) and any(
        isinstance(part, ast.Attribute) and part.attr == "backward" for part in ast.walk(node)
    )


def _reason(error: Exception) -> str:
    return str(getattr(error, "msg", error))[:REASON_CAP]


def _dedented(lines: list[str]) -> list[str]:
    """A cell whose first line is indented, without that; IPython does the same."""
    first = next((line for line in lines if line.strip()), "")
    indent = first[: len(first) - len(first.lstrip())]
    return [line.removeprefix(indent) for line in lines]


def _magic_at(lines: list[str], number: int) -> int | None:
    """The line that is no Python but IPython's: the one that Python names, else the first."""
    if 0 < number <= len(lines):
        line = lines[number - 1]
        if MAGIC.match(line) or HELP.match(line):
            return number - 1
    return next((index for index, line in enumerate(lines) if MAGIC.match(line)), None)


def _neutralise(lines: list[str], index: int) -> None:
    """Take a magic out of its line, and what it goes on with after a backslash."""
    line = lines[index]
    runs, value = RUNS_PYTHON.match(line), SHELL_VALUE.fullmatch(line)
    indent = line[: len(line) - len(line.lstrip())]
    if runs is not None:
        lines[index] = runs[1] + line[runs.end() :]
        return
    lines[index] = f"{value[1]}None" if value is not None else f"{indent}pass"
    while line.rstrip().endswith("\\") and index + 1 < len(lines):
        index += 1
        line, lines[index] = lines[index], ""


def _flags(node: ast.ImportFrom) -> int:
    features = [getattr(__future__, alias.name, None) for alias in node.names]
    return sum(feature.compiler_flag for feature in features if feature is not None)
