"""The names a check may use: `approx`, `raises`, `CallFailed`.

A check hands correct inputs in as data, calls one function of the student's and compares what comes
back with a value worked out here, in NumPy. The first line of its docstring is its title; `ko:`,
`hint:` and `hint ko:` begin the lines for the title and the hint in the two languages. A local
variable named `expected` is shown to the student when the call brings no value to compare.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

import numpy as np

from grader.things import CallFailed, Tensor

__all__ = ["CallFailed", "approx", "raises"]
__tracebackhide__ = True  # under -vv pytest shows a check's own lines, none of these


class approx:
    """Equal within a tolerance: same kind, same shape, no broadcasting, in float64.

    `expected` is a number, an array, or a list of numbers or arrays. A tensor of shape () equals a
    number; a list never equals a tensor; empty and non-finite values equal nothing. The tolerance
    is `abs + rel * |expected|`.
    """

    # for `grader verify`: gets each comparison; what it returns is compared in the value's place
    listener: ClassVar[Callable[[approx, object], object] | None] = None

    def __init__(self, expected: Any, abs: float = 1e-6, rel: float = 0.0) -> None:
        self.expected, self.abs, self.rel = expected, abs, rel
        self.mismatch: tuple[int, ...] | None = None  # where the first difference is

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, actual: object) -> bool:
        self.mismatch = None
        if approx.listener is not None:
            actual = approx.listener(self, actual)
        return self._equal(actual, self.expected)

    def __repr__(self) -> str:
        return f"approx({self.expected!r})"

    def _equal(self, actual: object, expected: Any) -> bool:
        if isinstance(expected, list | tuple):
            return self._equal_items(actual, expected)
        if expected is None:
            return actual is None
        found, wanted = numbers(actual), numbers(expected)
        if found is None or wanted is None:
            return False
        return self._close(found, wanted)

    def _close(self, found: np.ndarray[Any, Any], wanted: np.ndarray[Any, Any]) -> bool:
        if found.shape != wanted.shape or not found.size:
            return False
        finite = np.isfinite(found) & np.isfinite(wanted)
        with np.errstate(invalid="ignore", over="ignore"):
            close = finite & (np.abs(found - wanted) <= self.abs + self.rel * np.abs(wanted))
        if not close.all():
            self.mismatch = tuple(int(i) for i in np.argwhere(~close)[0])
        return bool(close.all())

    def _equal_items(self, actual: object, expected: list[Any] | tuple[Any, ...]) -> bool:
        if not isinstance(actual, list | tuple) or len(actual) != len(expected) or not expected:
            return False
        if set(map(type, (*actual, *expected))) == {float}:  # the same, a thousand at once
            return self._close(np.asarray(actual), np.asarray(expected))
        for index, (item, wanted) in enumerate(zip(actual, expected, strict=True)):
            plain = isinstance(wanted, int | float | np.generic)
            if (plain and isinstance(item, Tensor)) or not self._equal(item, wanted):
                self.mismatch = (index, *(self.mismatch or ()))
                return False
        return True


def numbers(thing: object) -> np.ndarray[Any, Any] | None:
    """A tensor, an array or a number in float64; None for anything else."""
    match thing:
        case Tensor():
            array = thing.array
        case np.ndarray():
            array = thing
        case bool() | int() | float() | np.generic():
            array = np.asarray(thing)
        case _:
            return None
    if array.dtype.kind not in "biuf":
        return None
    return array.astype(np.float64)


class NotRefused(AssertionError):
    """The call returned a value, or raised something else, where an error was expected."""

    def __init__(self, expected: str, got: CallFailed | None) -> None:
        super().__init__(f"{expected} was expected")
        self.expected, self.got = expected, got


class raises:
    """`with raises("ValueError"):` passes when the call raises that type or one derived from it."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> raises:
        return self

    def __exit__(self, _: object, error: BaseException | None, __: object) -> bool:
        if error is None:
            raise NotRefused(self.name, None)
        if not isinstance(error, CallFailed) or error.category != "error":
            return False
        if self.name in (error.type, *error.bases):
            return True
        if error.type == "NotImplementedError":
            return False
        raise NotRefused(self.name, error) from None
