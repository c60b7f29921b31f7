"""What the checks are worth, read off their files without running a check.

Points decide no outcome. So when nothing but points has changed, a class can be scored anew from
the outcomes that are kept, and no student's code has to run.
"""

from __future__ import annotations

import msgspec
import pytest

from grader import report
from grader.exercise import Exercise
from grader.judging import Bench, Check
from grader.orders import GradeError
from grader.plugin import BENCH, CHECK
from grader.report import Points, Report
from grader.session import hold_session, last_line

Worth = dict[tuple[bool, str], Points]  # by whether it is hidden, and the check's id


class _Collected:
    """The plugin that looks at the checks and runs none."""

    def __init__(self) -> None:
        self.worth: Worth = {}
        self.trouble = ""

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[BENCH] = Bench("en")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.trouble = last_line(report.longreprtext)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        checks: list[Check] = [item.stash[CHECK] for item in session.items if CHECK in item.stash]
        self.worth = {(check.hidden, check.id): check.points for check in checks}
        return True


def worth(exercise: Exercise, *, public_only: bool) -> Worth:
    """The points of each check as its file says now; GradeError when the files cannot be read."""
    files = [exercise.public_checks] if public_only else [
        exercise.public_checks, exercise.hidden_checks
    ]  # fmt: skip
    collected = _Collected()
    code, said = hold_session(exercise, [str(path) for path in files], collected)
    if collected.trouble or code != pytest.ExitCode.OK:
        raise GradeError(f"The checks cannot be read: {collected.trouble or last_line(said)}")
    return collected.worth


def scored(old: Report, points: Worth, exercise: Exercise) -> Report:
    """The same outcomes with other points; KeyError when a check has none."""
    checks = [
        msgspec.structs.replace(check, points=points[check.hidden, check.id])
        for check in old.checks
    ]
    sums = {task.id: task for task in report.tasks_of(checks, [task.id for task in old.tasks])}
    tasks = [
        msgspec.structs.replace(task, score=sums[task.id].score, max_score=sums[task.id].max_score)
        for task in old.tasks
    ]
    return msgspec.structs.replace(
        old,
        checks=checks,
        tasks=tasks,
        score=report.score_of(old.status, tasks),
        max_score=report.total(task.max_score for task in tasks),
        exercise=report.ExerciseId(exercise.slug, exercise.digest()),
    )
