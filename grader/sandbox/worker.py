"""Beside the student's code: load it, answer calls until the judge hangs up.

Everything here shares a process with code that may do anything to it. So nothing here decides
anything: the worker sends values, and the judge treats them as a stranger's.
"""

from __future__ import annotations

import ast
import contextlib
import difflib
import linecache
import os
import random
import sys
import traceback
import types
from collections.abc import Iterator
from typing import Any

import msgspec
import numpy as np
import torch

from grader import wire
from grader.sandbox import confine, display
from grader.sandbox.cells import Cells
from grader.sandbox.values import Objects, decode, encode, encode_numbers, encode_tensor

MESSAGE_CAP = 2_000  # characters of an exception's text
SOURCE_CAP = 200  # characters of a quoted line
NOTEBOOK = ".ipynb"


class Missing(Exception):
    """The submission defines no function of that name."""


class Submission:
    """A student's module in this process, and the objects that the judge knows of it."""

    def __init__(self) -> None:
        self.filename = "submission.py"
        self.lines: list[str] = []
        self.flags = 0  # the compiler's
        self.namespace: dict[str, Any] = {}
        self.objects = Objects()

    def handle(self, request: wire.Request) -> wire.Reply:
        """Answer one request; what the student's code raises is part of the answer."""
        self.objects.begin(request.id)
        match request:
            case wire.Load():
                return self.load(request)
            case wire.Call():
                return self.call(request)
            case wire.Gradients():
                return self.gradients(request)

    def load(self, request: wire.Load) -> wire.Loaded:
        """Run the file; what it defined before it raised counts."""
        self.filename = request.filename
        reseed(request.seed)
        functions: dict[str, wire.Function] = {}
        failure, cells = None, None
        try:
            code: ast.Module | bytes = request.source
            if self.filename.lower().endswith(NOTEBOOK):
                cells = self.read_cells(request)
                code = cells.tree
                if cells.broken is not None and not cells.has_wanted():
                    raise cells.broken
            else:
                if request.stub:  # only what is compared becomes a tree: to compile costs less
                    code = ast.parse(request.source, self.filename)
                self.lines = ast_lines(request.source)
            if isinstance(code, ast.Module) and request.stub:
                functions = compare(code, ast.parse(request.stub), self.lines)
            self.begin()
            if cells is not None:
                display.put_in(self.namespace)
            self.execute(code) if cells is None else cells.run(self.execute, self.namespace)
        except BaseException as error:
            failure = self.describe(error)
        if request.right:
            self.put_right(request)
        return wire.Loaded(request.id, functions, failure, cells.notes if cells else None)

    def read_cells(self, request: wire.Load) -> Cells:
        """A notebook, read."""
        given = {n.name: n for n in ast.parse(request.stub).body if isinstance(n, ast.FunctionDef)}

        def is_stub(node: ast.stmt) -> bool:
            return isinstance(node, ast.FunctionDef) and same(node, given.get(node.name))

        cells = Cells(request.source, self.filename, request.wanted, is_stub)
        self.lines, self.flags = cells.lines, cells.flags
        return cells

    def put_right(self, request: wire.Load) -> None:
        """Put right versions of some functions in the place of the submission's own."""
        right = types.ModuleType("right")
        exec(compile(request.right, "right.py", "exec", dont_inherit=True), right.__dict__)
        self.namespace.update({name: right.__dict__[name] for name in request.names})

    def begin(self) -> None:
        """Make the module that the file will be."""
        name = os.path.splitext(self.filename)[0]
        module = types.ModuleType(name)
        module.__file__ = self.filename
        self.namespace = module.__dict__
        sys.modules[name] = module
        text = [line + "\n" for line in self.lines]
        linecache.cache[self.filename] = (sum(map(len, text)), None, text, self.filename)

    def execute(self, code: ast.Module | bytes) -> None:
        """Run code of the file in its module."""
        exec(
            compile(code, self.filename, "exec", self.flags, dont_inherit=True),
            self.namespace,
        )

    def forget(self) -> None:
        """Leave no trace of the file that was loaded."""
        sys.modules.pop(os.path.splitext(self.filename)[0], None)
        linecache.cache.pop(self.filename, None)

    def call(self, request: wire.Call) -> wire.Answer:
        """Call a function; the tensors handed in are sent back as they are afterwards."""
        value: wire.Value = None
        failure = None
        try:
            function = self.function(request.function)
            args = [decode(item, self.objects) for item in request.args]
            kwargs = {name: decode(item, self.objects) for name, item in request.kwargs.items()}
            value = encode(function(*args, **kwargs), self.objects)
        except BaseException as error:
            failure = self.describe(error, request.function)
        return wire.Answer(request.id, value, self.handed_in(request), failure)

    def function(self, target: str | wire.Ref) -> Any:
        if isinstance(target, wire.Ref):
            return self.objects.get(target.ref)
        function = self.namespace.get(target)
        if callable(function):
            return function
        mine = [
            name for name, thing in self.namespace.items() if isinstance(thing, types.FunctionType)
        ]
        near = difflib.get_close_matches(target, mine, n=1, cutoff=0.6)
        raise Missing(near[0] if near else "")

    def handed_in(self, request: wire.Call) -> list[wire.TensorValue]:
        values = [*request.args, *request.kwargs.values()]
        refs = [value.ref for value in values if isinstance(value, wire.NewTensor | wire.Ref)]
        tensors = []
        for ref in refs:
            with contextlib.suppress(Exception):
                now = encode_tensor(self.objects.get(ref), self.objects)
                if isinstance(now, wire.TensorValue):
                    tensors.append(now)
        return tensors

    def gradients(self, request: wire.Gradients) -> wire.Answer:
        """d(sum of output)/d(input) for each input, None where there is no way back to it."""
        value: wire.Value = None
        failure = None
        try:
            output = self.objects.get(request.output)
            inputs = [self.objects.get(ref) for ref in request.inputs]
            value = wire.Sequence(False, differentiate(output, inputs))
        except BaseException as error:
            failure = self.describe(error)
        return wire.Answer(request.id, value, [], failure)

    def describe(self, error: BaseException, function: str | wire.Ref = "") -> wire.Failure:
        """Type, bases, text and innermost line of the student's, of what was raised."""
        line, inside = self.place_of(error)
        if not line and isinstance(function, str):
            line = self.first_line(self.namespace.get(function))
        source = self.text_of(line).strip()
        bases = [base.__name__ for base in type(error).__mro__[1:-1]]
        return wire.Failure(
            category=category_of(error),
            type=clean(type(error).__name__, 100),
            bases=[clean(base, 100) for base in bases],
            message=message_of(error),
            line=line,
            source=clean(source, SOURCE_CAP),
            function=clean(inside, 100),
        )

    def first_line(self, function: Any) -> int:
        """Where a function of the student's begins; 0 when that cannot be told."""
        return int(getattr(getattr(function, "__code__", None), "co_firstlineno", 0))

    def text_of(self, line: int) -> str:
        """That line of the student's; empty when there is none."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    def place_of(self, error: BaseException) -> tuple[int, str]:
        """The innermost line of the student's that raised, and the function it stands in."""
        if isinstance(error, SyntaxError) and error.filename == self.filename:
            return error.lineno or 0, ""
        places = [
            (line, frame.f_code.co_name)
            for frame, line in traceback.walk_tb(error.__traceback__)
            if frame.f_code.co_filename == self.filename
        ]
        return places[-1] if places else (0, "")


def differentiate(output: torch.Tensor, inputs: list[torch.Tensor]) -> list[wire.Value]:
    """The gradients of the output's sum, as arrays or None."""
    wanted = [tensor for tensor in inputs if tensor.requires_grad]
    if not output.requires_grad or not wanted:
        return [None] * len(inputs)
    found = torch.autograd.grad(output.sum(), wanted, retain_graph=True, allow_unused=True)
    by_id = {id(tensor): grad for tensor, grad in zip(wanted, found, strict=True)}
    grads = [by_id.get(id(tensor)) for tensor in inputs]
    return [None if grad is None else encode_numbers(grad) for grad in grads]


def compare(tree: ast.Module, stub: ast.Module, lines: list[str]) -> dict[str, wire.Function]:
    """Each function of the file: its line, and whether its syntax tree is still the stub's."""
    given = {node.name: node for node in stub.body if isinstance(node, ast.FunctionDef)}
    return {
        node.name: wire.Function(line_of(node, lines), same(node, given.get(node.name)))
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
    }


def same(node: ast.FunctionDef, given: ast.FunctionDef | None) -> bool:
    """Whether two functions have one syntax tree, but for places, comments and docstring.

    nbgrader puts a gap of its own in the place of the stub's; where it stands, neither counts.
    """
    if given is None:
        return False
    ours, theirs = body_of(node), body_of(given)
    if any(is_gap(statement, bare=True) for statement in ours):
        ours = [statement for statement in ours if not is_gap(statement)]
        theirs = [statement for statement in theirs if not is_gap(statement)]
    if list(map(type, ours)) != list(map(type, theirs)):  # most differ here: no dump is made
        return False
    return shape_of(node, ours) == shape_of(given, theirs)


def is_gap(statement: ast.stmt, *, bare: bool = False) -> bool:
    """Whether that is `raise NotImplementedError(...)`; if `bare`, without words, as nbgrader's."""
    raised = statement.exc if isinstance(statement, ast.Raise) else None
    if not isinstance(raised, ast.Call) or not isinstance(raised.func, ast.Name):
        return False
    return raised.func.id == "NotImplementedError" and not (bare and raised.args)


def body_of(node: ast.FunctionDef) -> list[ast.stmt]:
    """A function's statements without its docstring."""
    return node.body[1:] if ast.get_docstring(node, clean=False) is not None else node.body


def line_of(node: ast.FunctionDef, lines: list[str]) -> int:
    """Where there is something to write: the function's TODO, else its `def`."""
    numbers = range(node.lineno, (node.end_lineno or node.lineno) + 1)
    return next((n for n in numbers if "# TODO" in lines[n - 1]), node.lineno)


def shape_of(node: ast.FunctionDef, statements: list[ast.stmt]) -> str:
    """The syntax tree of a function's parameters and some of its statements, without places."""
    return ast.dump(node.args) + "".join(map(ast.dump, statements))


def ast_lines(source: bytes) -> list[str]:
    """The file's lines as the parser saw them (it knows byte order marks and coding lines)."""
    import io
    import tokenize

    encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
    return source.decode(encoding, "replace").splitlines()


def category_of(error: BaseException) -> str:
    """The category of `failed` that an exception belongs to."""
    if isinstance(error, Missing):
        return "missing"
    if isinstance(error, SystemExit | KeyboardInterrupt):
        return "exited"
    if isinstance(error, MemoryError) or "can't allocate memory" in message_of(error):
        return "memory"
    return "error"


def message_of(error: BaseException) -> str:
    """An exception's own words, made safe to send; its type's name if it cannot say them."""
    try:
        text = error.msg if isinstance(error, SyntaxError) else str(error)
    except BaseException:
        text = type(error).__name__
    return clean(text, MESSAGE_CAP)


def clean(text: object, cap: int) -> str:
    """At most `cap` characters of a text, without lone surrogates."""
    return str(text)[:cap].encode("utf-8", "replace").decode("utf-8")


def reseed(seed: int) -> None:
    """Every generator from one seed: a fork inherits its parent's state."""
    random.seed(seed)
    np.random.seed(seed % 2**32)
    torch.default_generator.manual_seed(seed)  # the CPU's: manual_seed() asks every device


@contextlib.contextmanager
def as_in_a_worker() -> Iterator[None]:
    """One thread, as workers have; afterwards threads and random generators are as they were."""
    python, numpy = random.getstate(), np.random.get_state()
    pytorch, threads = torch.default_generator.get_state(), torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)
        random.setstate(python)
        np.random.set_state(numpy)
        torch.default_generator.set_state(pytorch)


def serve(requests: int, replies: int) -> None:
    """Greet, then answer requests from one descriptor on the other until the judge hangs up."""
    submission = Submission()
    wire.write_all(replies, wire.frame(wire.Loaded(0, {}, None)))  # torch is there: clocks start
    while True:
        try:
            request = wire.decode_request(wire.read_frame(requests))
        except (EOFError, OSError):
            return
        reply = submission.handle(request)
        flush()
        wire.write_all(replies, wire.frame(reply))


def flush() -> None:
    """Hand over what was printed, before the answer that it belongs to."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()


def take_streams(output: int) -> None:
    """Standard input is empty; what is printed goes to one descriptor, as UTF-8."""
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.close(empty)
    for number in (1, 2):
        os.dup2(output, number)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - lives as long as we do
    sys.stdout = open(1, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115


def main() -> None:
    """A worker as a plain process: requests on 0, replies on 1, prints on 2; caps as JSON."""
    from grader.sandbox.warm import warm

    requests, replies, output = os.dup(0), os.dup(1), os.dup(2)
    take_streams(output)
    warm()
    with contextlib.suppress(ImportError, ValueError, OSError):  # not every system has them all
        confine.limit_resources(msgspec.json.decode(sys.argv[1], type=confine.Caps))
    serve(requests, replies)
    os._exit(0)
