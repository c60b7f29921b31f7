"""A class as `grades.csv`, and as a table on a terminal."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

from rich import box
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from grader.exercise import Exercise
from grader.render.text import pad, plain
from grader.report import Points, Report, Status, final_score

# What a cell that begins so may be to a spreadsheet; the wide signs are what East Asian ones read.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# The same inside a text, where a spreadsheet that separates by another sign begins a new cell.
SPLIT = re.compile(r"""([;,|]["\s]*)(?=[=+\-@＝＋－＠])""")
COLUMNS = ["submission", "student", "score", "max_score", "status", "note"]
# After those of the tasks, where there is a late policy.
LATE_COLUMNS = ["final_score", "points_taken", "days_late", "late_days_used", "submitted_at", "due"]
STATUS_STYLES: dict[Status, str] = {
    "graded": "",
    "unreadable": "yellow",
    "ungraded": "red",
    "missing": "dim",
}


def to_csv(reports: list[Report], exercise: Exercise) -> str:
    """One row a submission, one column of points a task; no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    tasks = [task.id for task in exercise.tasks]
    late = any(report.late is not None for report in reports)
    writer.writerow([*COLUMNS, *tasks, *(LATE_COLUMNS if late else [])])
    for report in reports:
        points = {task.id: task.score for task in report.tasks}
        score = "" if report.score is None else report.score
        words = [cell(report.submission), cell(report.student)]
        rest = [score, report.max_score, report.status, cell(report.note)]
        earned = [_earned(report, points, task) for task in tasks]
        writer.writerow([*words, *rest, *earned, *(_late(report) if late else [])])
    return out.getvalue()


def _late(report: Report) -> list[object]:
    """What counts and why; empty where the late policy says nothing."""
    late, score = report.late, final_score(report)
    if late is None:
        return ["" if score is None else score, *[""] * (len(LATE_COLUMNS) - 1)]
    final = "" if late.final is None else late.final
    return [final, late.taken, late.days, late.excused, late.submitted, late.due]


def _earned(report: Report, points: dict[str, Points], task: str) -> Points | str:
    if report.score is None:
        return ""
    return 0 if report.status == "unreadable" else points.get(task, 0)


def cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula, on one line, however it splits the line."""
    flat = SPLIT.sub(r"\1'", " ".join(plain(text).split()))
    return f"'{flat}" if flat.startswith(FORMULA) else flat


def table(reports: list[Report], exercise: Exercise) -> Table:
    """The class as a table that fits a terminal."""
    result = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    named = any(report.student != report.submission for report in reports)
    title = "student" if named else "submission"
    result.add_column(title, overflow="ellipsis", no_wrap=True, max_width=20)
    result.add_column("score", justify="right", no_wrap=True)
    late = any(report.late is not None for report in reports)
    if late:
        result.add_column("final", justify="right", no_wrap=True)
    for number, _ in enumerate(exercise.tasks, 1):
        result.add_column(str(number), justify="right", no_wrap=True)
    result.add_column("status", no_wrap=True)
    for report in reports:
        result.add_row(*_row(report, exercise, late))
    return result


def _row(report: Report, exercise: Exercise, late: bool) -> list[Text]:
    score = "-" if report.score is None else f"{report.score}/{report.max_score}"
    tasks = {task.id: task for task in report.tasks if report.status == "graded"}
    by_task = [
        Text(f"{task.score}", style=_shade(task.score, task.max_score)) if task else Text("")
        for task in (tasks.get(task.id) for task in exercise.tasks)
    ]
    status = Text(report.status, style=STATUS_STYLES[report.status])
    final = [_final(report)] if late else []
    return [Text(plain(report.student)), Text(score), *final, *by_task, status]


def _final(report: Report) -> Text:
    score = final_score(report)
    taken = report.late is not None and report.late.taken > 0
    return Text("-" if score is None else f"{score}", style="yellow" if taken else "")


def _shade(score: Points, max_score: Points) -> str:
    if score == max_score:
        return "green"
    return "red" if score == 0 else "yellow"


def notes(reports: list[Report]) -> list[Text]:
    """What an instructor should know of single submissions, a line each."""
    noted = [report for report in reports if report.note]
    width = max((cell_len(label(report)) for report in noted), default=0)
    return [
        Text.assemble((f"  {pad(label(report), width + 2)}", "dim"), cell(report.note))
        for report in noted
    ]


def label(report: Report) -> str:
    """Whose it is, and what it is called where that is something else."""
    own = f" ({report.submission})" if report.submission != report.student else ""
    return cell(report.student + own)


def some(names: list[str], most: int = 5) -> str:
    """The first names of a list, and how many more there are."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return cell(", ".join(names[:most])) + more


def legend(exercise: Exercise) -> str:
    """Which column is which task."""
    return "  ".join(f"{number} {task.id}" for number, task in enumerate(exercise.tasks, 1))


def counts(reports: list[Report]) -> str:
    """How many of each status: `15 graded, 1 unreadable`."""
    found = Counter(report.status for report in reports)
    return ", ".join(f"{found[status]} {status}" for status in STATUS_STYLES if found[status])


def change(before: Report, now: Report) -> str:
    """A score that is not what it was, and why."""
    scores = final_score(before), final_score(now)
    old, new = ("-" if score is None else f"{score}" for score in scores)
    if before.score == now.score:
        why = f"the late policy{days_late(now)}"
    elif before.exercise != now.exercise:
        why = "the checks or the settings changed"
    elif before.versions != now.versions:
        why = "another version of the kit, of Python or of torch"
    elif _options(before) != _options(now):
        why = "other options"
    else:
        why = "the submission changed"
    return f"{label(now)}  {old} -> {new}  ({why})"


def days_late(report: Report) -> str:
    """How late, to stand behind something else; empty when in time."""
    days = report.late.days if report.late is not None else 0
    return f", {days} {'day' if days == 1 else 'days'} late" if days else ""


def _options(report: Report) -> tuple[object, ...]:
    return report.seed, report.public_only, report.carry_forward


def summary(reports: list[Report], seconds: float, kept: int = 0, replayed: int = 0) -> str:
    """The run in one line; how many were kept, and how many judged from their transcripts."""
    missing = sum(report.status == "missing" for report in reports)
    each = f"{seconds / max(len(reports) - kept - missing, 1):.2f} s each"
    tiers = [report.tier for report in reports if report.tier]
    tier = f"tier {tiers[0]}" if tiers else ""
    public = "  public checks only" if reports and reports[0].public_only else ""
    public += "  early mistakes carried forward" if reports and reports[0].carry_forward else ""
    earlier = f"   {kept} kept from before" if kept else ""
    earlier += f"   {replayed} judged from their transcripts" if replayed else ""
    what = "students" if missing else "submissions"
    counted = f"{len(reports)} {what}: {counts(reports)}{earlier}"
    return f"{counted}   {seconds:.1f} s ({each})   {tier}{public}"
