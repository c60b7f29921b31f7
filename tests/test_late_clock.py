"""Moments as platforms and people write them, and days of the clock on the wall."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from grader.late.clock import days_after, days_late, due_in, moment, shown, zone_named

SEOUL, BERLIN, NEW_YORK = (
    ZoneInfo(name) for name in ("Asia/Seoul", "Europe/Berlin", "America/New_York")
)
NONE = timedelta(0)


def at(text: str, zone=SEOUL) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


DUE = at("2026-09-18T23:59:00")


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-09-18 23:59", "2026-09-18T14:59:00"),
        ("2026-09-18T23:59:58", "2026-09-18T14:59:58"),
        ("2026-09-18T23:59:00+02:00", "2026-09-18T21:59:00"),
        ("2026-09-18T23:59:00Z", "2026-09-18T23:59:00"),
        ("2026-09-18 23:59:00 -0700", "2026-09-19T06:59:00"),  # Gradescope's
        ("2026-09-18 23:59:00 +09:00", "2026-09-18T14:59:00"),
        ("2026-09-18 14:58:23.948203 UTC", "2026-09-18T14:58:23"),  # nbgrader's
        ("2015-02-02 14:58:23.948203 America/Los_Angeles", "2015-02-02T22:58:23"),
        ("2026-09-18 23:59:00 KST", "2026-09-18T14:59:00"),  # the policy's own zone
        ("Friday, 18 September 2026, 11:59 PM", "2026-09-18T14:59:00"),  # Moodle's
        ("Friday, September 18, 2026, 9:05 AM", "2026-09-18T00:05:00"),
        ("금요일, 18 9월 2026, 11:59 PM", "2026-09-18T14:59:00"),
        ("2026년 9월 18일 금요일, 오후 11:59", "2026-09-18T14:59:00"),
        ("2026년 9월 18일, 오전 12:05", "2026-09-17T15:05:00"),
        ("18 September 2026, 23:59", "2026-09-18T14:59:00"),
    ],
)
def test_a_clear_time_is_read(text, utc):
    assert moment(text, SEOUL) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "", "soon", "2026-09-18", "18/09/2026 23:59", "09/10/26, 23:59", "2026-13-18 23:59",
        "2026-09-18 25:00", "0001-01-01 00:00", "9999-01-01 00:00", "2026-09-18 23:59 PST",
        "2026-09-18 23:59 Mars/Olympus", "Friday, 31 September 2026, 11:59 PM",
        "Friday, 18 September 2026, 13:59 PM", "18 19 September 2026, 11:59 PM", "23:59",
        "1" * 5000,
    ],
)  # fmt: skip
def test_what_is_not_clear_is_no_time(text):
    assert moment(text, SEOUL) is None


def test_a_time_that_the_clock_shows_twice_is_the_earlier_one():
    assert moment("2026-10-25 02:30", BERLIN) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_letters_behind_a_time_tell_which_of_the_two_it_is():
    assert moment("2026-10-25 02:30:00 CET", BERLIN) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_due_date_that_the_clock_shows_twice_is_the_later_one():
    due = due_in(datetime(2026, 10, 25, 2, 30), BERLIN)
    assert due.astimezone(UTC) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_due_date_that_the_clocks_leave_out_is_refused():
    with pytest.raises(ValueError, match="2026-03-29T02:30"):
        due_in(datetime(2026, 3, 29, 2, 30), BERLIN)


@pytest.mark.parametrize(
    ("submitted", "days"),
    [
        ("2026-09-01T00:00:00", 0),
        ("2026-09-18T23:59:00", 0),
        ("2026-09-18T23:59:01", 1),
        ("2026-09-19T23:59:00", 1),
        ("2026-09-19T23:59:01", 2),
        ("2026-09-25T23:59:00", 7),
        ("2027-09-18T23:59:00", 365),
    ],
)
def test_a_begun_day_counts_and_the_second_itself_is_in_time(submitted, days):
    assert days_late(at(submitted), DUE, NONE) == days


@pytest.mark.parametrize(
    ("submitted", "days"),
    [
        ("2026-09-19T00:09:00", 0),
        ("2026-09-19T00:09:01", 1),
        ("2026-09-20T00:09:00", 1),
        ("2026-09-20T00:09:01", 2),
    ],
)
def test_grace_moves_the_end_of_each_day(submitted, days):
    assert days_late(at(submitted), DUE, timedelta(minutes=10)) == days


@pytest.mark.parametrize(
    ("due", "submitted", "zone", "days"),
    [
        ("2026-10-24T23:59:00", "2026-10-25T23:59:00", BERLIN, 1),  # 25 hours
        ("2026-10-24T23:59:00", "2026-10-25T23:59:01", BERLIN, 2),
        ("2026-03-28T23:59:00", "2026-03-29T23:59:00", BERLIN, 1),  # 23 hours
        ("2026-03-28T23:59:00", "2026-03-29T23:59:01", BERLIN, 2),
        ("2026-10-31T23:59:00", "2026-11-01T23:59:00", NEW_YORK, 1),
        ("2026-03-07T23:59:00", "2026-03-08T23:59:01", NEW_YORK, 2),
    ],
)
def test_a_day_is_one_of_the_clock_where_the_clocks_change(due, submitted, zone, days):
    assert days_late(at(submitted, zone), at(due, zone), NONE) == days


@pytest.mark.parametrize(
    ("due", "end"),
    [
        ("2026-03-28T02:30:00", "2026-03-29T01:30:00"),  # 02:30 never comes: 03:30 by the new clock
        ("2026-10-24T02:30:00", "2026-10-25T01:30:00"),  # it comes twice: the second time
    ],
)
def test_a_day_that_ends_at_no_clear_time_ends_late(due, end):
    assert days_after(at(due, BERLIN), 1) == at(end, UTC)


def test_zones_are_compared_as_moments():
    assert days_late(at("2026-09-18T16:59:00", BERLIN), DUE, NONE) == 0
    assert days_late(at("2026-09-18T16:59:01", BERLIN), DUE, NONE) == 1


def test_a_fixed_offset_has_days_of_24_hours():
    zone = timezone(timedelta(hours=-5))
    due, submitted = at("2026-10-31T23:59:00", zone), at("2026-11-01T23:59:00", zone)
    assert days_late(submitted, due, NONE) == 1


@pytest.mark.parametrize("name", ["Asia/Soul", "KST+9", "../../etc/passwd", "/etc/passwd", "Asia"])
def test_what_is_no_zone_is_refused(name):
    with pytest.raises(ValueError, match=re.escape(name)):
        zone_named(name)


def test_a_moment_is_shown_by_the_zones_clock():
    assert shown(datetime(2026, 9, 18, 14, 59, tzinfo=UTC), SEOUL) == "2026-09-18T23:59:00+09:00"
