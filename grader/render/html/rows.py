"""The class as data for its page: what the script shows, sorts and filters, small as it can be."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from grader.exercise import Exercise
from grader.mistakes import Known
from grader.render.html.page import harmless, words
from grader.render.html.titles import Titles
from grader.report import Points, Report, TaskResult, final_score
from grader.words import Text

STATUSES = ("graded", "unreadable", "ungraded", "missing")
ROW_WORDS = ("showing", "hidden", "with_mistake", *STATUSES)
LONGEST_NOTE = 300  # characters of a note


def task_of(report: Report, task: str) -> TaskResult | None:
    """The task's result as it counts; None where nothing was judged or nothing counts."""
    if report.status != "graded":
        return None
    return next((result for result in report.tasks if result.id == task), None)


def name_of(known: Known | None, ids: tuple[str, ...]) -> Text | str:
    """What a mistake is called: its title, else its ids."""
    return known.title if known else " / ".join(ids)


def data_of(
    reports: Sequence[Report], pages: Sequence[str],
    groups: Sequence[tuple[str, tuple[str, ...], list[int]]], titles: Titles,
    heat: Sequence[int], max_score: Points,
) -> dict[str, object]:  # fmt: skip
    """What the table's script needs, as small as it can be."""
    mine: dict[int, list[int]] = {}
    for number, (_, _, who) in enumerate(groups):
        for index in who:
            mine.setdefault(index, []).append(number)
    known = [name_of(titles.library.known(list(ids)), ids) for _, ids, _ in groups]
    exercise = titles.exercise
    late = any(report.late is not None for report in reports)
    return {
        "max": max_score,
        "tasks": [_worth(reports, task.id) for task in exercise.tasks],
        "mistakes": [
            [name, name] if isinstance(name, str) else [name.en, name.ko] for name in known
        ],
        "words": {key: [words_raw(key).en, words_raw(key).ko] for key in ROW_WORDS},
        "statuses": STATUSES,
        "heat": heat,
        "late": late,
        "rows": [
            _row(report, page, exercise, mine.get(index, []), late)
            for index, (report, page) in enumerate(zip(reports, pages, strict=True))
        ],
    }


def words_raw(key: str) -> Text:
    """A text with its gaps, for the script to fill."""
    gaps = {name: "{" + name + "}" for name in ("shown", "all", "what")}
    return words(key, **gaps)


def _worth(reports: Sequence[Report], task: str) -> Points:
    return max((t.max_score for report in reports for t in report.tasks if t.id == task), default=0)


def _row(
    report: Report, page: str, exercise: Exercise, mistakes: list[int], late: bool
) -> list[object]:
    """Student, submission if it has another name, page, score, status, tasks, mistakes, note.

    With a late policy also the final score.
    """
    results = [task_of(report, task.id) for task in exercise.tasks]
    note = report.note if len(report.note) <= LONGEST_NOTE else report.note[:LONGEST_NOTE] + " ..."
    return [
        harmless(report.student),
        harmless(report.submission) if report.submission != report.student else 0,
        quote(page) if page else 0,
        report.score,
        STATUSES.index(report.status),
        [None if result is None else result.score for result in results],
        mistakes,
        harmless(note),
        *([final_score(report)] if late else []),
    ]
