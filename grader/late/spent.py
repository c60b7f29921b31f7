"""Late days that students have spent in earlier exercises, by what grading those has left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from grader.gradebook import Gradebook, GradebookError
from grader.late.people import SHARED, Directory, Person, Unclear
from grader.late.policy import LateError, Policy
from grader.report import Report
from grader.submission import Submission

GRADEBOOK = "gradebook.sqlite"


def spent(policy: Policy, submissions: Sequence[Submission], out: Path | None) -> Counter[str]:
    """How many late days each submission's student has spent, by the submission's name.

    LateError when a folder that the policy names holds no grades, or is `out` itself, and when it
    is not certain whose days they were.
    """
    days: Counter[str] = Counter()
    everybody = Directory(submissions)
    budget = policy.rules.late_days
    for folder in map(Path, budget.spent if budget is not None else ()):
        if out is not None and folder == out.resolve():
            raise LateError(
                f"{policy.name}: `late_days.spent` names {folder}, where these grades go. "
                "Name the folders of earlier exercises."
            )
        for row in _rows(policy, folder):
            if row.late is None or not row.late.excused:
                continue
            ids = {kind: text for kind, text in row.ids.items() if kind in SHARED}
            ids.pop("gradescope", None)  # of one hand-in
            try:
                own = everybody.find(Person(name=row.student, ids=ids))
            except Unclear as error:
                raise LateError(
                    f"{policy.name}: the late days that {row.student} has spent in {folder} cannot "
                    f"be counted: {error}."
                ) from None
            for index in own:
                days[submissions[index].name] += row.late.excused
    return days


def _rows(policy: Policy, folder: Path) -> list[Report]:
    place = folder / GRADEBOOK
    if not place.is_file():
        raise LateError(
            f"{policy.name}: `late_days.spent` names {folder}, which holds no {GRADEBOOK}. Name "
            "the folders that `grader grade --out` has written."
        )
    try:
        gradebook = Gradebook(place)
    except GradebookError as error:
        raise LateError(error) from None
    try:
        return gradebook.class_rows()
    except GradebookError as error:
        raise LateError(error) from None
    finally:
        gradebook.close()
