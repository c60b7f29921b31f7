"""`grader grade`: collect, judge with progress, write grades and reports, show the class."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from grader import grade, report
from grader.exercise import Exercise
from grader.render import explain as explanation
from grader.render import grades
from grader.render.text import fit
from grader.report import Report
from grader.submission import SubmissionError, collect
from grader.words import Language

PRIVATE = 0o700


class BatchError(Exception):
    """The run cannot be done; the text says why and what next."""


class Batch:
    """One run of `grader grade`."""

    def __init__(
        self, place: Path, exercise: Exercise, *, out: Path | None, seed: int | None,
        public_only: bool, require: str, explain: bool, language: Language,
    ) -> None:  # fmt: skip
        if require not in grade.TIERS:
            raise BatchError(f"--require is one of {', '.join(grade.TIERS)}, not {require!r}.")
        if out is None and not explain:
            raise BatchError(
                "Say where the grades go with --out DIR, or print them with --explain."
            )
        self.exercise, self.out, self.explain, self.language = exercise, out, explain, language
        self.options = grade.Options(
            seed=seed, public_only=public_only, require=require, language=language
        )
        try:
            intake = collect(place, exercise.slug)
        except SubmissionError as error:
            raise BatchError(error) from None
        self.submissions, self.ignored = intake.submissions, intake.ignored
        self.reports: list[Report] = []
        self.console = Console(highlight=False, markup=False, emoji=False, soft_wrap=False)

    def run(self) -> int:
        """Grade; 0 when every row is graded or unreadable, 2 when one is ungraded."""
        started = time.monotonic()
        if self.out is not None:
            self._make_folders(self.out)
        try:
            with self._progress() as advance:
                grade.judge(self.exercise, self.submissions, self.options, advance)
        except grade.GradeError as error:
            raise BatchError(error) from None
        except KeyboardInterrupt:
            raise BatchError(self._stopped()) from None
        finally:
            self._write()
        self._show(time.monotonic() - started)
        return 2 if any(item.status == "ungraded" for item in self.reports) else 0

    def _stopped(self) -> str:
        done = f"Stopped after {len(self.reports)} of {len(self.submissions)} submissions."
        kept = f" What is done is in {self.out}; the same command starts over." if self.out else ""
        return done + kept

    def _make_folders(self, out: Path) -> None:
        try:
            (out / "reports").mkdir(parents=True, exist_ok=True, mode=PRIVATE)
            os.chmod(out / "reports", PRIVATE)
        except OSError as error:
            raise BatchError(
                f"{out} cannot be written: {error.strerror}. Choose another --out."
            ) from None

    def _take(self, result: Report) -> None:
        self.reports.append(result)
        if self.out is not None:
            try:
                report.save(result, self.out / "reports" / report.file_name(result))
            except OSError as error:
                raise grade.GradeError(
                    f"The report of {result.submission} cannot be written: {error.strerror}. "
                    "What was graded before is in --out; make room and run the command again."
                ) from None

    def _write(self) -> None:
        if self.out is not None and self.reports:
            table = grades.to_csv(self.reports, self.exercise).encode("utf-8")
            try:
                report.write_whole(self.out / "grades.csv", table)
            except OSError as error:
                raise BatchError(f"grades.csv cannot be written: {error.strerror}.") from None

    def _progress(self) -> _Progress:
        return _Progress(self, len(self.submissions))

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
            self._say("")
            self._say("  " + grades.summary(self.reports, seconds))

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

    def __init__(self, batch: Batch, total: int) -> None:
        self._batch, self._total = batch, total
        self._bar: Progress | None = None
        if sys.stderr.isatty() and total > 1:
            columns = (
                TextColumn("  grading"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
            )
            self._bar = Progress(*columns, console=Console(file=sys.stderr), transient=True)

    def __enter__(self) -> _Progress:
        if self._bar is not None:
            self._bar.start()
            self._task = self._bar.add_task("", total=self._total)
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, result: Report) -> None:
        self._batch._take(result)
        done = len(self._batch.reports)
        if self._bar is not None:
            self._bar.advance(self._task)
        elif self._total > 1 and (done % 50 == 0 or done == self._total):
            print(f"graded {done} of {self._total}", file=sys.stderr)
