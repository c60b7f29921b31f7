"""Whether two signatures are alike: the answers of a known mistake, and those of a submission.

`signature.py` makes them. Numbers agree within RTOL; a mistake may leave numbers free.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import Any

from grader import wire

RTOL, ATOL = 1e-3, 1e-6
TENSOR = "tensor"  # begins the answer of one; its gradient stands last
ANY = "any"  # in the place of numbers that differ from one spelling to the next
NOT_FINITE = ("nan", "inf", "-inf")
NUMBER = (int, float)
Answer = Any  # JSON: None, bool, int, float, str, list
Signature = dict[str, list[Answer]]  # by check


def freed(signature: Signature, checks: Collection[str]) -> Signature:
    """The signature with any numbers in what those checks were answered with."""
    return {
        check: _without_numbers(answers) if check in checks else answers
        for check, answers in signature.items()
    }


def _without_numbers(answer: Answer) -> Answer:
    match answer:
        case [str(dtype), list(shape), list()] if dtype in wire.ITEM_SIZES:
            return [dtype, shape, ANY]
        case ["numbers", int(count), list()]:
            return ["numbers", count, ANY]
        case list():
            return [_without_numbers(part) for part in answer]
        case float():
            return ANY
    return ANY if answer in NOT_FINITE else answer


def alike(one: Answer, other: Answer, *, free: bool = False, gradients: bool = True) -> bool:
    """Whether two answers, or two signatures, are the same within the tolerance.

    With `free`, ANY in `one` is any numbers. Without `gradients` the `.grad` that a call leaves
    behind in a tensor does not count.
    """
    if one == other:
        return True
    if isinstance(one, NUMBER) and isinstance(other, NUMBER):
        return math.isclose(one, other, rel_tol=RTOL, abs_tol=ATOL)
    if isinstance(one, list) and isinstance(other, list):
        if not gradients and one[:1] == other[:1] == [TENSOR]:
            one, other = one[:-1], other[:-1]
        return len(one) == len(other) and all(
            alike(*pair, free=free, gradients=gradients) for pair in zip(one, other, strict=True)
        )
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(
            alike(one[key], other[key], free=free, gradients=gradients) for key in one
        )
    return free and one == ANY and (isinstance(other, list | float) or other in NOT_FINITE)
