"""Is what a Dask worker sent back a report of the submission that it was given?

Whoever runs the cluster decides about marks and has to be trusted. This is against all else: a
worker of another version, a mixed-up chunk, damaged bytes, our own mistakes.
"""

from __future__ import annotations

import msgspec

from grader import report
from grader.cluster.messages import Facts, Judged
from grader.exercise import Exercise
from grader.orders import TIERS, Options, Order
from grader.report import Report, Versions

REPORT_CAP = 8 << 20  # bytes; a student's prints and values are cut long before
TRANSCRIPT_CAP = 9 << 20  # bytes, packed
POINTS_CAP = 1e9  # of a check


class Invalid(Exception):
    """An answer that cannot be that of our own kit; the text says what is wrong with it."""


class Terms:
    """What every report of this run has to say."""

    def __init__(self, exercise: Exercise, options: Options, versions: Versions) -> None:
        self._exercise = report.ExerciseId(exercise.slug, exercise.digest())
        self._tasks = [task.id for task in exercise.tasks]
        self._seed = exercise.seed if options.seed is None else options.seed
        self._options, self._versions = options, versions

    def accept(self, judged: Judged, order: Order, worker: Facts) -> Report:
        """The report, with the host that made it; Invalid when it is not what was asked for."""
        if len(judged.report) > REPORT_CAP or len(judged.transcript) > TRANSCRIPT_CAP:
            raise Invalid("a report or a transcript that is too long")
        try:
            found = report.from_json(judged.report)
        except msgspec.MsgspecError as error:
            raise Invalid(f"no report: {str(error)[:200]}") from None
        wrong = self._stray(found, order) or self._strange(found) or self._miscounted(found)
        if wrong:
            raise Invalid(f"a report with another {wrong} than was asked for")
        host = report.Host(worker.host, worker.system, worker.processors)
        return msgspec.structs.replace(found, host=host)

    def _stray(self, found: Report, order: Order) -> str:
        """What shows that it is somebody else's."""
        given = order.submission
        pairs = {
            "submission": (found.submission, given.name),
            "student": (found.student, given.student),
            "ids": (found.ids, given.ids),
            "time of handing in": (found.submitted, given.submitted),
        }
        return next((name for name, (one, other) in pairs.items() if one != other), "")

    def _strange(self, found: Report) -> str:
        """What shows that it was judged in another way."""
        options = self._options
        pairs: dict[str, tuple[object, object]] = {
            "exercise": (found.exercise, self._exercise),
            "seed": (found.seed, self._seed),
            "choice of checks": (found.public_only, options.public_only),
            "way of carrying forward": (found.carry_forward, options.carry_forward),
            "version": (found.versions, self._versions),
            "late policy": (found.late, None),
            "host": (found.host, None),
            "tier": (self._is_enough(found), True),
        }
        return next((name for name, (one, other) in pairs.items() if one != other), "")

    def _is_enough(self, found: Report) -> bool:
        if found.status == "ungraded" and not found.checks:
            return True
        tiers = TIERS
        required = tiers.index(self._options.require)
        return found.tier in tiers and tiers.index(found.tier) <= required

    def _miscounted(self, found: Report) -> str:
        """Which of its numbers do not follow from its checks."""
        if not all(0 <= check.points <= POINTS_CAP for check in found.checks):
            return "number of points"
        tasks = report.tasks_of(found.checks, self._tasks if found.checks else [])
        told = [(task.id, task.score, task.max_score) for task in found.tasks]
        counted = [(task.id, task.score, task.max_score) for task in tasks]
        status = report.status_of(found.checks, found.status == "unreadable")
        pairs: dict[str, tuple[object, object]] = {
            "sum of points": (told, counted),
            "score": (found.score, report.score_of(found.status, found.tasks)),
            "greatest score": (found.max_score, report.total(task.max_score for task in tasks)),
            "status": (found.status, status if found.checks else "ungraded"),
        }
        return next((name for name, (one, other) in pairs.items() if one != other), "")
