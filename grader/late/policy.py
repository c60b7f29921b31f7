"""What handing in late costs: the rules of `late.toml`, and what goes with them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Annotated, Literal

import msgspec

from grader.late.clock import zone_named
from grader.late.people import Person, folded
from grader.report import Points, Unit

Count = Annotated[int, msgspec.Meta(ge=0, le=10_000)]


class LateError(Exception):
    """The policy cannot be applied; the text names the file, the reason and the next step."""


class Penalty(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a day costs, and where that ends."""

    points_per_day: Decimal | None = None
    percent_per_day: Decimal | None = None
    percent_of: Literal["score", "max_score"] = "score"
    at_most: Decimal | None = None  # in the same unit, for all days together
    floor: Decimal = Decimal(0)  # points that no penalty goes below
    closes_after_days: Count | None = None  # later than that nothing counts

    @property
    def unit(self) -> Unit:
        """What `per_day` and `at_most` are counted in."""
        if self.points_per_day is not None:
            return "points"
        return "percent of the score" if self.percent_of == "score" else "percent of all points"

    @property
    def per_day(self) -> Decimal:
        """For each day, in `unit`."""
        return self.points_per_day or self.percent_per_day or Decimal(0)


class LateDays(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Days that each student may be late without a penalty."""

    each: Count
    at_most: Count | None = None  # of them, in this exercise
    spent: list[str] = []  # folders of earlier exercises


class Extension(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One student's own due date, or number of late days."""

    student: str
    due: datetime | None = None
    days: Annotated[int, msgspec.Meta(ge=1, le=10_000)] | None = None
    late_days: Count | None = None

    @property
    def person(self) -> Person:
        """Whom it is for: any id, the name, or the submission."""
        return Person(name=self.student, ids={"any": self.student})


class Time(msgspec.Struct, frozen=True):
    """When somebody handed in, by a file of times; in UTC."""

    person: Person
    at: datetime
    line: int


class File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The keys of the file."""

    due: datetime
    timezone: str = ""
    grace_minutes: Count = 0
    decimals: Annotated[int, msgspec.Meta(ge=0, le=6)] = 2
    times: str = ""
    trust_timestamp_txt: bool = False
    late_without_time_days: Count | None = None
    penalty: Penalty
    late_days: LateDays | None = None
    extension: list[Extension] = []


class Policy(msgspec.Struct, frozen=True, kw_only=True):
    """A file that has been checked; all dates have a time zone. It survives msgspec's JSON."""

    name: str  # of the file, for what is said
    rules: File
    times: list[Time] = []
    times_name: str = ""

    @property
    def zone(self) -> tzinfo:
        """The time zone that days are counted in."""
        if self.rules.timezone:
            return zone_named(self.rules.timezone)
        return self.rules.due.tzinfo or UTC

    @property
    def due(self) -> datetime:
        """The due date, by the clock of the zone."""
        return self.rules.due.astimezone(self.zone)

    @property
    def grace(self) -> timedelta:
        """How far the clock of the policy runs behind."""
        return timedelta(minutes=self.rules.grace_minutes)

    def without(self, people: list[tuple[str, str, dict[str, str]]]) -> Policy:
        """The policy without what it says of people, each by submission, name and ids."""
        gone = {folded(text) for one in people for text in (one[0], one[1], *one[2].values())}

        def names(person: Person) -> bool:
            texts = (person.submission, person.name, *person.ids.values())
            return any(folded(text) in gone for text in texts if text)

        kept = [one for one in self.rules.extension if not names(one.person)]
        return msgspec.structs.replace(
            self,
            rules=msgspec.structs.replace(self.rules, extension=kept),
            times=[time for time in self.times if not names(time.person)],
        )


def points(number: Decimal) -> Points:
    """A number as reports hold points: whole ones are whole."""
    return int(number) if number == number.to_integral_value() else float(number)
