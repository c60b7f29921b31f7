"""Which known mistake a submission's answers mean, task by task."""

from __future__ import annotations

from collections.abc import Iterable

from grader import signature
from grader.alike import Signature
from grader.attempt import Attempt
from grader.judging import Check
from grader.mistakes import Known, Library
from grader.report import CheckResult


def diagnose(
    attempt: Attempt, checks: Iterable[Check], results: Iterable[CheckResult], library: Library
) -> dict[str, Known]:
    """The recognised mistake of each task that has one.

    Only tasks with a public check that failed are looked at, so a right answer is never told of a
    mistake; and only with the exercise's own seed, since other inputs have other answers.
    """
    if not library.mistakes or attempt.seed != attempt.exercise.seed:
        return {}
    wrong = {r.task for r in results if r.outcome == "failed" and not r.hidden and not r.carried}
    found = {}
    for task in wrong:
        known = library.find(task, signature_of(attempt, task, checks))
        if known is not None:
            found[task] = known
    return found


def signature_of(attempt: Attempt, task: str, checks: Iterable[Check]) -> Signature:
    """What the submission answered to the public checks of a task."""
    public = {
        check.id: check.fixtures for check in checks if check.task == task and not check.hidden
    }
    elsewhere = {f for other in attempt.exercise.tasks if other.id != task for f in other.functions}
    return signature.of_task(attempt.exchanges, public, elsewhere)
