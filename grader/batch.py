"""`grader grade`: collect, judge with progress, write grades and reports, show the class."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from grader import grade, report
from grader.exercise import Exercise
from grader.grade import Order
from grader.gradebook import MAKE_ROOM, Gradebook, GradebookError, OneRun, sweep
from grader.intake.attempts import ATTEMPTS, best
from grader.intake.collect import collect
from grader.pool import Pool, default_jobs
from grader.render import explain as explanation
from grader.render import grades
from grader.render.text import fit
from grader.report import Report
from grader.submission import Submission, SubmissionError
from grader.words import Language

PRIVATE = 0o700


NO_PAGES = (
    "No pages were written: jinja2 is not installed. "
    'Next: python -m pip install "torch-exercise-kit[grade]" and run the command again.'
)


def can_write_pages() -> bool:
    """Whether the package that fills the pages is installed."""
    return importlib.util.find_spec("jinja2") is not None


class BatchError(Exception):
    """The run cannot be done; the text says why and what next."""


class Batch:
    """One run of `grader grade`."""

    def __init__(
        self, place: Path, exercise: Exercise, *, out: Path | None, seed: int | None,
        public_only: bool, require: str, explain: bool, language: Language,
        jobs: int | None = None, fresh: bool = False, carry_forward: bool = False,
        roster: Path | None = None, attempts: str = "latest",
    ) -> None:  # fmt: skip
        if require not in grade.TIERS:
            raise BatchError(f"--require is one of {', '.join(grade.TIERS)}, not {require!r}.")
        if jobs is not None and jobs < 1:
            raise BatchError(f"--jobs is a number from 1 on, not {jobs}.")
        if attempts not in ATTEMPTS:
            raise BatchError(f"--attempts is {' or '.join(ATTEMPTS)}, not {attempts!r}.")
        if out is None and not explain:
            raise BatchError(
                "Say where the grades go with --out DIR, or print them with --explain."
            )
        self.exercise, self.out, self.explain, self.language = exercise, out, explain, language
        self.options = grade.Options(
            seed=seed,
            public_only=public_only,
            require=require,
            language=language,
            carry_forward=carry_forward,
        )
        self.jobs, self.fresh = jobs or default_jobs(), fresh
        try:
            intake = collect(place, exercise.slug, roster, attempts, leave_out=out)
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
            grade.check_hidden(self.exercise, self.options)
            with self._folder():
                self._grade()
        except (grade.GradeError, GradebookError) as error:
            raise BatchError(error) from None
        except KeyboardInterrupt:
            raise BatchError(self._stopped()) from None
        self._show(time.monotonic() - started)
        return 2 if any(item.status == "ungraded" for item in self.done.values()) else 0

    def _grade(self) -> None:
        waiting = [item for item in enumerate(self.submissions) if item[0] not in self.missing]
        if self._gradebook is not None and not self.fresh:
            waiting = [(index, item) for index, item in waiting if not self._keep(index, item)]
        try:
            with self._progress() as advance:
                if waiting:
                    pool = Pool(self.exercise, self.options, self.jobs, advance, self._hear)
                    pool.run((index, self._order(item)) for index, item in waiting)
        except BaseException:
            with contextlib.suppress(BatchError, grade.GradeError):  # what stopped it is said
                self._finish()
            raise
        self._finish()
        self._write_pages()

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
        self.done[index] = found if self.explain else report.slim(found)
        self.kept += 1
        return True

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
        if self._gradebook is not None:
            submission = self.submissions[index]
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
            raise grade.GradeError(
                f"The report of {result.submission} cannot be written: {error.strerror}. "
                f"{MAKE_ROOM}"
            ) from None

    def _compare(self, before: Report | None, now: Report) -> None:
        if before is not None and before.score != now.score:
            self.changes.append(grades.change(before, now))

    def _miss(self) -> None:
        """A report for each student of the roster who handed nothing in; none if nobody has one."""
        if not self.done:
            return
        worth = max(item.max_score for item in self.done.values())
        self._forget_missing()
        for index, note in self.missing.items():
            one = self.submissions[index]
            empty = grade.without_outcomes(self.exercise, one, self.options, "missing", note)
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
            table = grades.to_csv(self.reports, self.exercise).encode("utf-8")
            try:
                report.write_whole(self.out / "grades.csv", table)
            except OSError as error:
                raise BatchError(
                    f"{self.out / 'grades.csv'} cannot be written: {error.strerror}. {MAKE_ROOM}"
                ) from None

    def _write_pages(self) -> None:
        """The class's page and the students', from each report in full, one at a time."""
        if self.out is None or self._gradebook is None or not self.done or not can_write_pages():
            return
        from grader.render.html.pages import INDEX, Pages

        aside = self._left_aside()
        try:
            pages = Pages(self.out, self.exercise, self.language)
            for index in sorted(self.done.keys() - aside):
                submission, result = self.submissions[index], self.done[index]
                absent = result.status == "missing"
                full = None if absent else self._gradebook.before(submission)
                pages.add(full or result, submission)
            pages.finish()
        except OSError as error:
            raise BatchError(
                f"{self.out / INDEX} cannot be written: {error.strerror}. {MAKE_ROOM}"
            ) from None

    def _progress(self) -> _Progress:
        return _Progress(self)

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
            self._say(f"  {self.out / 'index.html' if can_write_pages() else NO_PAGES}")

    def _explain(self) -> None:
        encoding = self.console.encoding or "utf-8"
        for item in self.reports:
            for line in explanation.lines(item, self.exercise, self.language):
                self._say(fit(line, encoding))
            self._say("")

    def _say(self, line: str | Text, style: str = "") -> None:
        self.console.print(line, style=style, soft_wrap=True)


class _Progress:
    """A bar on a terminal, a line now and then elsewhere; on stderr, beside the table."""

    def __init__(self, batch: Batch) -> None:
        self._batch, self._total = batch, len(batch.submissions) - len(batch.missing)
        self._bar: Progress | None = None
        self._said = time.monotonic()
        if sys.stderr.isatty() and self._total > 1:
            columns = (
                TextColumn("  grading"),
                BarColumn(),
                MofNCompleteColumn(),
                TextColumn("{task.fields[rate]}"),
                TimeRemainingColumn(),
                TextColumn("{task.fields[counts]}"),
            )
            self._bar = Progress(*columns, console=Console(file=sys.stderr), transient=True)

    def __enter__(self) -> _Progress:
        self._started = time.monotonic()
        if self._bar is not None:
            self._bar.start()
            self._task = self._bar.add_task(
                "", total=self._total, completed=self._batch.kept, rate="", counts=""
            )
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, index: int, result: Report) -> None:
        batch = self._batch
        batch._take(index, result)
        done = len(batch.done)
        if self._bar is not None:
            seconds = time.monotonic() - self._started
            rate = f"{(done - batch.kept) / seconds:.1f}/s"
            counts = grades.counts(batch.reports)
            self._bar.update(self._task, completed=done, rate=rate, counts=counts)
        elif self._total > 1 and (time.monotonic() - self._said > 10 or done == self._total):
            self._said = time.monotonic()
            print(f"graded {done} of {self._total}", file=sys.stderr)
