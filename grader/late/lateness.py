"""A policy applied to a class: whose due date, how many days late, what is left."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import msgspec

from grader.late.clock import days_after, days_late, shown
from grader.late.moments import moments
from grader.late.penalty import settle
from grader.late.people import Directory, Unclear
from grader.late.policy import Extension, LateError, Policy, points
from grader.report import Late, Report
from grader.submission import Submission


class Lateness:
    """What the policy says of each submission of a class."""

    def __init__(
        self,
        policy: Policy,
        submissions: Sequence[Submission],
        missing: Collection[int] = (),
        spent: Mapping[str, int] | None = None,
    ) -> None:
        """Read everything that the policy needs; LateError when it cannot be applied to all.

        `missing` are the submissions that are none; `spent` the late days of earlier exercises, by
        the submission's name.
        """
        self.policy = policy
        self._extensions: dict[str, Extension] = {}
        self.unknown: list[str] = []  # extensions of whom nobody is here
        self._spent, self._zone = spent or {}, policy.zone
        self._assign(submissions)
        there = [one for index, one in enumerate(submissions) if index not in missing]
        moved = {name for name, one in self._extensions.items() if one.due or one.days}
        self._moments = moments(policy, there, moved)

    def apply(self, report: Report, submission: Submission) -> Report:
        """The report with what the policy makes of it; without anything where nothing is known."""
        return msgspec.structs.replace(report, late=self._late(report, submission))

    def _late(self, report: Report, submission: Submission) -> Late | None:
        found = self._moments.get(submission.name)
        if found is None or report.status == "missing":
            return None
        rules, extension = self.policy.rules, self._extensions.get(submission.name)
        due = self._due(extension)
        days = found.days if found.at is None else days_late(found.at, due, self.policy.grace)
        budget = self._budget(submission.name, extension)
        here = budget or 0
        if rules.late_days is not None and rules.late_days.at_most is not None:
            here = min(here, rules.late_days.at_most)
        penalty = rules.penalty
        left = settle(penalty, report.score, report.max_score, days, here, rules.decimals)
        return Late(
            final=left.final,
            taken=left.taken,
            due=shown(due, self._zone),
            extended=extension is not None and bool(extension.due or extension.days),
            submitted=shown(found.at, self._zone) if found.at else "",
            source=found.source,
            days=days,
            excused=left.excused,
            left=None if budget is None else budget - left.excused,
            closed=left.closed,
            per_day=points(penalty.per_day),
            unit=penalty.unit,
            at_most=None if penalty.at_most is None else points(penalty.at_most),
        )

    def _due(self, extension: Extension | None) -> datetime:
        due = self.policy.due
        if extension is not None and extension.due is not None:
            return extension.due.astimezone(self.policy.zone)
        if extension is not None and extension.days is not None:
            return days_after(due, extension.days).astimezone(self.policy.zone)
        return due

    def _budget(self, name: str, extension: Extension | None) -> int | None:
        """Late days that are left before this exercise; None where the policy has none."""
        days = self.policy.rules.late_days
        if days is None:
            return None
        own = extension.late_days if extension is not None else None
        return max((days.each if own is None else own) - self._spent.get(name, 0), 0)

    def _assign(self, submissions: Sequence[Submission]) -> None:
        """Give each extension to its student's submissions."""
        everybody = Directory(submissions)
        for one in self.policy.rules.extension:
            where = f"{self.policy.name}, [[extension]]"
            try:
                own = everybody.find(one.person)
            except Unclear as error:
                raise LateError(
                    f"{where}: {error}. Name the e-mail address, the id or the submission."
                ) from None
            for name in [submissions[index].name for index in own]:
                if name in self._extensions:
                    raise LateError(
                        f"{where}: {self._extensions[name].student} and {one.student} are one "
                        "student. Make one of them."
                    )
                self._extensions[name] = one
            if not own:
                self.unknown.append(one.student)
