"""`grader export DIR --forget STUDENT`: one student erased from what `grader grade` has written.

Files go first and the gradebook last, so that a run that is cut off can be made again.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from pathlib import Path

from grader import exercise as exercises
from grader import report as reports
from grader.exercise import ExerciseError
from grader.export.book import GRADEBOOK, nobody
from grader.export.cells import Cell, Sheet
from grader.export.made import ExportError, Made, counted, named
from grader.gradebook import Gradebook, GradebookError, OneRun, sweep
from grader.outputs import can_write_pages
from grader.render.grades import cell, label, some
from grader.report import Report
from grader.similar.found import FILE as SIMILAR
from grader.words import Language

EXPORTS = "export"  # the folder in DIR where exports go unless --out says otherwise
INDEX = "index.html"
TABLES = {"grades.csv": (0,), SIMILAR: (0, 2)}  # and the columns of submissions
PERSONAL = ("canvas", "moodle", "sid", "email")  # ids that are one person's
OWN = (GRADEBOOK, f"{GRADEBOOK}-wal", f"{GRADEBOOK}-shm", f"{GRADEBOOK}-journal")


def forget(folder: Path, who: str, course: Path, language: Language) -> Made:
    """Erase a student's rows, transcripts, reports and pages; say what is gone and what is left.

    ExportError when nobody or more than one student is called so, when a run is writing there, and
    when something cannot be erased.
    """
    if not (folder / GRADEBOOK).is_file():
        raise ExportError(
            f"{folder} holds no {GRADEBOOK}. Name the folder that "
            "`grader grade ... --out DIR` has written."
        )
    try:
        with contextlib.ExitStack() as stack:
            stack.callback(OneRun(folder).close)
            gradebook = Gradebook(folder / GRADEBOOK)
            stack.callback(gradebook.close)
            sweep(folder)
            return _forget(folder, who, gradebook, course, language)
    except GradebookError as error:
        raise ExportError(error) from None
    except OSError as error:
        place = error.filename or folder
        raise ExportError(f"{place} cannot be erased: {error.strerror}. Try again.") from None


def _forget(folder: Path, who: str, gradebook: Gradebook, course: Path, language: Language) -> Made:
    rows = gradebook.all_rows()
    missing = {row.submission: row for row in _reports(folder) if row.submission not in rows}
    gone = _one_student(folder, {**rows, **missing}, who)
    others = [row for name, row in rows.items() if row is not None and name not in gone]
    said = [
        *_erase_files(folder, gone),
        *_erase_rows(folder, gone),
        *_erase_exports(folder),
    ]
    had_index = (folder / INDEX).exists()
    (folder / INDEX).unlink(missing_ok=True)
    number = gradebook.forget(gone)
    said += [f"{GRADEBOOK}: {counted(number, 'row')}, with report and transcript"] if number else []
    said += _new_index(folder, gradebook, course, language) if had_index else []
    left = _still_named(folder, [row for row in gone.values() if row is not None], others)
    said += named("not erased, may still name them", left)
    said.append("What was handed in, and exports elsewhere, are not touched.")
    return Made(files={}, said=said, undone=left)


def _reports(folder: Path) -> Iterable[Report]:
    """The reports that lie there as files, those of missing students among them."""
    for path in sorted(folder.glob("reports/*.json")):
        with contextlib.suppress(OSError, ValueError):
            yield reports.from_json(path.read_bytes())


def _one_student(
    folder: Path, rows: dict[str, Report | None], who: str
) -> dict[str, Report | None]:
    """All rows of the one student who is called so."""
    known = [row for row in rows.values() if row is not None]
    asked = [row for row in known if who == row.submission]
    asked = asked or [row for row in known if who in row.ids.values() or who == row.student]
    if not asked:
        if who in rows:
            return {who: None}
        raise ExportError(nobody(folder, who))
    own = _with_attempts(asked[:1], known)
    strangers = [row for row in asked if row.submission not in own]
    if strangers:
        names = some([row.submission for row in asked])
        raise ExportError(f"{who!r} may be several students. Name a submission: {names}.")
    return dict(own)


def _with_attempts(first: list[Report], known: list[Report]) -> dict[str, Report]:
    """The rows of the same person: those that share an id that is theirs alone."""
    own = {row.submission: row for row in first}
    ids = {(kind, row.ids[kind]) for row in first for kind in PERSONAL if kind in row.ids}
    for row in known:
        theirs = {(kind, row.ids[kind]) for kind in PERSONAL if kind in row.ids}
        if ids & theirs or (not ids and not theirs and row.student == first[0].student):
            own[row.submission] = row
    return own


def _erase_files(folder: Path, gone: dict[str, Report | None]) -> list[str]:
    said = []
    for name, row in gone.items():
        report = row or _nameless(name)
        for place in ("reports", "students"):
            own = reports.file_name(report) if place == "reports" else reports.page_name(report)
            if (folder / place / own).exists():
                (folder / place / own).unlink()
                said.append(f"{place}/{own}")
    return said


def _nameless(name: str) -> Report:
    """A row of another version of the kit, of which only the name is known."""
    return Report(
        version=1, submission=name, student=name, status="ungraded", note="", score=None,
        max_score=0, exercise=reports.ExerciseId("", ""), tier="", seed=0,
        versions=reports.Versions("", "", ""), tasks=[], checks=[],
    )  # fmt: skip


def _erase_rows(folder: Path, gone: dict[str, Report | None]) -> list[str]:
    """Their rows of grades.csv and of similar.csv; the rest of them keeps its bytes."""
    names, said = {cell(name) for name in gone}, []
    for table, columns in TABLES.items():
        if not (folder / table).is_file():
            continue
        sheet = Sheet(folder / table, delimiters=",")
        rows = [row for row in sheet.rows[1:] if _holds(row, columns, names)]
        for row in rows:
            sheet.drop(row)
        if rows:
            reports.write_whole(folder / table, sheet.data())
            said.append(f"{table}: {counted(len(rows), 'row')}")
    return said


def _holds(row: list[Cell], columns: tuple[int, ...], names: set[str]) -> bool:
    return any(index < len(row) and row[index].text in names for index in columns)


def _erase_exports(folder: Path) -> list[str]:
    """All exports in DIR: the others' are made again in a moment."""
    files = sorted(path for path in (folder / EXPORTS).rglob("*") if path.is_file())
    for path in files:
        path.unlink()
    names = some([path.relative_to(folder).as_posix() for path in files])
    return [f"{names}: export what you need again"] if files else []


def _new_index(folder: Path, gradebook: Gradebook, course: Path, language: Language) -> list[str]:
    """The class's page without them; where it cannot be made, none is left."""
    rows = gradebook.class_rows()
    try:
        if not rows or not can_write_pages():
            raise ExerciseError
        exercise = exercises.find(rows[0].exercise.slug, course)
    except ExerciseError:
        return [f"{INDEX}: `grader grade` writes it again"]
    from grader.render.html.pages import Pages

    pages = Pages(folder, exercise, language)
    for row in rows:
        pages.name(gradebook.full(row))
    pages.finish()
    pairs = "; `grader rescore DIR --similar` puts pairs into it again"
    return [f"{INDEX}: written anew, without them{pairs if (folder / SIMILAR).exists() else ''}"]


def _still_named(folder: Path, gone: list[Report], others: list[Report]) -> list[str]:
    """Files that hold a name or an id of theirs which is no other's."""
    theirs = {text for row in gone for text in _told(row)}
    shared = {text for row in others for text in _told(row)}
    words = sorted(text for text in theirs - shared if text)
    if not words:
        return []
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?![\w~])" for word in words))
    found = []
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        text = path.name + "\n" + path.read_bytes().decode("utf-8", "replace")
        own = path.name in OWN and any(word in text for word in words if len(word) > 5)
        if own or (path.name not in OWN and pattern.search(text)):
            found.append(path.relative_to(folder).as_posix())
    return found


def _told(row: Report) -> set[str]:
    ids = {row.ids[kind] for kind in PERSONAL if kind in row.ids}
    return {row.submission, row.student, *ids, label(row)}
