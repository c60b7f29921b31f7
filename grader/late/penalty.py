"""What is left of a score, in decimals: 55 × 0.9 is 49.5 and nothing behind it."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from grader.late.policy import Penalty, points
from grader.report import Points


class Left(NamedTuple):
    """The score that counts, what was taken, the late days that were spent, whether it is over."""

    final: Points | None
    taken: Points
    excused: int
    closed: bool


def settle(
    penalty: Penalty,
    score: Points | None,
    max_score: Points,
    days: int,
    late_days: int = 0,
    decimals: int = 2,
) -> Left:
    """What is left of `score` that was handed in `days` days late, with so many late days at hand.

    A late day is spent only where it saves points. The result is rounded, a half up, and never
    above the score; a score that loses nothing is not rounded.
    """
    closed = penalty.closes_after_days is not None and days > penalty.closes_after_days
    if score is None:
        return Left(None, 0, 0, closed)
    whole = Decimal(str(score))
    if closed:
        final, excused = min(whole, Decimal(0)), 0
    else:
        tries = range(min(late_days, days) + 1)
        left = [_left(penalty, whole, Decimal(str(max_score)), days - k, decimals) for k in tries]
        final = max(left)
        excused = left.index(final)
    return Left(points(final), points(whole - final), excused, closed)


def _left(penalty: Penalty, score: Decimal, worth: Decimal, days: int, decimals: int) -> Decimal:
    rate = penalty.per_day * days
    if penalty.at_most is not None:
        rate = min(rate, penalty.at_most)
    base = score if penalty.unit == "percent of the score" else worth
    loss = rate if penalty.unit == "points" else base * rate / 100
    if loss <= 0:
        return score
    rounded = (score - loss).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return min(score, max(rounded, penalty.floor))
