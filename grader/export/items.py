"""A report as a platform shows it to its student: one item a check, safe to be sent.

Of a hidden check the item tells task, points and in which way it failed; its name is a number.
"""

from __future__ import annotations

import textwrap

import msgspec

from grader.export.words import say, way
from grader.render.text import block, plain
from grader.report import CheckResult, Outcome, Points, Report, TaskResult
from grader.words import Language


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One check. `id` is the check's own, or made of task and number for a hidden one."""

    id: str
    number: str  # of task and check: 2.1
    name: str
    task: str
    hidden: bool
    outcome: Outcome
    score: Points
    max_score: Points
    text: str  # why it did not pass; empty if it did


def items(report: Report, language: Language) -> list[Item]:
    """All checks, task by task, the public ones first; one item alone for an unreadable file."""
    found: list[Item] = []
    for place, task in enumerate(report.tasks, 1):
        own = [check for check in report.checks if check.task == task.id]
        own = _with_task_hint(own, task)
        seen = 0
        for number, check in enumerate(sorted(own, key=lambda check: check.hidden), 1):
            seen += check.hidden
            found.append(_item(check, report, f"{place}.{number}", seen, language))
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


def _item(check: CheckResult, report: Report, number: str, hidden: int, language: Language) -> Item:
    passed = check.outcome == "passed"
    counts = passed and report.status != "unreadable"
    if check.hidden:
        own_id = f"hidden_{check.task}_{hidden}"
        name = say("other_data", language, task=check.task, number=hidden)
    else:
        own_id, name = check.id, plain(check.title or check.id)
    return Item(
        id=own_id,
        number=number,
        name=name,
        task=check.task,
        hidden=check.hidden,
        outcome=check.outcome,
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
    """What the note says first is the student's to know; what follows it is for staff."""
    why = plain(report.note.split("; ")[0]) or say("unreadable", language)
    return Item(
        id="file", number="1", name=say("unread", language), task="", hidden=False,
        outcome="failed", score=0, max_score=report.max_score, text=why,
    )  # fmt: skip


def summary(report: Report, score: Points, language: Language) -> str:
    """The score in a sentence, and what being late has cost."""
    lines = [say("points", language, score=score, max=report.max_score)]
    late = report.late
    if late is not None and late.taken:
        lines.append(say("late", language, taken=late.taken, raw=report.score, score=score))
    if report.status == "unreadable":
        lines.append(say("unreadable_long", language))
        lines += [plain(report.note.split("; ")[0])] if report.note else []
    stamps = {"public_only": report.public_only, "carry_forward": report.carry_forward}
    return "\n".join([*lines, *(say(name, language) for name, there in stamps.items() if there)])
