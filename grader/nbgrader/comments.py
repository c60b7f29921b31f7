"""What a student reads beside a cell in nbgrader's feedback: the first thing to mend.

nbgrader takes a comment for Markdown, HTML and all. What a stranger could have written stands in
lines that are indented by four columns, which Markdown shows as they are.
"""

from __future__ import annotations

from grader.exercise import Exercise
from grader.render.text import block, longrepr
from grader.report import CheckResult, Report
from grader.words import Language

HIDDEN = {
    "en": "Hidden checks that did not pass: {count} ({categories}).",
    "ko": "숨은 검사 {count}개를 통과하지 못했어요: {categories}.",
}
POINTS = {"en": "{score} of {most} points.", "ko": "{most}점 중 {score}점이에요."}


def of_task(report: Report, task: str, exercise: Exercise, language: Language) -> str:
    """The comment on a task's cell; empty when nothing of it was judged."""
    result = next((item for item in report.tasks if item.id == task), None)
    checks = [check for check in report.checks if check.task == task]
    if result is None or not checks:
        return ""
    score = POINTS[language].format(score=result.score, most=result.max_score)
    parts = [score, *_first_to_mend(checks, exercise, language), *_hidden(checks, language)]
    return "\n\n".join(parts)


def of_cell(checks: list[CheckResult], exercise: Exercise, language: Language) -> str:
    """The checks of one cell as plain text, a line or a block each."""
    lines: list[str] = []
    for check in checks:
        mark = "+" if check.outcome == "passed" else "-"
        words = check.id if check.hidden else check.title or check.id
        lines.append(f"{mark} {words}" if check.outcome == "passed" else
                     f"{mark} {words} ({_reason(check)})")  # fmt: skip
        if check.outcome == "failed" and not check.hidden and not check.carried:
            lines += block(check, language)
    return "\n".join(lines)


def _reason(check: CheckResult) -> str:
    return check.category or check.outcome


def _first_to_mend(checks: list[CheckResult], exercise: Exercise, language: Language) -> list[str]:
    mend = next((c for c in checks if c.outcome != "passed" and not c.hidden), None)
    if mend is None or mend.carried:
        return []
    told = longrepr(mend, exercise, language) if mend.outcome != "ungraded" else mend.message
    title, *rest = told.split("\n")
    return [title, "\n".join(f"    {line}" for line in rest).strip("\n")] if any(rest) else [title]


def _hidden(checks: list[CheckResult], language: Language) -> list[str]:
    failed = [check for check in checks if check.hidden and check.outcome != "passed"]
    if not failed:
        return []
    categories = ", ".join(dict.fromkeys(map(_reason, failed)))
    return [HIDDEN[language].format(count=len(failed), categories=categories)]
