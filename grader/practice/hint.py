"""`grader hint`: one task's next hint; and `grader watch --once`: the whole page, once."""

from __future__ import annotations

import msgspec

from grader.exercise import Exercise, Task
from grader.practice import desk
from grader.practice.page import ALL, page
from grader.practice.progress import Progress
from grader.practice.terminal import Terminal
from grader.practice.view import Run, View, advice
from grader.render.text import block
from grader.report import CheckResult
from grader.words import Language, say

EVERYTHING = dict.fromkeys(
    ("called", "inputs", "returned", "expected", "printed", "hint", "note"), ALL
)


def look(exercise: Exercise, language: Language, terminal: Terminal) -> Run:
    """The file as it is now, checked once; meanwhile a terminal says why it takes a while."""
    terminal.wait_line(say("loading", language))
    try:
        return desk.look_once(desk.hand_in(exercise, language))
    finally:
        terminal.clear_line()


def show_once(exercise: Exercise, language: Language, terminal: Terminal) -> tuple[Run, int]:
    """Print the page; the run, and pytest's exit code: 0 when every check passes, else 1."""
    run = look(exercise, language, terminal)
    view, progress = View(run, language, terminal.width), Progress(exercise)
    progress.note(view)
    first = view.first()
    level = progress.level(view, first) if first is not None else 1
    room = msgspec.structs.replace(terminal.room(reserved=1), bar=terminal.is_terminal)
    terminal.print(page(view, room, level), language)
    return run, 0 if view.finished else 1


def show_hint(
    exercise: Exercise, task: Task | None, language: Language, terminal: Terminal
) -> None:
    """Print the hint for a task, or (None) for the first one to mend."""
    view = View(look(exercise, language, terminal), language, terminal.width)
    progress = Progress(exercise)
    progress.note_outcomes(view)
    lines = _lines(view, task, progress)
    used = progress.used()
    if used:
        key = "hints_used_one" if used == 1 else "hints_used"
        lines += ["", f"  {say(key, language, count=used)}"]
    terminal.print(lines, language)


def _lines(view: View, task: Task | None, progress: Progress) -> list[str]:
    if task is None:
        first = view.first()
        if first is None:
            return view.paragraph(view.trouble or say("hint_all_right", view.language))
        task = view.exercise.task(first.task)
    state = view.state(task)
    if state == "not_run":
        return view.paragraph(view.trouble or say("not_run", view.language))
    if state == "passed":
        done = task.done.in_(view.language)
        words = {"number": view.number(task.id), "done": done}
        return view.paragraph(say("hint_right", view.language, **words))
    if state == "blocked":
        return _waiting(view, task)
    if state == "unwritten":
        return view.next_task(task)
    return _to_mend(view, view.open_checks(task)[0], progress)


def _waiting(view: View, task: Task) -> list[str]:
    names = view.waits_for(task)
    numbers = ", ".join(str(view.number(name)) for name in names)
    words = {"number": view.number(task.id), "tasks": numbers, "first": names[0]}
    return view.paragraph(say("hint_waits", view.language, **words))


def _to_mend(view: View, first: CheckResult, progress: Progress) -> list[str]:
    if first.outcome == "ungraded":
        return view.paragraph(first.message)
    known = view.run.known.get(first.task)
    levels = advice(first, known, view.language).levels
    given = advice(first, known, view.language, progress.ask(view, first, levels))
    shown = msgspec.structs.replace(first, hint=given.hint, note=given.note)
    lines = [
        view.row(view.exercise.task(first.task)),
        "",
        *view.paragraph(first.title),
        *block(shown, view.language, hint_label=given.label, most=EVERYTHING, width=view.width),
    ]
    key = "hint_again" if given.level < levels else "hint_last" if levels > 1 else "hint_only"
    words = {"level": given.level + 1, "levels": levels}
    return [*lines, "", *view.paragraph(say(key, view.language, **words))]
