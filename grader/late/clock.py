"""Moments: read from what platforms and people write, and how many days late one is.

Days are days of the clock on the wall: a due date of 23:59 is followed by one at 23:59, also where
the clocks change in between. Where a clock's time comes twice or never, the student is given the
reading that is kinder. Fractions of a second are cut off.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

YEARS = range(1990, 2200)  # whatever is outside of them is a slip
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december")  # fmt: skip
OFFSET = re.compile(r"\s+(?=(?:[+-]\d\d:?\d\d|Z)$)")
ZONED = re.compile(r"(?P<moment>.+\d)\s+(?P<zone>[A-Za-z][\w+/-]*)")
CLOCK = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?")
WORDED = re.compile(r"\d{4}|\d{1,2}(?:월|일)?|[^\W\d_]+")


def zone_named(name: str) -> tzinfo:
    """The time zone of that name; ValueError when the system knows none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # not there, a path, a folder
        raise ValueError(name) from None


def moment(text: str, zone: tzinfo) -> datetime | None:
    """The moment that a platform or a person wrote, in UTC; None when it is not clear which.

    Read are ISO 8601, also with a zone's name behind it (nbgrader's), and Moodle's English and
    Korean dates. What has no zone is in `zone`; of two readings the earlier one is taken.
    """
    text = " ".join(text.split())
    found = _iso(text) or _zoned(text, zone) or _worded(text)
    if found is None or found.year not in YEARS:
        return None
    local = found if found.tzinfo else found.replace(tzinfo=zone, fold=0)
    return local.astimezone(UTC).replace(microsecond=0)


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(OFFSET.sub("", text)) if ":" in text else None
    except ValueError:
        return None


def _zoned(text: str, zone: tzinfo) -> datetime | None:
    """A moment and a zone by name, or by the letters that `zone` itself goes by then."""
    match = ZONED.fullmatch(text)
    local = _iso(match["moment"]) if match else None
    if match is None or local is None or local.tzinfo:
        return None
    for fold in (0, 1):
        own = local.replace(tzinfo=zone, fold=fold)
        if own.tzname() == match["zone"]:
            return own
    if match["zone"] in ("UTC", "GMT"):
        return local.replace(tzinfo=UTC)
    try:  # a name with a slash is no guess; three letters may be two zones
        return local.replace(tzinfo=zone_named(match["zone"])) if "/" in match["zone"] else None
    except ValueError:
        return None


def _worded(text: str) -> datetime | None:
    """`Friday, 18 September 2026, 11:59 PM`, `2026년 9월 18일, 오후 11:59`: parts in any order."""
    clock = CLOCK.search(text)
    if clock is None:
        return None
    parts = [part.casefold() for part in WORDED.findall(text[: clock.start()])]
    rest = [part.casefold() for part in WORDED.findall(text[clock.end() :])]
    half = {"am": 0, "오전": 0, "pm": 12, "오후": 12}
    halves = [half[part] for part in parts + rest if part in half]
    years = [int(part) for part in parts + rest if re.fullmatch(r"\d{4}", part)]
    months = [month for part in parts + rest if (month := _month(part))]
    days = [int(m[1]) for part in parts + rest if (m := re.fullmatch(r"(\d{1,2})일?", part))]
    if not len(years) == len(months) == len(days) == 1 or len(halves) > 1:
        return None
    hour = int(clock["hour"])
    if halves:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + halves[0]
    try:
        return datetime(
            years[0], months[0], days[0], hour, int(clock["minute"]), int(clock["second"] or 0)
        )
    except ValueError:
        return None


def _month(part: str) -> int:
    """1 to 12; 0 when this names no month."""
    if part in MONTHS:
        return MONTHS.index(part) + 1
    match = re.fullmatch(r"(\d{1,2})월", part)
    return int(match[1]) if match and 1 <= int(match[1]) <= 12 else 0


def due_in(naive: datetime, zone: tzinfo) -> datetime:
    """A due date by the clock of a zone, the later one of two; ValueError when it never comes."""
    found = naive.replace(tzinfo=zone, fold=1)
    if found.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != naive:
        raise ValueError(naive.isoformat())
    return found


def days_after(due: datetime, days: int) -> datetime:
    """The same time of the clock so many days later, in UTC; the later one of two.

    OverflowError when no calendar goes so far.
    """
    naive = due.replace(tzinfo=None) + timedelta(days=days)
    return max(naive.replace(tzinfo=due.tzinfo, fold=fold).astimezone(UTC) for fold in (0, 1))


def days_late(submitted: datetime, due: datetime, grace: timedelta) -> int:
    """Begun days between `due` and `submitted`, of which `grace` is taken off first; 0 in time."""
    moment = submitted.astimezone(UTC) - grace
    over = moment - due.astimezone(UTC)
    if over <= timedelta(0):
        return 0
    days = max(over.days - 1, 1)  # near enough to begin with, whatever the clocks did
    while days > 1 and moment <= days_after(due, days - 1):
        days -= 1
    while moment > days_after(due, days):
        days += 1
    return days


def shown(moment: datetime, zone: tzinfo) -> str:
    """ISO 8601 by the clock of that zone, with its offset."""
    return moment.astimezone(zone).isoformat(timespec="seconds")
