"""`grader grade`: collect, judge with progress, write grades and reports, show the class."""

from __future__ import annotations

import contextlib
import os
import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import msgspec
from rich.console import Console
from rich.text import Text

from grader import report
from grader.exercise import Exercise
from grader.gradebook import MAKE_ROOM, Gradebook, GradebookError, OneRun, sweep
from grader.intake.attempts import ATTEMPTS, best
from grader.intake.collect import collect
from grader.late.given import Given, late_lines
from grader.late.lateness import Lateness
from grader.late.policy import LateError
from grader.orders import TIERS, GradeError, Options, Order, check_hidden, without_outcomes
from grader.outputs import (
    NO_PAGES,
    BatchError,
    can_write_pages,
    write_pages,
    write_similar,
    write_table,
)
from grader.pool import Pool, default_jobs
from grader.progress import Running
from grader.render import explain as explanation
from grader.render import grades
from grader.render.text import fit
from grader.report import Points, Report
from grader.similar.found import Alike
from grader.similar.found import line as similar_line
from grader.submission import Submission, SubmissionError
from grader.words import LANGUAGES, Language

if TYPE_CHECKING:  # it needs an extra
    from grader.nbgrader.marks import Marks

PRIVATE = 0o700
LOCAL = "local"  # a cluster of this machine's own
SCHEDULER = re.compile(r"(tcp|tls)://(\[[0-9a-fA-F:.%]+\]|[^\s:/@]+):\d{1,5}")


class Judges(Protocol):
    """Who judges: takes orders as they are needed, hands over reports as they come."""

    def run(self, orders: Iterable[tuple[int, Order]]) -> None:
        """Judge them all; GradeError when nobody can be graded."""


class Batch:
    """One run of `grader grade`."""

    def __init__(
        self, place: Path, exercise: Exercise, *, out: Path | None, seed: int | None,
        public_only: bool, require: str, explain: bool, language: Language,
        jobs: int | None = None, fresh: bool = False, carry_forward: bool = False,
        roster: Path | None = None, attempts: str = "latest", cluster: str | None = None,
        late: Path | None = None, no_late: bool = False, gradebook: str | None = None,
        similar: bool = False,
    ) -> None:  # fmt: skip
        if require not in TIERS:
            raise BatchError(f"--require is one of {', '.join(TIERS)}, not {require!r}.")
        if jobs is not None and jobs < 1:
            raise BatchError(f"--jobs is a number from 1 on, not {jobs}.")
        if cluster is not None:
            _check_cluster(cluster, jobs)
        if attempts not in ATTEMPTS:
            raise BatchError(f"--attempts is {' or '.join(ATTEMPTS)}, not {attempts!r}.")
        if out is None and not explain:
            raise BatchError(
                "Say where the grades go with --out DIR, or print them with --explain."
            )
        if gradebook is not None and out is None:
            raise BatchError("--gradebook needs --out DIR: what is graded is kept there.")
        self.exercise, self.out, self.explain, self.language = exercise, out, explain, language
        self.options = Options(
            seed=seed,
            public_only=public_only,
            require=require,
            language=language,
            carry_forward=carry_forward,
        )
        self.jobs, self.fresh, self.cluster = jobs or default_jobs(), fresh, cluster
        try:
            stubs = {exercise.stub_in(language).encode() for language in LANGUAGES}
            intake = collect(place, exercise.slug, roster, attempts, leave_out=out, stubs=stubs)
        except SubmissionError as error:
            raise BatchError(error) from None
        self.submissions, self.ignored = intake.submissions, intake.ignored
        self.missing, self.attempts = intake.missing, intake.attempts
        self.done: dict[int, Report] = {}
        self.kept = 0  # reports of an earlier run that still hold
        self.replayed = 0  # judged from the transcript of an earlier run, no check run again
        self.changes: list[str] = []
        self._transcripts: dict[int, bytes] = {}
        self._gradebook: Gradebook | None = None
        try:
            self._late = Given(late, none=no_late)
        except LateError as error:
            raise BatchError(error) from None
        self.lateness: Lateness | None = None
        self._want_similar = similar
        self.similar: list[Alike] | None = None  # to look at, if that was asked for
        self._theirs = None if gradebook is None else open_marks(gradebook, exercise, language)
        self.handed_on: list[str] = []  # what is said of nbgrader's gradebook
        self._handed_on_whole = True
        self.console = Console(highlight=False, markup=False, emoji=False, soft_wrap=False)

    @property
    def reports(self) -> list[Report]:
        """What is done, a row a student, in the order of the submissions."""
        aside = self._left_aside()
        return [self.done[index] for index in sorted(self.done) if index not in aside]

    def _left_aside(self) -> set[int]:
        """Of several attempts of one student, those that are not the best."""
        aside: set[int] = set()
        for own in self.attempts:
            done = [(index, self.done[index]) for index in own if index in self.done]
            aside |= set(own) - {best(done)} if done else set()
        return aside

    def run(self) -> int:
        """Grade; 0 when every row is graded, unreadable or missing, 2 when one is ungraded."""
        started = time.monotonic()
        try:
            check_hidden(self.exercise, self.options)
            with self._folder():
                self._grade()
        except (GradeError, GradebookError, LateError) as error:
            raise BatchError(error) from None
        except KeyboardInterrupt:
            raise BatchError(self._stopped()) from None
        self._show(time.monotonic() - started)
        if not self._handed_on_whole:
            return 2
        return 2 if any(item.status == "ungraded" for item in self.done.values()) else 0

    def _grade(self) -> None:
        self.lateness = self._late.lateness(
            self.submissions, self.missing, self._gradebook, self.out
        )
        if self._gradebook is not None:
            self._gradebook.keep_class([])  # until this run has ended
        waiting = [item for item in enumerate(self.submissions) if item[0] not in self.missing]
        if self._gradebook is not None and not self.fresh:
            waiting = [(index, item) for index, item in waiting if not self._keep(index, item)]
        try:
            with self._progress() as progress:
                if waiting:
                    judges = self._judges(progress, len(waiting))
                    judges.run((index, self._order(item)) for index, item in waiting)
        except BaseException:
            with contextlib.suppress(BatchError, GradeError):  # what stopped it is said
                self._finish()
            raise
        self._finish()
        if self._gradebook is not None:
            self._gradebook.keep_class(self.reports)
            self._gradebook.remember_attempts(
                [[self.submissions[index].name for index in own] for own in self.attempts]
            )
        if self._theirs is not None:
            rows = sorted(self.done.keys() - self._left_aside())
            self.handed_on, self._handed_on_whole = self._theirs.write_class(map(self._row, rows))
        self._write_pages()

    def _judges(self, progress: Running, count: int) -> Judges:
        """Who judges: some processes of this machine, or the machines of a cluster."""

        def take(index: int, result: Report) -> None:
            self._take(index, result)
            progress.show(len(self.done))

        if self.cluster is None:
            return Pool(self.exercise, self.options, self.jobs, take, self._hear)
        from grader.cluster.run import Cluster  # needs an extra

        return Cluster(
            self.exercise, self.options, self.cluster, take, self._hear,
            jobs=self.jobs, count=count, tell=progress.tell,
        )  # fmt: skip

    def _finish(self) -> None:
        """What is written of all that is done."""
        self._miss()
        self._write()

    def _keep(self, index: int, submission: Submission) -> bool:
        """Whether an earlier run's report still holds; it then stands in for a new one."""
        assert self._gradebook is not None
        found = self._gradebook.kept(submission)
        if found is None or found.status == "ungraded":
            return False
        now = self._settle(submission, found)
        if now != found:  # the late policy is another one
            self._compare(found, now)
            self._save(now)
            self._gradebook.change([now])
        self.done[index] = now if self.explain else report.slim(now)
        self.kept += 1
        return True

    def _settle(self, submission: Submission, result: Report) -> Report:
        """The report with what the late policy makes of it."""
        if self.lateness is None:
            return msgspec.structs.replace(result, late=None)
        return self.lateness.apply(result, submission)

    def _order(self, submission: Submission) -> Order:
        if self._gradebook is None or self.fresh:
            return Order(submission)
        return Order(submission, self._gradebook.transcript(submission))

    def _hear(self, index: int, transcript: bytes, ran: int) -> None:
        self._transcripts[index] = transcript
        self.replayed += ran == 0

    @contextlib.contextmanager
    def _folder(self) -> Iterator[None]:
        """The folder of `--out`, held for this run, with its gradebook."""
        if self.out is None:
            yield
            return
        self._make_folders(self.out)
        run = OneRun(self.out)
        sweep(self.out)
        try:
            self._gradebook = Gradebook(self.out / "gradebook.sqlite")
            self._gradebook.prepare(self.exercise, self.options)
            yield
        finally:
            if self._gradebook is not None:
                self._gradebook.close()
            run.close()

    def _stopped(self) -> str:
        there = len(self.submissions) - len(self.missing)
        done = f"Stopped after {len(self.done.keys() - self.missing)} of {there} submissions."
        kept = f" What is done is in {self.out}; the same command goes on from there."
        return done + (kept if self.out else "")

    def _make_folders(self, out: Path) -> None:
        try:
            (out / "reports").mkdir(parents=True, exist_ok=True, mode=PRIVATE)
            os.chmod(out / "reports", PRIVATE)
        except OSError as error:
            raise BatchError(
                f"{out} cannot be written: {error.strerror}. Choose another --out."
            ) from None

    def _take(self, index: int, result: Report) -> None:
        transcript = self._transcripts.pop(index, b"")
        submission = self.submissions[index]
        result = self._settle(submission, result)
        if self._gradebook is not None:
            self._compare(self._gradebook.before(submission), result)
            self._save(result)
            self._gradebook.keep(submission, result, transcript)
        self.done[index] = result if self.explain else report.slim(result)

    def _save(self, result: Report) -> None:
        if self.out is None:
            return
        try:
            report.save(result, self.out / "reports" / report.file_name(result))
        except OSError as error:
            raise GradeError(
                f"The report of {result.submission} cannot be written: {error.strerror}. "
                f"{MAKE_ROOM}"
            ) from None

    def _compare(self, before: Report | None, now: Report) -> None:
        if before is not None and scores_of(before) != scores_of(now):
            self.changes.append(grades.change(before, now))

    def _miss(self) -> None:
        """A report for each student of the roster who handed nothing in; none if nobody has one."""
        if not self.done:
            return
        worth = max(item.max_score for item in self.done.values())
        self._forget_missing()
        for index, note in self.missing.items():
            one = self.submissions[index]
            empty = without_outcomes(self.exercise, one, self.options, "missing", note)
            self.done[index] = msgspec.structs.replace(empty, max_score=worth)
            self._save(self.done[index])

    def _forget_missing(self) -> None:
        """Take away what an earlier run wrote of students who handed nothing in then."""
        for path in self.out.glob("reports/*.json") if self.out is not None else ():
            with contextlib.suppress(OSError, msgspec.MsgspecError):
                if report.from_json(path.read_bytes()).status == "missing":
                    path.unlink()

    def _write(self) -> None:
        if self.out is not None and self.done:
            write_table(self.out, self.exercise, self.reports)

    def _write_pages(self) -> None:
        """The class's page and the students', from each report in full, one at a time."""
        if self.out is None or self._gradebook is None or not self.done:
            return
        rows = sorted(self.done.keys() - self._left_aside())
        there = [self.submissions[index] for index in rows if index not in self.missing]
        self.similar = write_similar(self.out, self.exercise, there, self._want_similar)
        full = map(self._row, rows)
        write_pages(self.out, self.exercise, self.language, full, self.similar)

    def _row(self, index: int) -> tuple[Report, Submission]:
        """A row's report in full, and what was handed in."""
        assert self._gradebook is not None
        submission, result = self.submissions[index], self.done[index]
        full = None if result.status == "missing" else self._gradebook.before(submission)
        return full or result, submission

    def _progress(self) -> Running:
        there = len(self.submissions) - len(self.missing)
        return Running(there, self.kept, lambda: grades.counts(self.reports))

    def _show(self, seconds: float) -> None:
        if self.explain:
            self._explain()
        if self.out is not None:
            self.console.print(grades.table(self.reports, self.exercise))
            self._say("  " + grades.legend(self.exercise), style="dim")
            self._say("")
            for note in grades.notes(self.reports):
                self._say(note)
            if self.ignored:
                self._say(f"  ignored: {grades.some(self.ignored)}")
            for change in self.changes:
                self._say(f"  changed: {change}")
            self._say("")
            self._say("  " + grades.summary(self.reports, seconds, self.kept, self.replayed))
            for line in late_lines(self.lateness, self.reports):
                self._say(f"  {line}")
            for line in self.handed_on:
                self._say(f"  {line}")
            if self.similar is not None:
                self._say(f"  {similar_line(self.similar)}")
            self._say(f"  {self.out / 'index.html' if can_write_pages() else NO_PAGES}")

    def _explain(self) -> None:
        encoding = self.console.encoding or "utf-8"
        for item in self.reports:
            for line in explanation.lines(item, self.exercise, self.language):
                self._say(fit(line, encoding))
            self._say("")

    def _say(self, line: str | Text, style: str = "") -> None:
        self.console.print(line, style=style, soft_wrap=True)


def open_marks(gradebook: str, exercise: Exercise, language: Language) -> Marks:
    """nbgrader's gradebook, ready to be written to; BatchError when it is not."""
    from grader.nbgrader.course import CourseError
    from grader.nbgrader.marks import Marks, MarksError

    try:
        return Marks(gradebook, exercise, language)
    except (MarksError, CourseError) as error:
        raise BatchError(error) from None


def scores_of(one: Report) -> tuple[Points | None, Points | None]:
    """A report's score, and the one that counts."""
    return one.score, report.final_score(one)


def _check_cluster(address: str, jobs: int | None) -> None:
    """BatchError unless that is a cluster's address, and --jobs has a meaning there."""
    if address != LOCAL and not SCHEDULER.fullmatch(address):
        raise BatchError(
            f"--cluster is local, or a scheduler's address as tcp://host:8786, not {address!r}."
        )
    if address != LOCAL and jobs is not None:
        raise BatchError(
            "--jobs is for this machine. A cluster's workers have a judge for each of their "
            "threads: leave --jobs away."
        )
