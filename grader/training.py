"""A student's own training run, as data for a picture: losses, points, the final parameters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from grader.exercise import Exercise
from grader.report import Training
from grader.things import Record

MOST = 201  # losses that are kept


def training_of(records: Iterable[Record], exercise: Exercise) -> Training | None:
    """The longest run among the calls of the exercise's training function; None without one."""
    names = exercise.training
    if names is None:
        return None
    runs = [r for r in records if r.function == names.function and _losses(r.value)]
    if not runs:
        return None
    run = max(runs, key=lambda record: len(record.value))
    parameters = exercise.parameters.get(names.function, [])
    given = {name: index for index, name in enumerate(parameters[: len(run.args)])}
    before = {name: run.args[index] for name, index in given.items()}
    after = {name: run.after.get(index, before[name]) for name, index in given.items()}
    return Training(
        losses=some([float(loss) for loss in run.value]),
        epochs=len(run.value),
        points=[_numbers(row) for row in _array(before.get(names.inputs))],
        answers=_numbers(before.get(names.answers)),
        weight=_numbers(after.get(names.weight)),
        bias=_numbers(after.get(names.bias)),
    )


def some(losses: list[float]) -> list[float]:
    """At most MOST of them: the first, the last, and of each equal stretch between the farthest.

    Farthest from the stretch's mean: a peak of one epoch would else be lost.
    """
    inner = losses[1:-1]
    every = max(1, -(-len(inner) // (MOST - 2)))
    stretches = [inner[start : start + every] for start in range(0, len(inner), every)]
    return [*losses[:1], *map(_farthest, stretches), *losses[1:][-1:]]


def _farthest(stretch: list[float]) -> float:
    mean = sum(stretch) / len(stretch)
    return max(stretch, key=lambda loss: abs(loss - mean))


def _losses(value: Any) -> bool:
    """Whether a value is a list of finite numbers."""
    return (
        isinstance(value, list)
        and bool(value)
        and all(type(loss) in (int, float) for loss in value)
        and bool(np.isfinite(value).all())
    )


def _array(values: Any) -> Any:
    array = np.asarray([] if values is None else values)
    return array if array.dtype.kind in "fiub" and array.ndim == 2 else np.empty((0, 0))


def _numbers(values: Any) -> list[float]:
    array = np.asarray([] if values is None else values)
    if array.dtype.kind not in "fiub" or array.size > 10_000 or not np.isfinite(array).all():
        return []
    return [float(number) for number in array.reshape(-1)]
