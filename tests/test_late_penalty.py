"""What is left of a score: exact decimals, caps, floors, late days."""

from __future__ import annotations

from decimal import Decimal

import pytest

from grader.late.penalty import Left, settle
from grader.late.policy import Penalty


def percent(rate: str, **more) -> Penalty:
    return Penalty(percent_per_day=Decimal(rate), **more)


def points(rate: str, **more) -> Penalty:
    return Penalty(points_per_day=Decimal(rate), **more)


@pytest.mark.parametrize(
    ("score", "penalty", "days", "final"),
    [
        (55, percent("10"), 1, 49.5),
        (55, percent("10"), 3, 38.5),
        (0.3, percent("10"), 1, 0.27),
        (1.1, percent("10"), 1, 0.99),
        (29, percent("3.3"), 1, 28.04),
        (55, points("0.1"), 3, 54.7),
        (55, points("2"), 2, 51),
        (4.35, points("0"), 9, 4.35),
    ],
)
def test_a_score_has_no_dust_of_floats(score, penalty, days, final):
    assert settle(penalty, score, 55, days).final == final


def test_what_is_taken_and_what_is_left_make_the_score():
    left = settle(percent("3.3"), 29.7, 55, 1)
    assert (left.final, left.taken) == (28.72, 0.98)


def test_a_whole_number_stays_whole():
    assert isinstance(settle(percent("10"), 50, 55, 1).final, int)


@pytest.mark.parametrize(("decimals", "final"), [(0, 50), (1, 49.5), (2, 49.5), (6, 49.5)])
def test_a_half_is_rounded_up(decimals, final):
    assert settle(percent("10"), 55, 55, 1, decimals=decimals).final == final


def test_a_score_that_loses_nothing_is_not_rounded():
    assert settle(percent("10"), 1.2345, 55, 0, decimals=0).final == 1.2345


def test_rounding_never_lifts_a_score():
    assert settle(points("0.001"), 0.126, 55, 1).final == 0.126


@pytest.mark.parametrize("days", [6, 60, 10_000])
@pytest.mark.parametrize(
    "penalty", [points("10"), percent("20"), percent("30", percent_of="max_score")]
)
def test_no_score_falls_below_zero(penalty, days):
    assert settle(penalty, 50, 100, days).final == 0


def test_a_cap_ends_what_is_taken():
    assert settle(percent("10", at_most=Decimal(50)), 40, 55, 9).final == 20


def test_a_cap_of_points_is_one_of_points():
    assert settle(points("3", at_most=Decimal(10)), 40, 55, 9).final == 30


def test_a_floor_is_never_passed():
    assert settle(points("10", floor=Decimal("12.5")), 40, 55, 9).final == 12.5


def test_a_floor_lifts_nobody():
    assert settle(points("10", floor=Decimal("12.5")), 3, 55, 1).final == 3


def test_a_percentage_may_be_of_all_points():
    assert settle(percent("10", percent_of="max_score"), 40, 55, 2).final == 29


@pytest.mark.parametrize(("days", "final"), [(2, 38), (3, 0)])
def test_after_the_closing_nothing_counts_whatever_the_floor(days, final):
    penalty = points("1", closes_after_days=2, floor=Decimal(10))
    left = settle(penalty, 40, 55, days)
    assert (left.final, left.closed) == (final, days > 2)


@pytest.mark.parametrize(
    ("days", "late_days", "final", "excused"),
    [(1, 3, 40, 1), (3, 3, 40, 3), (5, 3, 38, 3), (0, 3, 40, 0), (5, 0, 35, 0)],
)
def test_late_days_pay_for_days(days, late_days, final, excused):
    assert settle(points("1"), 40, 55, days, late_days) == Left(final, 40 - final, excused, False)


@pytest.mark.parametrize(
    ("score", "penalty", "days"),
    [
        (0, percent("10"), 2),  # nothing to save
        (40, percent("10", at_most=Decimal(20)), 9),  # six days cost what nine do
        (40, points("0"), 2),
    ],
)
def test_a_late_day_that_saves_nothing_is_not_spent(score, penalty, days):
    assert settle(penalty, score, 55, days, 3).excused == 0


def test_no_late_day_is_spent_on_what_is_closed():
    assert settle(points("1", closes_after_days=2), 40, 55, 3, 3).excused == 0


def test_without_a_score_there_is_none_left():
    assert settle(percent("10"), None, 55, 3, 3) == Left(None, 0, 0, False)
