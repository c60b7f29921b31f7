"""The pages of a class of 2,000: their bytes, the time to make them, and a browser's with them.

Some fifty answers are judged; the class is their reports under other names. Where no Chromium, Node
or npm is, what they would measure is left out, and the section says so.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from table import Aim, Row, Section

from grader.exercise import Exercise
from grader.render.html.pages import INDEX, Pages

sys.path.append(str(Path(__file__).resolve().parents[1] / "browser"))  # scripts beside each other
import browser
import renamed

STUDENTS = 2000
ANSWERS = 48
SIZE, BUILT, USABLE, FILTER = 3.0, 10.0, 1000.0, 100.0  # MB, s, ms, ms


def measure(exercise: Exercise) -> Section:
    """Build the pages of 2,000 students, then open them."""
    pairs = renamed.judged(exercise, renamed.answers(exercise)[:ANSWERS])
    section = Section(f"8. The pages of {STUDENTS} students, out of {len(pairs)} judged answers.")
    with tempfile.TemporaryDirectory() as name:
        index = _build(Path(name), exercise, pairs, section)
        try:
            section.rows += _opened(browser.ask("speed", index))
        except browser.Missing as missing:
            section.trouble = str(missing)
    return section


def _build(
    out: Path, exercise: Exercise, pairs: list[tuple[renamed.Report, renamed.Submission]],
    section: Section,
) -> Path:  # fmt: skip
    started, used = time.perf_counter(), time.process_time()
    pages = Pages(out, exercise, "en")
    for report, submission in renamed.class_of(pairs, STUDENTS):
        pages.add(report, submission)
    students = time.perf_counter()
    pages.finish()
    ended, cpu = time.perf_counter(), time.process_time() - used
    size = (out / INDEX).stat().st_size / (1 << 20)
    section.rows += [
        Row("all pages, CPU", cpu, "s", "index.html and a page a student", Aim("<=", BUILT)),
        Row("all pages, clock", ended - started, "s", "the same; others may use the machine"),
        Row("index.html alone", ended - students, "s", "from reports that have been read",
            Aim("<=", BUILT)),
        Row("index.html", size, "MB", "one file, all in it", Aim("<=", SIZE)),
    ]  # fmt: skip
    return out / INDEX


def _opened(told: dict[str, float]) -> list[Row]:
    return [
        Row("usable", told["usable"], "ms", "from the start to painted rows, median of five loads",
            Aim("<=", USABLE)),
        Row("usable, worst", told["usable_worst"], "ms", "the slowest of them"),
        Row("a filter", told["filter"], "ms", f"until painted, median of {told['filters']}"),
        Row("a filter, worst", told["filter_worst"], "ms", f"the slowest: {told['slowest']}",
            Aim("<=", FILTER)),
    ]  # fmt: skip
