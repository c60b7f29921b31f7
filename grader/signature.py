"""A task's signature: what a submission answered to all public checks of the task.

Answers are plain JSON: kinds, shapes, dtypes, some of the numbers, errors by type and words. Two
signatures are alike when everything is the same and numbers agree within RTOL. Passing checks
count, too: it is the whole behaviour that tells mistakes apart.

What is a matter of spelling is left out: the words of an error that the student's own code raises,
names that are misspelt, the names of helper functions, and an error while the file was loaded where
the functions are there all the same. A mistake may leave numbers free in some checks.
"""

from __future__ import annotations

import builtins
import math
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from grader import wire
from grader.alike import TENSOR, Answer, Signature
from grader.arrays import to_numpy
from grader.transcript import LOAD, Exchange, Exchanges

NUMBERS = 12  # of an array, at most: the first half of them, and some of the rest
WORDS = 100  # characters of an error's message
# The short names that modules go by: without its import, each is the same mistake.
MODULES = ("F", "math", "nn", "np", "numpy", "optim", "torch")
MISSING = ["missing"]


def of_task(
    exchanges: Exchanges, checks: Mapping[str, Iterable[str]], elsewhere: Collection[str] = ()
) -> Signature:
    """The answers to each check of a task; `checks` names the fixtures that each one uses.

    `elsewhere` are the functions of other tasks: an error that comes from one of them says so.
    """
    loading = [_loading(item) for item in exchanges.get(f"{LOAD} public", [])[:1]]
    broken = [answer for answer in loading if answer is not None]
    found = {}
    for check, fixtures in checks.items():
        answers = [a for name in (*fixtures, check) for a in _answers(exchanges, name, elsewhere)]
        # a file that broke off matters where it left something out
        found[check] = broken + answers if not answers or MISSING in answers else answers
    return found


def _answers(exchanges: Exchanges, name: str, elsewhere: Collection[str]) -> list[Answer]:
    seen: dict[int, int] = {}
    return [_exchange(item, seen, elsewhere) for item in exchanges.get(f"public {name}", [])]


def _exchange(exchange: Exchange, seen: dict[int, int], elsewhere: Collection[str]) -> Answer:
    if exchange.reply is None:
        return ["lost", exchange.lost]
    if exchange.reply.failure is not None:
        return _failure(exchange.reply.failure, elsewhere)
    if not isinstance(exchange.reply, wire.Answer):
        return None
    reply = exchange.reply
    return [_value(reply.value, seen), [_value(tensor, seen) for tensor in reply.changed]]


def _loading(exchange: Exchange) -> Answer:
    """What stopped the file while it was loaded; None when nothing did."""
    if exchange.reply is None:
        return ["loading", "lost", exchange.lost]
    failure = exchange.reply.failure
    if failure is None:
        return None
    if "SyntaxError" in (failure.type, *failure.bases):
        return ["loading", "unreadable"]
    return ["loading", *_failure(failure, ())]


def _failure(failure: wire.Failure, elsewhere: Collection[str]) -> Answer:
    if failure.category != "error":
        return [failure.category]
    place = failure.function if failure.function in elsewhere else ""
    said = "" if _own(failure) else words(failure.message)
    return ["error", _type(failure), place, said]


def _type(failure: wire.Failure) -> str:
    """The exception's type; for one of the student's own making, the built-in one below it."""
    known = (name for name in (failure.type, *failure.bases) if hasattr(builtins, name))
    return next(known, failure.type)


def _own(failure: wire.Failure) -> bool:
    """Whether the student's own code raised it, so that its words are the student's, too."""
    return bool(re.search(r"\b(raise|assert)\b", failure.source))


def words(message: str) -> str:
    """The start of an error's message, without what the learner chose or only this run knows.

    Whole numbers stay, since they come from the inputs' shapes; so do the name that NameError and
    the attribute that AttributeError did not find, unless it is a module's.
    """
    plain = re.sub(r"^name '(\w+)'", lambda m: _named(m[1]), message[: 4 * WORDS])
    plain = re.sub(r"^\S+\(\) got an unexpected keyword", "unexpected keyword", plain)
    plain = re.sub(r"^module '(\w+)[\w.]*' has no attribute .*", r"no such name in \1", plain)
    if " has no attribute " not in plain:
        plain = re.sub(r"'[^']*'|\"[^\"]*\"|`[^`]*`", "'…'", plain)
    plain = re.sub(r"0x[0-9a-f]+|[-+]?\d*\.\d+(e[-+]?\d+)?", "#", plain)
    return plain[:WORDS].strip()


def _named(name: str) -> str:
    return "a module" if name in MODULES else f"name {name}"


def _value(value: wire.Value, seen: dict[int, int]) -> Answer:
    match value:
        case wire.TensorValue():
            known = value.ref in seen
            place = seen.setdefault(value.ref, len(seen))
            flags = [value.requires_grad, value.requires_grad and value.is_leaf]
            grad = None if value.grad is None else _array(value.grad)
            return [TENSOR, place if known else -1, *flags, _array(value.value), grad]
        case wire.Array():
            return _array(value)
        case wire.Sequence():
            count, numbers = len(value.items), _plain(value.items)
            if len(numbers) == count > NUMBERS:
                return ["numbers", count, [_number(numbers[place]) for place in _places(count)]]
            kind = "tuple" if value.is_tuple else "list"
            return [kind, [_value(item, seen) for item in value.items[:NUMBERS]]]
        case wire.Mapping():
            pairs = value.items[:NUMBERS]
            return ["dict", [[_value(k, seen), _value(v, seen)] for k, v in pairs]]
        case wire.Opaque():
            return ["object", value.kind]
        case wire.Unsupported():
            return ["unsupported", words(value.reason)]
        case bool():
            return ["truth", value]  # 1 and True are equal, and not the same answer
        case str():
            return words(value)
        case float():
            return _number(value)
    return value


def _plain(items: list[wire.Value]) -> list[float]:
    """The numbers among them."""
    numbers = (item for item in items if isinstance(item, int | float))
    return [float(item) for item in numbers if not isinstance(item, bool)]


def _array(array: wire.Array) -> Answer:
    flat = to_numpy(array).reshape(-1)
    some = flat[_places(flat.size)].tolist()
    return [array.dtype, list(array.shape), [_number(number) for number in some]]


def _places(count: int) -> list[int]:
    """Which of so many numbers are kept: the first ones, then a few evenly spread, and the last."""
    if count <= NUMBERS:
        return list(range(count))
    half = NUMBERS // 2
    step = (count - 1 - half) / (half - 1)
    return [*range(half), *(int(half + i * step) for i in range(half - 1)), count - 1]


def _number(number: Any) -> Answer:
    """A number with the digits that are compared; a text where JSON has no number for it."""
    if isinstance(number, complex):
        return [_number(number.real), _number(number.imag)]
    if isinstance(number, float):
        return float(f"{number:.5g}") if math.isfinite(number) else str(number)
    return number
