"""A report as a platform shows it to its student: one item a check, safe to be sent.

Of a hidden check the item tells task, points and in which way it failed; its name is a number,
unless the export is for staff.
"""

from __future__ import annotations

import textwrap

import msgspec

from grader.export.staff import Staff
from grader.export.words import say, way
from grader.render.text import block, plain
from grader.report import Category, CheckResult, Outcome, Points, Report, TaskResult, reason
from grader.words import Language


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One check. A hidden one's `id` and `name` are made of task and number, but for staff."""

    id: str
    number: str  # of task and check: 2.1
    name: str
    task: str
    hidden: bool
    outcome: Outcome
    category: Category
    score: Points
    max_score: Points
    text: str  # why it did not pass; empty if it did


def items(report: Report, language: Language, staff: Staff | None = None) -> list[Item]:
    """All checks, task by task, the public ones first; one item alone for an unreadable file."""
    found: list[Item] = []
    for place, task in enumerate(report.tasks, 1):
        own = [check for check in report.checks if check.task == task.id]
        own = _with_task_hint(own, task)
        seen = 0
        for number, check in enumerate(sorted(own, key=lambda check: check.hidden), 1):
            seen += check.hidden
            made = _item(check, report, f"{place}.{number}", language)
            if check.hidden:
                made = _named(made, check, seen, language, staff)
            found.append(made)
    if report.status == "unreadable" and not found:
        found.append(_unread(report, language))
    return found


def _with_task_hint(checks: list[CheckResult], task: TaskResult) -> list[CheckResult]:
    """A recognised mistake has one hint; it stands at the first check that failed, alone."""
    if not task.hint:
        return checks
    shown, told = [], False
    for check in checks:
        if not check.hidden and check.outcome == "failed":
            hint, note = ("", "") if told else (task.hint, task.note)
            check, told = msgspec.structs.replace(check, hint=hint, note=note), True
        shown.append(check)
    return shown


def _named(
    made: Item, check: CheckResult, number: int, language: Language, staff: Staff | None
) -> Item:
    """A hidden check as its reader may know it: by a number, or by its name and title."""
    if staff is not None:
        return msgspec.structs.replace(made, name=plain(staff.title(check)))
    name = say("other_data", language, task=check.task, number=number)
    return msgspec.structs.replace(made, id=f"hidden_{check.task}_{number}", name=name)


def _item(check: CheckResult, report: Report, number: str, language: Language) -> Item:
    passed = check.outcome == "passed"
    counts = passed and report.status != "unreadable"
    return Item(
        id=check.id,
        number=number,
        name=plain(check.title or check.id),
        task=check.task,
        hidden=check.hidden,
        outcome=check.outcome,
        category=check.category,
        score=check.points if counts else 0,
        max_score=check.points,
        text="" if passed else _text(check, report, language),
    )


def _text(check: CheckResult, report: Report, language: Language) -> str:
    if check.hidden or check.outcome in ("unwritten", "ungraded"):
        return way(check.outcome, check.category, language)
    if check.outcome == "blocked":
        order = [task.id for task in report.tasks]
        waits = [str(order.index(name) + 1) for name in check.message.split(", ") if name in order]
        return say("waits", language, tasks=", ".join(waits)) if waits else say("blocked", language)
    lines = textwrap.dedent("\n".join(block(check, language)))
    return lines or way(check.outcome, check.category, language)


def _unread(report: Report, language: Language) -> Item:
    why = plain(reason(report)) or say("unreadable", language)
    return Item(
        id="file", number="1", name=say("unread", language), task="", hidden=False,
        outcome="failed", category="", score=0, max_score=report.max_score, text=why,
    )  # fmt: skip


def summary(report: Report, score: Points, language: Language) -> str:
    """The score in a sentence, and what being late has cost."""
    lines = [say("points", language, score=score, max=report.max_score)]
    late = report.late
    if late is not None and late.taken:
        lines.append(say("late", language, taken=late.taken, raw=report.score, score=score))
    if report.status == "unreadable":
        lines.append(say("unreadable_long", language))
        lines += [plain(reason(report))] if report.note else []
    stamps = {"public_only": report.public_only, "carry_forward": report.carry_forward}
    return "\n".join([*lines, *(say(name, language) for name, there in stamps.items() if there)])
