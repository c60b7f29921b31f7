"""Values, calls and failures in words, short enough for one line of a screen."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.checks import approx
from grader.exercise import Exercise
from grader.things import CallFailed, Record, Tensor
from grader.words import Language, Text, say

FEW = 8  # numbers that are shown one by one
DEEPEST = 2  # containers within containers that are shown
TEXT_CAP = 200
ZEROS = Text(en="zeros", ko="모두 0")
ALL = Text(en="all {}", ko="모두 {}")
MORE = Text(en="... {} numbers", ko="... 숫자 {}개")


def number(value: Any) -> str:
    """Six digits after the point, as many as are needed to tell 0.6931 from 0.693147."""
    if isinstance(value, bool | np.bool_):
        return str(bool(value))
    if isinstance(value, int | np.integer):
        return str(int(value))
    if isinstance(value, complex | np.complexfloating):
        return str(value)
    size = abs(float(value))
    if size and (size < 1e-4 or size >= 1e6):
        return f"{float(value):.4g}"
    text = f"{float(value):.6f}".rstrip("0")
    return text + "0" if text.endswith(".") else text


def array(values: np.ndarray[Any, Any], language: Language, few: int = FEW) -> str:
    """Shape and contents: `(6, 1) all 0.5`, `(2, 1) [0.75, 0.166667]`; of many, the shape alone."""
    if values.shape == ():
        return number(values[()])
    flat = values.reshape(-1)
    shape = str(values.shape)
    if not flat.size:
        return shape
    if (flat == flat[0]).all() and (flat.size > 1 or flat[0] == 0):
        if values.dtype.kind != "b" and flat[0] == 0:
            return f"{shape} {ZEROS.in_(language)}"
        return f"{shape} {ALL.in_(language).format(number(flat[0]))}"
    if flat.size > few:
        return shape
    return f"{shape} [{', '.join(number(item).removesuffix('.0') for item in flat)}]"


def value(thing: Any, language: Language, depth: int = 0) -> str:
    """Any value that a call returned or a check expected."""
    if depth > DEEPEST:
        return "..."
    match thing:
        case None:
            return say("nothing", language)
        case approx():
            return value(thing.expected, language)
        case Tensor():
            return array(thing.array, language)
        case np.ndarray():
            return array(thing, language)
        case list() if thing and all(isinstance(item, int | float) for item in thing):
            return _numbers(thing, language)
        case list() if thing and all(isinstance(item, Tensor | np.ndarray) for item in thing):
            more = f"   {MORE.in_(language).format(len(thing))}" if len(thing) > 3 else ""
            return "   ".join(value(item, language) for item in thing[:3]) + more
        case bool() | int() | float() | np.generic():
            return number(thing)
        case str():
            return repr(thing[:TEXT_CAP])
        case tuple():
            inside = ", ".join(value(item, language, depth + 1) for item in thing[:FEW])
            return f"({inside}{',' if len(thing) == 1 else ''})"
        case list():
            inside = ", ".join(value(item, language, depth + 1) for item in thing[:FEW])
            return f"[{inside}]"
    return repr(thing)[:TEXT_CAP]


def _aligned(item: Any) -> str:
    return f"{item:.6f}" if isinstance(item, float) and abs(item) < 1e6 else number(item)


def _numbers(items: list[Any], language: Language) -> str:
    shown = "  ".join(_aligned(item) for item in items[:FEW])
    return f"{shown}  {MORE.in_(language).format(len(items))}" if len(items) > FEW else shown


def call(record: Record, exercise: Exercise) -> str:
    """The call as one would write it: tensors by their parameter's name, numbers as they are."""
    names = _names(record, exercise)
    positional = [
        name if isinstance(argument, np.ndarray) else value(argument, "en")
        for name, argument in zip(names, record.args, strict=True)
    ]
    named = [
        f"{name}={name if isinstance(argument, np.ndarray) else value(argument, 'en')}"
        for name, argument in record.kwargs.items()
    ]
    return f"{record.function}({', '.join([*positional, *named])})"


def inputs(record: Record, exercise: Exercise, language: Language) -> list[str]:
    """What the tensors of a call held when it was made: `h: (6, 1) all 0.5`."""
    handed = {**dict(zip(_names(record, exercise), record.args, strict=True)), **record.kwargs}
    return [
        f"{name}: {array(argument, language, few=4)}"
        for name, argument in handed.items()
        if isinstance(argument, np.ndarray)
    ]


def _names(record: Record, exercise: Exercise) -> list[str]:
    known = exercise.parameters.get(record.function, [])
    return [
        known[index] if index < len(known) else f"argument {index + 1}"
        for index in range(len(record.args))
    ]


def position(where: tuple[int, ...], actual: Any, expected: Any, language: Language) -> str:
    """The first place where two values differ, for those too long to compare by eye."""
    found, wanted = _at(actual, where), _at(expected, where)
    if found is None or wanted is None:
        return ""
    place = ", ".join(map(str, where))
    text = Text(
        en="first difference at [{}]: {} instead of {}", ko="처음 다른 곳은 [{}]: {} (기대값 {})"
    )
    return text.in_(language).format(place, number(found), number(wanted))


def _at(thing: Any, where: tuple[int, ...]) -> Any:
    for index in where:
        thing = thing.array if isinstance(thing, Tensor) else thing
        try:
            thing = thing[index]
        except (TypeError, IndexError):
            return None
    return thing if isinstance(thing, int | float | np.generic) else None


def failure(failed: CallFailed, exercise: Exercise, filename: str, language: Language) -> str:
    """One sentence for a call that brought no value."""
    limits = exercise.limits
    words: dict[str, Any] = {"file": filename, "function": failed.function or filename}
    match failed.category:
        case "error" if failed.type == "NotImplementedError":
            return say("left_behind", language, line=failed.place)
        case "error":
            return f"{failed.type}: {failed.message}" if failed.message else failed.type
        case "missing":
            key = "missing_near" if failed.message else "missing"
            return say(key, language, near=failed.message, **words)
        case "timeout" if failed.type == "before":
            return say("timeout_before", language, **words)
        case "timeout" if failed.message == "budget":
            return say("budget", language, seconds=limits.total_cpu)
        case "timeout":
            return say("timeout", language, seconds=limits.call_cpu, **words)
        case "output":
            return say("output", language, megabytes=limits.output / 2**20, **words)
        case "protocol":
            return say("protocol", language, reason=failed.message or "?", **words)
        case "unsupported":
            return say("unsupported", language, what=failed.message, **words)
        case "exited" | "crashed" | "memory":
            return say(failed.category, language, **words)
    needs = "needs_callable" if failed.type == "callable" else "needs_tensor"
    return say(needs, language, what=failed.message)
