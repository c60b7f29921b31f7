"""When each submission was handed in, and who says so.

A file's own date is never asked: copying changes it, and so can whoever has the file. Where nobody
says when something was handed in, the policy is refused.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import datetime
from typing import NamedTuple

from grader.late.clock import moment
from grader.late.people import Directory, Unclear
from grader.late.policy import LateError, Policy, Time
from grader.submission import Submission

STAMP = "timestamp.txt"


class Moment(NamedTuple):
    """When something was handed in, and who says so; no time where only days are known."""

    at: datetime | None
    source: str
    days: int = 0  # late, where no time is known


def moments(
    policy: Policy, there: Sequence[Submission], moved: Container[str]
) -> dict[str, Moment]:
    """The moment of each submission, by its name; `moved` are those with a due date of their own.

    What could not be read has no points to lose, and may lack one. LateError where another does.
    """
    given = _times(policy, Directory(there), there)
    asked = {one.name: _moment(policy, one, given.get(one.name)) for one in there}
    found = {name: at for name, at in asked.items() if at is not None}
    unsaid = [one for one in there if one.name not in found and not one.problem]
    if unsaid:
        raise LateError(f"{policy.name} cannot be applied: {_why(policy, unsaid)}")
    vague = [one for one in there if one.name in moved and found.get(one.name, NOW).days]
    if vague:
        raise LateError(
            f"{policy.name} cannot be applied: for {_names(vague)} there is an extension, and "
            "Canvas says LATE and not when. Give the time in a file of times."
        )
    return found


NOW = Moment(None, "")


def _why(policy: Policy, unsaid: Sequence[Submission]) -> str:
    """Why there is no moment, and what to do."""
    late = [one for one in unsaid if one.late]
    if late:
        return (
            f"Canvas says that {_names(late)} handed in LATE, and not when. Add "
            "late_without_time_days = N, the days that this counts as, or "
            'times = "times.csv", a file with the columns student and submitted_at.'
        )
    stamped = [one for one in unsaid if one.stamp]
    if stamped and not policy.rules.trust_timestamp_txt:
        return (
            f"when {_names(stamped)} handed in, only a {STAMP} beside the file says. If nbgrader "
            "wrote it and no student could, add trust_timestamp_txt = true."
        )
    if policy.times_name:
        return f"{policy.times_name} has no time for {_names(unsaid)}. Add it, and try again."
    return (
        f"nothing says when {_names(unsaid)} handed in, and files' own dates are not trusted. "
        'Add times = "times.csv", a file with the columns student and submitted_at.'
    )


def _moment(policy: Policy, one: Submission, given: Time | None) -> Moment | None:
    """The file of times first, then the platform, then what nbgrader left, if that is trusted."""
    if given is not None:
        return Moment(given.at, policy.times_name)
    if one.submitted:
        at = moment(one.submitted, policy.zone)
        return Moment(at, "gradescope") if at else None
    if policy.rules.trust_timestamp_txt and one.stamp:
        at = moment(one.stamp, policy.zone)
        if at is None:
            raise LateError(
                f"{policy.name} cannot be applied: the {STAMP} of {one.name} says {one.stamp!r}, "
                "which is not a clear time. Give the time in a file of times."
            )
        return Moment(at, STAMP)
    if one.late is None:
        return None
    if not one.late:
        return Moment(None, "canvas")
    days = policy.rules.late_without_time_days
    return None if days is None else Moment(None, "canvas", days)


def _times(policy: Policy, directory: Directory, there: Sequence[Submission]) -> dict[str, Time]:
    """The time of each submission that the file of times names."""
    found: dict[str, Time] = {}
    for time in policy.times:
        where = f"{policy.times_name}, line {time.line}"
        try:
            own = directory.find(time.person)
        except Unclear as error:
            raise LateError(f"{where}: {error}. Add a column email, id or submission.") from None
        if len(own) > 1:
            raise LateError(
                f"{where}: {time.person} handed in {len(own)} times. Add a column submission with "
                f"{there[own[0]].name}, {there[own[1]].name} and so on."
            )
        for index in own:
            name = there[index].name
            if name in found and found[name].at != time.at:
                raise LateError(
                    f"{where}: {time.person} stands in line {found[name].line} too, with another "
                    "time. Delete one of them."
                )
            found[name] = time
    return found


def _names(submissions: Sequence[Submission], most: int = 3) -> str:
    """Some of them by name, and how many more there are."""
    names = [one.student for one in submissions[:most]]
    more = len(submissions) - len(names)
    if more:
        return f"{', '.join(names)} and {more} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
