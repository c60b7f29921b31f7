"""`grader rescore`: a graded folder with other points, or another late policy, and nothing is run.

Outcomes are kept, points and penalties are put on them. A check whose code has changed is another
check: then nothing is written, and `grader grade` has to judge again.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from grader import exercise as exercises
from grader import report as reports
from grader.batch import scores_of
from grader.digest import outcome_digest
from grader.gradebook import MAKE_ROOM, Gradebook, GradebookError, OneRun, sweep
from grader.intake.attempts import best
from grader.late.given import Given, late_lines
from grader.late.lateness import Lateness
from grader.late.policy import LateError
from grader.orders import GradeError
from grader.outputs import NO_PAGES, can_write_pages, write_pages, write_similar, write_table
from grader.points import Worth, scored, worth
from grader.render import grades
from grader.report import Late, Report
from grader.similar.found import line as similar_line
from grader.submission import Submission
from grader.words import Language

GRADEBOOK = "gradebook.sqlite"
AGAIN = "Run the same `grader grade` again: it judges from the kept answers what they tell."
SHOWN = 5  # checks named in one line


class RescoreError(Exception):
    """Nothing can be scored anew; the text says why and what next."""


class Done(msgspec.Struct, frozen=True):
    """The rows of the class, whose score changed and why, and what is said beside it."""

    rows: list[Report]
    changes: list[str]
    lines: list[str]
    seconds: float


def rescore(
    folder: Path,
    course: Path,
    language: Language,
    *,
    late: Path | None = None,
    no_late: bool = False,
    similar: bool = False,
) -> Done:
    """Score a graded folder anew and write its table, reports and pages.

    With `similar` also the list of submissions that look alike.
    RescoreError, BatchError, LateError, GradeError, GradebookError or ExerciseError when that
    cannot be done; then the scores are as they were.
    """
    started = time.monotonic()
    if not (folder / GRADEBOOK).is_file():
        raise RescoreError(
            f"{folder} holds no {GRADEBOOK}. Name the folder that "
            "`grader grade ... --out DIR` has written."
        )
    given = Given(late, none=no_late)
    with contextlib.ExitStack() as stack:
        stack.callback(OneRun(folder).close)
        gradebook = Gradebook(folder / GRADEBOOK)
        stack.callback(gradebook.close)
        sweep(folder)
        return _Rescoring(folder, gradebook, course).run(given, language, started, similar)


class _Rescoring:
    """One run over an open gradebook."""

    def __init__(self, folder: Path, gradebook: Gradebook, course: Path) -> None:
        self.folder, self.gradebook = folder, gradebook
        self.rows = gradebook.class_rows()
        if not self.rows:
            raise RescoreError(f"The run that wrote {folder} has not ended. {AGAIN}")
        self.exercise = exercises.find(self.rows[0].exercise.slug, course)
        self.missing = {row.submission: row for row in self.rows if row.status == "missing"}
        groups = gradebook.attempts()
        self.groups = {name: own for own in groups for name in own}
        names = [row.submission for row in self.rows] + [name for own in groups for name in own]
        self.names = list(dict.fromkeys(names))
        self.submissions = {name: self._submission(name) for name in self.names}
        self.before = self._known()
        self.changes: list[str] = []

    def _known(self) -> dict[str, Report]:
        """The slim report of each submission that is there, also of attempts left aside."""
        kept = self.gradebook.all_rows()
        return {name: row for name in self.names if (row := kept.get(name)) is not None}

    def _submission(self, name: str) -> Submission:
        if name in self.missing:
            row = self.missing[name]
            return Submission(name=name, student=row.student, filename="", ids=row.ids)
        found = self.gradebook.handed_in(name)
        if found is None:
            raise RescoreError(
                f"{self.folder} was graded by another version of the kit, which did not keep what "
                f"was handed in. {AGAIN}"
            )
        return found

    def run(self, given: Given, language: Language, started: float, similar: bool) -> Done:
        """Score, write, and say what came of it."""
        points, said = self._points()
        missing = {n for n, name in enumerate(self.names) if name in self.missing}
        lateness = given.lateness(
            list(self.submissions.values()), missing, self.gradebook, self.folder
        )
        slim = self._change(points, lateness)
        rows = self._rows(slim)
        self.gradebook.keep_class(rows)
        write_table(self.folder, self.exercise, rows)
        there = [self.submissions[r.submission] for r in rows if r.status != "missing"]
        found = write_similar(self.folder, self.exercise, there, similar)
        write_pages(self.folder, self.exercise, language, map(self._full, rows), found)
        lines = [*said, *late_lines(lateness, rows)]
        lines += [similar_line(found)] if found is not None else []
        return Done(rows, self.changes, lines, time.monotonic() - started)

    def _points(self) -> tuple[Worth | None, list[str]]:
        """What the checks are worth now, and what is said of it; None when that is as it was."""
        now = self.exercise.digest()
        stale = [name for name, row in self.before.items() if row.exercise.hash != now]
        stale = [name for name in stale if name not in self.missing]
        if not stale:
            return None, []
        same = outcome_digest(self.exercise)
        changed = [name for name in stale if self.gradebook.outcomes_of(name) != same]
        if changed:
            raise RescoreError(
                f"Not only points have changed since {grades.some(changed)} "
                f"{'was' if len(changed) == 1 else 'were'} graded, but checks or settings. {AGAIN}"
            )
        public_only = all(self.before[name].public_only for name in stale)
        points = worth(self.exercise, public_only=public_only)
        return points, _other(self._one_full(stale[0]), points)

    def _one_full(self, name: str) -> Report:
        found = self.gradebook.before(self.submissions[name])
        if found is None:
            raise RescoreError(f"{self.folder}: the report of {name} cannot be read. {AGAIN}")
        return found

    def _change(self, points: Worth | None, lateness: Lateness | None) -> dict[str, Report]:
        """Put points and penalties on every outcome; the new slim reports, by name."""
        slim: dict[str, Report] = {}

        def changed() -> Iterator[Report]:
            for name in self.names:
                if name in self.missing:
                    continue
                old = self._one_full(name)
                new = self._scored(old, points, lateness)
                slim[name] = reports.slim(new)
                if new != old:
                    self._compare(old, new)
                    self._save(new)
                    yield new

        self.gradebook.change(changed(), self.exercise if points is not None else None)
        return slim

    def _scored(self, old: Report, points: Worth | None, lateness: Lateness | None) -> Report:
        try:
            new = old if points is None else scored(old, points, self.exercise)
        except KeyError as error:
            raise RescoreError(
                f"{old.submission} was graded with the check {error.args[0][1]}, which is not "
                f"there now. {AGAIN}"
            ) from None
        if lateness is None:
            return msgspec.structs.replace(new, late=None)
        return lateness.apply(new, self.submissions[old.submission])

    def _compare(self, old: Report, new: Report) -> None:
        if scores_of(old) == scores_of(new) and old.max_score == new.max_score:
            return
        why = ["the points"] if (old.score, old.max_score) != (new.score, new.max_score) else []
        if _rule(old) != _rule(new):
            why.append(f"the late policy{grades.days_late(new)}")
        self.changes.append(f"{grades.label(new)}  {_of(old)} -> {_of(new)}  ({' and '.join(why)})")

    def _save(self, new: Report) -> None:
        try:
            reports.save(new, self.folder / "reports" / reports.file_name(new))
        except OSError as error:
            raise RescoreError(
                f"The report of {new.submission} cannot be written: {error.strerror}. {MAKE_ROOM}"
            ) from None

    def _rows(self, slim: dict[str, Report]) -> list[Report]:
        """A row a student as before, of several attempts the one that is best now."""
        most = max((one.max_score for one in slim.values()), default=0)
        rows = []
        for row in self.rows:
            name = row.submission
            if name in self.missing:
                new = msgspec.structs.replace(row, max_score=most)
                if new != row:
                    self._save(new)
                rows.append(new)
                continue
            own = self.groups.get(name, [name])
            rows.append(slim[own[best(enumerate(slim[one] for one in own))]])
        return rows

    def _full(self, row: Report) -> tuple[Report, Submission]:
        return self.gradebook.full(row), self.submissions[row.submission]


def _other(one: Report, points: Worth) -> list[str]:
    """Which checks are worth something else now."""
    other = [
        f"{check.id}{' (hidden)' * check.hidden} {check.points} -> {points[key]}"
        for check in one.checks
        if points.get(key := (check.hidden, check.id), check.points) != check.points
    ]
    more = [f"and {len(other) - SHOWN} more"] if len(other) > SHOWN else []
    return [f"points: {', '.join([*other[:SHOWN], *more])}"] if other else []


def _rule(one: Report) -> Late | None:
    """What the late policy says of a submission, whatever its score."""
    if one.late is None:
        return None
    return msgspec.structs.replace(one.late, final=None, taken=0, excused=0, left=None)


def _of(one: Report) -> str:
    """A score as it is compared: what counts, of how many points."""
    final = reports.final_score(one)
    return f"{'-' if final is None else final}/{one.max_score}"


def lines(done: Done, folder: Path) -> list[str]:
    """What is said of it on a terminal."""
    said = [f"changed: {change}" for change in done.changes]
    counted = f"{len(done.changes)} of them changed" if done.changes else "no score changed"
    said += done.lines
    said.append(
        f"{len(done.rows)} rows: {grades.counts(done.rows)}   {counted}   "
        f"{done.seconds:.1f} s, nothing was run"
    )
    said.append(str(folder / "index.html") if can_write_pages() else NO_PAGES)
    return [f"  {line}" for line in [*said, str(folder / "grades.csv")]]


ERRORS = (RescoreError, LateError, GradeError, GradebookError)
