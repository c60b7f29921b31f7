"""One student's full report on a terminal."""

from __future__ import annotations

from grader.exercise import Exercise
from grader.render.grades import days_late
from grader.render.text import block, pad, plain
from grader.report import CheckResult, Report
from grader.words import Language, say

MARKS = {"passed": "✓", "failed": "✗", "unwritten": "·", "blocked": "·", "ungraded": "!"}


def lines(report: Report, exercise: Exercise, language: Language) -> list[str]:
    """Every task, every check; called, returned and expected of each that failed."""
    score = "-" if report.score is None else str(report.score)
    tier = f"tier {report.tier}   " if report.tier else ""
    facts = f"{report.status}   {tier}seed {report.seed}"
    own = f" ({report.submission})" if report.submission != report.student else ""
    out = [f"  {plain(report.student + own)}   {score}/{report.max_score}   {facts}"]
    if report.late is not None and report.late.days:
        late = report.late
        final = "-" if late.final is None else late.final
        out.append(f"  final {final}   {late.taken} points taken{days_late(report)}")
    if report.note:
        out.append(f"  {plain(report.note)}")
    for number, task in enumerate(exercise.tasks, 1):
        result = next((item for item in report.tasks if item.id == task.id), None)
        if result is None:  # no check has looked at it: nothing handed in, or our fault
            continue
        title = pad(task.title.in_(language), 14)
        out += ["", f"  {number}  {title} {result.score}/{result.max_score}"]
        for check in (check for check in report.checks if check.task == task.id):
            out += _check(check, language)
    return out


def _check(check: CheckResult, language: Language) -> list[str]:
    words = check.title or check.id
    if check.hidden:
        words = f"{check.id} (hidden{', ' + check.category if check.category else ''})"
    out = [f"    {MARKS[check.outcome]} {plain(words)}"]
    if check.outcome in ("unwritten", "blocked"):
        out[0] += (
            f"   {say('unwritten', language) if check.outcome == 'unwritten' else check.outcome}"
        )
    if check.carried:
        out[0] += "   judged beside right versions of what it needs"
    elif check.outcome in ("failed", "ungraded") and not check.hidden:
        out += ["", *(f"  {line}" if line else "" for line in block(check, language)), ""]
    return out
