"""What a check gets to hold: tensors, objects that stay in the worker, calls that failed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NoReturn

import msgspec

from grader import wire
from grader.arrays import to_numpy
from grader.report import Category
from grader.words import Place


class CallFailed(Exception):
    """A call brought no value: it raised, ended, crashed, or took too long.

    `category` is one of the report's categories of `failed`; `type`, `bases`, `message`, `line` and
    `source` tell what was raised and in which of the student's lines (0: in none); `cell` is the
    line's, in a notebook. Of `wrong`, `type` is what a check needed ("tensor", "callable") and
    `message` the type that came instead.
    """

    def __init__(
        self, category: Category, type: str = "", bases: Iterable[str] = (), message: str = "",
        line: int = 0, source: str = "", function: str = "", cell: str = "",
    ) -> None:  # fmt: skip
        super().__init__(f"{function}: {category} {type} {message}".strip())
        self.category: Category = category
        self.type, self.bases, self.message = type, tuple(bases), message
        self.line, self.source, self.function = line, source, function
        self.cell = cell

    @property
    def place(self) -> Place:
        """Where it was raised."""
        return Place(self.line, self.cell)


class Tensor:
    """A tensor of the worker's, as it was when last heard of.

    `.array` is a read-only NumPy array, `.dtype` torch's name for the dtype. `.requires_grad`,
    `.is_leaf` and `.grad` are what the worker claims. The same object there is the same
    object here.
    """

    def __init__(self, value: wire.TensorValue) -> None:
        self.ref = value.ref
        self.sent = False
        self.update(value)

    def update(self, value: wire.TensorValue) -> None:
        """Take over the present value."""
        self.raw = value.value
        self.dtype = value.value.dtype
        self.requires_grad, self.is_leaf = value.requires_grad, value.is_leaf
        self.array = to_numpy(value.value)
        self.grad = None if value.grad is None else to_numpy(value.grad)

    @property
    def shape(self) -> tuple[int, ...]:
        return tuple(self.array.shape)

    def __repr__(self) -> str:
        return f"tensor{self.shape} {self.dtype}"


class Sealed:
    """A value that cannot be looked into: whatever a check tries with it is `unsupported`."""

    def __init__(self, what: str, function: str) -> None:
        self.what, self.function = what, function

    def _refuse(self, *_: object) -> NoReturn:
        raise CallFailed("unsupported", message=self.what, function=self.function)

    __eq__ = __iter__ = __len__ = __getitem__ = __float__ = __bool__ = _refuse
    __hash__ = object.__hash__

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)
        self._refuse()

    def __repr__(self) -> str:
        return self.what


class Handle(Sealed):
    """An object that stays in the worker; it can be handed in again, or called."""

    def __init__(self, ref: int, what: str, function: str) -> None:
        super().__init__(what, function)
        self.ref = ref


class Record(msgspec.Struct):
    """One call: what went in (arrays as they were then), and what came back."""

    function: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    value: Any = None
    failed: CallFailed | None = None
    printed: str = ""
    after: dict[int, Any] = {}  # arrays of the tensors among `args`, by place, after the call
