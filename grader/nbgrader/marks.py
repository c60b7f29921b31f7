"""Reports into nbgrader's own gradebook, through its own API.

Written are the score of each cell with points (`auto_score`), a comment on each cell that a student
fills (`auto_comment`), and the notebook that formgrader and feedback show. Never written is what a
human wrote: `manual_score`, `extra_credit`, `manual_comment`; they go before ours in all that
nbgrader shows and exports. A submission that we could not grade gets no score, and is marked as one
that needs a human.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from nbgrader.api import Gradebook, MissingEntry
from sqlalchemy.exc import DatabaseError, OperationalError, SAWarning, SQLAlchemyError

from grader.exercise import Exercise
from grader.nbgrader import comments, handed_in, points
from grader.nbgrader.course import (
    Course,
    connect_read_only,
    file_of,
    is_course,
    url_of,
)
from grader.nbgrader.handed_in import Locked
from grader.render.grades import some
from grader.report import CheckResult, Report
from grader.submission import Submission
from grader.words import Language

HIDDEN_TESTS = re.compile(r"[^\n]*BEGIN HIDDEN TESTS.*?END HIDDEN TESTS[^\n]*\n?", re.DOTALL)
NO_GRADEBOOK = "{path} is no gradebook of nbgrader's ({reason}). Name another one."
NOT_JUDGED = "Not graded: {note} This is no fault of the submission."


class MarksError(Exception):
    """Marks cannot be written; the text names the gradebook, and says why and what next."""


class Unknown(Exception):
    """nbgrader knows no student of that name."""


class Written(NamedTuple):
    """What came of writing a class: sentences, and whether everybody's marks are there."""

    lines: list[str]
    whole: bool


class Marks:
    """One assignment of one gradebook. The assignment is called as the exercise is.

    MarksError when the gradebook or the assignment is not there, or cannot be used; CourseError
    when the course's configuration is broken.
    """

    def __init__(self, gradebook: str, exercise: Exercise, language: Language) -> None:
        self.url, self.exercise, self.language = url_of(gradebook), exercise, language
        self.shown = str(file_of(self.url) or self.url)
        self._name = exercise.slug
        self._refuse_other_file()
        root = self._root()
        self.course = Course(root) if is_course(root) else None
        with self._told(), self._open() as book:
            self._locked = self._cells(book)

    def write_class(self, rows: Iterable[tuple[Report, Submission]]) -> Written:
        """Write all rows; what stops one stops no other, unless the gradebook itself fails."""
        written, unknown, flagged, trouble = 0, list[str](), list[str](), ""
        try:
            for report, submission in rows:
                try:
                    self.write(report, submission)
                except Unknown:
                    unknown.append(report.student)
                    continue
                written += report.status not in ("missing", "ungraded")
                flagged += [report.student] if report.status == "ungraded" else []
        except MarksError as error:
            trouble = str(error)
        lines = [f"{self.shown}: marks of {written} submissions"]
        if flagged:
            lines.append(
                f"  not graded, so without a score and for you to look at: {some(flagged)}"
            )
        if unknown:
            lines.append(
                f"  not written, for nbgrader knows no such student: {some(unknown)}. Next: "
                f"nbgrader db student add {unknown[0]}, then the same command again"
            )
        return Written([*lines, *([f"  {trouble}"] if trouble else [])], not (unknown or trouble))

    def write(self, report: Report, submission: Submission) -> None:
        """Write one report, which has to have its checks.

        `Unknown` when nbgrader knows no such student; nothing is written of who handed nothing in.
        """
        if report.status == "missing":
            return
        self._refuse_other_points(report)
        student = report.student
        with self._told(), self._open() as book:
            self._know(book, student)
            self._submission(book, student, report)
            for name in self._locked:
                self._score(book, student, name, report)
            for task in self.exercise.tasks:
                self._comment(book, student, task.id, report)
            book.db.commit()
        self._show(report, submission)

    def _score(self, book: Any, student: str, name: str, report: Report) -> None:
        grade = book.find_grade(name, self._name, self._name, student)
        if report.status == "ungraded":
            grade.needs_manual_grade |= grade.manual_score is None
            return
        score = float(points.earned(report.checks).get(name, 0))
        if grade.manual_score is None:
            grade.needs_manual_grade = False
        elif grade.auto_score != score:  # as nbgrader: who marked by hand is asked to look again
            grade.needs_manual_grade = True
        grade.auto_score = score

    def _comment(self, book: Any, student: str, task: str, report: Report) -> None:
        with contextlib.suppress(MissingEntry):  # a given task has no cell to fill
            comment = book.find_comment(points.solution_id(task), self._name, self._name, student)
            text = comments.of_task(report, task, self.exercise, self.language)
            comment.auto_comment = text or _note(report) or None

    def _submission(self, book: Any, student: str, report: Report) -> None:
        """The student's submission with its time and, where we reckon it, what lateness costs."""
        when: Any = report.submitted or None
        place = self._place_in_submitted(student)
        if self.course is not None and place is not None and place.is_dir():
            when = self.course.handed_in_at(student, self._name)
        book.update_or_create_submission(self._name, student, timestamp=when)
        if report.late is not None:
            notebook = book.find_submission_notebook(self._name, self._name, student)
            notebook.late_submission_penalty = float(report.late.taken)

    def _know(self, book: Any, student: str) -> None:
        """As nbgrader: who has a folder in `submitted/` is a student; any other has to be added."""
        try:
            book.find_student(student)
        except MissingEntry:
            place = self._place_in_submitted(student)
            if place is None or not place.is_dir():
                raise Unknown(student) from None
            book.add_student(student)

    def _place_in_submitted(self, student: str) -> Path | None:
        """Where nbgrader would keep what that student hands in; None where it could not."""
        if self.course is None or not _is_folder(student):
            return None
        return self.course.submitted(student, self._name)

    def _show(self, report: Report, submission: Submission) -> None:
        """The notebook for formgrader and feedback, where there is a course directory."""
        if self.course is None or not _is_folder(report.student):
            return
        place = self.course.autograded(report.student, self._name)
        said = self._said(report)
        text = handed_in.notebook(submission, self.exercise, list(self._locked.values()), said)
        try:
            place.mkdir(parents=True, exist_ok=True)
            _replace(place / f"{self._name}.ipynb", text.encode(), self.course.file_mode)
            stamp = self.course.submitted(report.student, self._name) / "timestamp.txt"
            if stamp.is_file():
                _replace(place / stamp.name, stamp.read_bytes(), self.course.file_mode)
        except OSError as error:
            raise MarksError(
                f"{place} cannot be written: {error.strerror}. The marks are in the gradebook; "
                "make room, and run the command again for what formgrader shows."
            ) from None

    def _said(self, report: Report) -> dict[str, str]:
        by_cell: dict[str, list[CheckResult]] = {}
        for check in report.checks:
            by_cell.setdefault(points.cell_of(check), []).append(check)
        note = _note(report)
        said = dict.fromkeys(self._locked, note)
        return said | {
            name: comments.of_cell(checks, self.exercise, self.language)
            for name, checks in by_cell.items()
        }

    def _cells(self, book: Any) -> dict[str, Locked]:
        """The cells with points that the gradebook has of the assignment, as they were released."""
        try:
            notebook = book.find_notebook(self._name, self._name)
        except MissingEntry:
            raise MarksError(
                f"{self.shown} has no assignment {self._name} with a notebook of that name. Next: "
                f"grader nbgrader add COURSE --exercise {self._name}, then nbgrader "
                f"generate_assignment {self._name}"
            ) from None
        sources = {cell.name: cell for cell in notebook.source_cells}
        return {
            cell.name: Locked(
                cell.name,
                HIDDEN_TESTS.sub("", sources[cell.name].source).strip("\n"),
                cell.max_score,
            )
            for cell in notebook.grade_cells
            if cell.name in sources
        }

    def _refuse_other_points(self, report: Report) -> None:
        """A score of one scale is never written where another one is expected."""
        ours = {name: float(worth) for name, worth in points.worth(report.checks).items()}
        theirs = {name: float(cell.points) for name, cell in self._locked.items()}
        if ours and ours != theirs:
            other = sorted(n for n in {*ours, *theirs} if ours.get(n) != theirs.get(n))
            raise MarksError(
                f"{self.shown} has other points for {self._name} than its checks "
                f"({', '.join(other[:3])}). Was it graded with --public-only, or was the exercise "
                "changed? Then move the assignment's folder in source/ away, and next: grader "
                f"nbgrader add, nbgrader generate_assignment {self._name} --force"
            )

    def _refuse_other_file(self) -> None:
        """nbgrader would make a gradebook of any file that is missing, or empty."""
        path = file_of(self.url)
        if path is None:
            return
        if not path.is_file():
            raise MarksError(
                f"{path} does not exist. nbgrader makes it with: nbgrader generate_assignment "
                f"{self._name}"
            )
        try:
            with contextlib.closing(connect_read_only(path)) as file:
                tables = {row[0] for row in file.execute("SELECT name FROM sqlite_master")}
        except sqlite3.OperationalError as error:
            raise MarksError(f"{path} {_why(str(error))}") from None
        except sqlite3.DatabaseError as error:
            raise MarksError(NO_GRADEBOOK.format(path=path, reason=error)) from None
        if "submitted_assignment" not in tables:
            raise MarksError(NO_GRADEBOOK.format(path=path, reason="it has other tables"))

    def _root(self) -> Path:
        """The course directory: where the gradebook lies; with a server's, where we stand."""
        path = file_of(self.url)
        return Path.cwd() if path is None else path.resolve().parent

    @contextlib.contextmanager
    def _open(self) -> Iterator[Any]:
        book = Gradebook(self.url)
        try:
            yield book
        except BaseException:
            book.db.rollback()
            raise
        finally:
            book.close()

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """What the database says, as one sentence; not what its library warns nbgrader of."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", SAWarning)
                yield
        except OperationalError as error:
            raise MarksError(f"{self.shown} {_why(str(error.orig))}") from None
        except DatabaseError as error:
            raise MarksError(NO_GRADEBOOK.format(path=self.shown, reason=error.orig)) from None
        except SQLAlchemyError as error:
            first = str(error).splitlines()[0]
            raise MarksError(f"{self.shown} cannot be used: {first}") from None


def _why(reason: str) -> str:
    if reason.startswith("no such"):  # a column may be called "locked"
        return (
            f"is of another version of nbgrader ({reason}). Copy it, then run: nbgrader db upgrade"
        )
    if "locked" in reason or "busy" in reason:
        return (
            "is locked: another program is writing to it. What was graded is kept; run the same "
            "command again when it has ended."
        )
    return f"cannot be used: {reason}."


def _is_folder(student: str) -> bool:
    """Whether a student's name is that of a folder, and of no other place."""
    return Path(student).name == student and student != ".."


def _note(report: Report) -> str:
    """Why there are no checks to tell of."""
    if report.status == "ungraded":
        return NOT_JUDGED.format(note=f"{report.note} " if report.note else "")
    return report.note


def _replace(path: Path, data: bytes, mode: int) -> None:
    """Write a file whole, also over one that is read-only."""
    part = path.with_name(f".part-{os.getpid()}")
    part.write_bytes(data)
    part.chmod(mode)
    part.replace(path)
