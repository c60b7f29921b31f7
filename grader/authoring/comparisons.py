"""The numeric comparisons of a run, heard as they are made; and other values to put in their place.

A comparison is one `approx(...)` that a check compared with what the reference answered. A *probe*
is a wrong value for one part of it: off by twice its tolerance, zeros, one constant. A check that
passes with a probe in place of the answer is too loose.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any, Literal

import msgspec
import numpy as np

from grader.authoring.places import Name
from grader.checks import approx, numbers
from grader.things import Tensor

CURRENT = "PYTEST_CURRENT_TEST"  # where pytest says which test is at work
Kind = Literal["twice the tolerance", "zeros", "a constant"]
Path = tuple[int, ...]  # which item of which list
Numbers = np.ndarray[Any, Any]


class Comparison(msgspec.Struct, frozen=True):
    """What was compared with what; `value` holds arrays in the place of tensors."""

    value: Any
    expected: Any
    abs: float
    rel: float

    def holds_for(self, value: Any) -> bool:
        """Whether that value would have passed."""
        return bool(approx(self.expected, abs=self.abs, rel=self.rel) == value)

    def tolerance(self, wanted: Numbers) -> Numbers:
        """How far a number may be from the one expected."""
        return self.abs + self.rel * np.abs(wanted)


class Probe(msgspec.Struct, frozen=True):
    """A wrong value for the comparison of that index, with one part of it changed."""

    kind: Kind
    index: int
    value: Any


class Listener:
    """Hears each comparison while it is entered; puts a probe's value in the answer's place."""

    def __init__(self, hidden_file: str) -> None:
        self._hidden_file = hidden_file
        self.begin({})

    def begin(self, probes: dict[Name, Probe]) -> None:
        """A new run: nothing was heard yet; these are the probes, one a check at most."""
        self.heard: dict[Name, list[Comparison]] = {}
        self._probes = probes

    def __enter__(self) -> Listener:
        approx.listener = self._hear
        return self

    def __exit__(self, *_: object) -> None:
        approx.listener = None

    def _hear(self, wanted: approx, value: object) -> object:
        check = self._current()
        comparisons = self.heard.setdefault(check, [])
        probe = self._probes.get(check)
        index = len(comparisons)
        comparisons.append(Comparison(plain(value), wanted.expected, wanted.abs, wanted.rel))
        return probe.value if probe is not None and probe.index == index else value

    def _current(self) -> Name:
        """The check at work: pytest names it as `folder/file.py::check[parameters] (call)`."""
        file, _, check = os.environ.get(CURRENT, "").partition("::")
        hidden = file.replace("\\", "/").rpartition("/")[2] == self._hidden_file
        return hidden, check.rpartition(" (")[0]


def plain(value: Any) -> Any:
    """A value as it is now: arrays for tensors."""
    match value:
        case Tensor():
            return value.array
        case np.ndarray():
            return value.copy()
        case list() | tuple():
            return [plain(item) for item in value]
    return value


def parts(expected: Any) -> Iterator[tuple[Path, Numbers]]:
    """The numeric parts of what is expected: each array or number; a list of numbers is one."""
    if isinstance(expected, list | tuple):
        found = [numbers(item) for item in expected]
        if found and all(item is not None and item.shape == () for item in found):
            yield (), np.array(found, dtype=np.float64)
            return
        for index, item in enumerate(expected):
            yield from (((index, *path), part) for path, part in parts(item))
    else:
        values = numbers(expected)
        if values is not None and values.size:
            yield (), values


def with_part(value: Any, path: Path, part: Numbers) -> Any:
    """The value with one of its parts replaced."""
    if not path:
        return part.tolist() if isinstance(value, list) else part
    changed = [*value]
    changed[path[0]] = with_part(value[path[0]], path[1:], part)
    return changed


def probes(index: int, comparison: Comparison) -> Iterator[Probe]:
    """Every wrong value for every part of a comparison."""
    for path, wanted in parts(comparison.expected):
        for kind, part in _wrong(comparison, wanted):
            if not np.array_equal(part, wanted):
                yield Probe(kind, index, with_part(comparison.value, path, part))


def _wrong(comparison: Comparison, wanted: Numbers) -> Iterator[tuple[Kind, Numbers]]:
    yield "twice the tolerance", _off(comparison, wanted)
    yield "zeros", np.zeros_like(wanted)
    yield "a constant", np.full_like(wanted, wanted.mean())


def _off(comparison: Comparison, wanted: Numbers) -> Numbers:
    """One number too large by twice the tolerance: the last."""
    changed = wanted.copy().reshape(-1)
    last = changed[-1]
    twice = last + 2 * comparison.tolerance(last)
    changed[-1] = max(twice, np.nextafter(last, np.inf))
    return changed.reshape(wanted.shape)


def closeness(comparison: Comparison) -> float:
    """The largest share of its tolerance that a right value uses up; 0 without a tolerance."""
    shares = [0.0]
    for path, wanted in parts(comparison.expected):
        found, allowed = _at(comparison.value, path), comparison.tolerance(wanted)
        if found is not None and found.shape == wanted.shape and (allowed > 0).all():
            shares.append(float(np.max(np.abs(found - wanted) / allowed)))
    return max(shares)


def _at(value: Any, path: Path) -> Numbers | None:
    for index in path:
        value = value[index]
    return np.array(value, dtype=np.float64) if isinstance(value, list) else numbers(value)
