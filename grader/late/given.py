"""Which late policy a command applies: the one it names, else the one in force in its folder."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from grader.gradebook import Gradebook
from grader.late.lateness import Lateness
from grader.late.policy import LateError
from grader.late.reading import load
from grader.late.spent import spent
from grader.late.times import with_times
from grader.report import Report, total
from grader.submission import Submission


class Given:
    """`--late FILE`, `--no-late`, or neither: then the folder's own stays in force."""

    def __init__(self, path: Path | None, *, none: bool = False) -> None:
        """Read the file and the times that it names; LateError when that cannot be done."""
        if path is not None and none:
            raise LateError("--late and --no-late cannot both be meant. Leave one away.")
        self._none = none
        self._policy = None if path is None else with_times(load(path), path.parent)

    def lateness(
        self,
        submissions: Sequence[Submission],
        missing: Collection[int],
        gradebook: Gradebook | None,
        out: Path | None,
    ) -> Lateness | None:
        """The policy applied to a class, and from now on in force in its folder; None without one.

        LateError when it cannot be applied to everybody; then nothing is changed.
        """
        policy = self._policy
        if policy is None and not self._none and gradebook is not None:
            policy = gradebook.policy()
        made = None
        if policy is not None:
            made = Lateness(policy, submissions, missing, spent(policy, submissions, out))
        if gradebook is not None:
            gradebook.remember_policy(policy)
        return made


def late_lines(lateness: Lateness | None, reports: Sequence[Report]) -> list[str]:
    """What is said of the policy below a class's table."""
    if lateness is None:
        return []
    own = [report.late for report in reports if report.late is not None]
    late = [one for one in own if one.days]
    taken, excused = total(one.taken for one in own), sum(one.excused for one in own)
    due = lateness.policy.due.isoformat(sep=" ", timespec="seconds")
    counted = f"{len(late)} late, {taken} points taken"
    said = [f"late policy {lateness.policy.name}: due {due}; {counted}"]
    if lateness.policy.rules.late_days is not None:
        said[0] += f", {excused} late {'day' if excused == 1 else 'days'} spent"
    vague = sum(one.source == "canvas" for one in own)
    if vague:
        said.append(f"of {vague} no time is known: in time or late as Canvas says")
    said += [f"an extension of {one}, who is not here" for one in lateness.unknown]
    return said
