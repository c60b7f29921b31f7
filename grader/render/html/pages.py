"""Write the pages of a class into a folder, one report in memory at a time."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

from grader import report as reports
from grader.exercise import Exercise
from grader.render.html.class_page import class_page
from grader.render.html.items import Items
from grader.render.html.student_page import student_page
from grader.render.html.titles import Titles
from grader.report import Report
from grader.similar.found import Alike
from grader.submission import Submission
from grader.words import Language

INDEX, STUDENTS = "index.html", "students"
PRIVATE = 0o700


class Pages:
    """`index.html` and `students/*.html` in a folder; every method may raise OSError."""

    def __init__(self, out: Path, exercise: Exercise, language: Language) -> None:
        self._out, self._language = out, language
        self._titles, self._items = Titles(exercise), Items()
        self._slim: list[Report] = []
        self._links: list[str] = []
        (out / STUDENTS).mkdir(exist_ok=True, mode=PRIVATE)
        os.chmod(out / STUDENTS, PRIVATE)
        for part in (out / STUDENTS).glob(".part-*"):  # of a run that was killed
            with contextlib.suppress(OSError):
                part.unlink()

    def add(self, report: Report, submission: Submission) -> None:
        """Write a student's page from the report in full; who handed nothing in has none."""
        name = reports.page_name(report)
        place = self._out / STUDENTS / name
        self._items.add(report)
        self._slim.append(reports.slim(report))
        if report.status == "missing":
            self._links.append("")
            place.unlink(missing_ok=True)
            return
        self._links.append(f"{STUDENTS}/{name}")
        page = student_page(
            report, submission.source, submission.filename, self._titles, self._language
        )
        _write(place, page)

    def name(self, report: Report) -> None:
        """Put a student into the class's page, whose own page stays as it is."""
        page = f"{STUDENTS}/{reports.page_name(report)}"
        self._items.add(report)
        self._slim.append(reports.slim(report))
        self._links.append(page if (self._out / page).is_file() else "")

    def finish(self, similar: Sequence[Alike] | None = None) -> None:
        """Write the class's page; `similar` are pairs to look at, if anybody asked for them."""
        page = class_page(
            self._slim, self._links, self._items, self._titles, self._language, similar
        )
        _write(self._out / INDEX, page)


def _write(place: Path, page: bytes) -> None:
    """Write a page, unless it stands there already: replacing a file costs more than reading it."""
    with contextlib.suppress(OSError):
        if place.read_bytes() == page:
            return
    reports.write_whole(place, page)
