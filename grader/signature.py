"""A task's signature: what a submission answered to all public checks of the task.

Answers are plain JSON: kinds, shapes, dtypes, some of the numbers, errors by type, words and
innermost function of the student's. Two signatures are alike when everything is the same and
numbers agree within RTOL. Passing checks count, too: it is the whole behaviour that tells mistakes
apart.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from grader import wire
from grader.transcript import LOAD, Exchange, Exchanges

RTOL, ATOL = 1e-3, 1e-6
NUMBERS = 12  # of an array, at most: the first half of them, and some of the rest
WORDS = 60  # characters of an error's message
Answer = Any  # JSON: None, bool, int, float, str, list
Signature = dict[str, list[Answer]]  # by check


def of_task(exchanges: Exchanges, checks: Mapping[str, Iterable[str]]) -> Signature:
    """The answers to each check of a task; `checks` names the fixtures that each one uses.

    A file that raised while it was loaded has that error in front of every check's answers.
    """
    loading = [_reply(item) for item in exchanges.get(f"{LOAD} public", [])[:1]]
    broken = [answer for answer in loading if answer is not None]
    return {
        check: broken + [a for name in (*fixtures, check) for a in _answers(exchanges, name)]
        for check, fixtures in checks.items()
    }


def _answers(exchanges: Exchanges, name: str) -> list[Answer]:
    seen: dict[int, int] = {}
    return [_exchange(item, seen) for item in exchanges.get(f"public {name}", [])]


def _exchange(exchange: Exchange, seen: dict[int, int]) -> Answer:
    answer = _reply(exchange)
    if answer is not None or not isinstance(exchange.reply, wire.Answer):
        return answer
    reply = exchange.reply
    return [_value(reply.value, seen), [_value(tensor, seen) for tensor in reply.changed]]


def _reply(exchange: Exchange) -> Answer:
    """How an exchange failed; None when it did not."""
    if exchange.reply is None:
        return ["lost", exchange.lost]
    failure = exchange.reply.failure
    if failure is None:
        return None
    return [failure.category, failure.type, failure.function, words(failure.message)]


def words(message: str) -> str:
    """The start of an error's message without numbers and without the names in quotes."""
    plain = re.sub(r"'[^']*'|\"[^\"]*\"|`[^`]*`", "'…'", message)
    return re.sub(r"[-+]?\d[\d.e]*", "#", plain)[:WORDS].strip()


def _value(value: wire.Value, seen: dict[int, int]) -> Answer:
    match value:
        case wire.TensorValue():
            known = value.ref in seen
            place = seen.setdefault(value.ref, len(seen))
            flags = [value.requires_grad, value.requires_grad and value.is_leaf]
            grad = None if value.grad is None else _array(value.grad)
            return ["tensor", place if known else -1, *flags, _array(value.value), grad]
        case wire.Array():
            return _array(value)
        case wire.Sequence():
            if len(value.items) > NUMBERS and all(type(i) in (int, float) for i in value.items):
                return ["numbers", len(value.items), _some(np.array(value.items, dtype=float))]
            kind = "tuple" if value.is_tuple else "list"
            return [kind, [_value(item, seen) for item in value.items[:NUMBERS]]]
        case wire.Mapping():
            pairs = value.items[:NUMBERS]
            return ["dict", [[_value(k, seen), _value(v, seen)] for k, v in pairs]]
        case wire.Opaque():
            return ["object", value.kind]
        case wire.Unsupported():
            return ["unsupported", words(value.reason)]
        case str():
            return words(value)
        case float():
            return _number(value)
    return value


def _array(array: wire.Array) -> Answer:
    return [array.dtype, list(array.shape), _some(wire.to_numpy(array))]


def _some(values: Any) -> list[Answer]:
    """Some of the numbers, in order: the first ones, then a few evenly spread, and the last."""
    flat = values.reshape(-1)
    if flat.size > NUMBERS:
        rest = np.linspace(NUMBERS // 2, flat.size - 1, NUMBERS - NUMBERS // 2)
        flat = flat[[*range(NUMBERS // 2), *rest.astype(int)]]
    return [_number(number) for number in flat.tolist()]


def _number(number: Any) -> Answer:
    """A number with the digits that are compared; a text where JSON has no number for it."""
    if isinstance(number, complex):
        return [_number(number.real), _number(number.imag)]
    if isinstance(number, float):
        return float(f"{number:.5g}") if math.isfinite(number) else str(number)
    return number


def alike(one: Answer, other: Answer) -> bool:
    """Whether two answers, or two signatures, are the same within the tolerance."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=RTOL, abs_tol=ATOL)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    return type(one) is type(other) and bool(one == other)
