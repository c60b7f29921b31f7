"""What the keys of `grader watch` do that concerns the board alone: hints, and the way to a reset.

A question is a function: it takes the next key, and gives the question after it, if there is one.
"""

from __future__ import annotations

from typing import Protocol

from grader.exercise import Task
from grader.practice.board import Board
from grader.practice.reset import ResetError, reset
from grader.practice.view import advice
from grader.words import say


class Question(Protocol):
    """Answered by one key."""

    def __call__(self, key: str) -> Question | None:
        """What that key brings; the next question, if any."""


def hint(board: Board) -> None:
    """The next hint for what is to be mended, or why there is none."""
    view = board.view
    if view is None:
        return
    first = view.first()
    if first is None:
        board.say("hint_all_right")
        return
    if first.outcome != "failed":
        board.say("hint_start")
        return
    levels = advice(first, view.run.known.get(first.task), board.language).levels
    before = board.level
    level = board.progress.ask(view, first, levels)
    if levels == 1:
        board.say("hint_only")
    elif level == levels:
        board.say("hint_last")
    elif level == before:
        board.say("hint_above", level=level, levels=levels)
    else:
        board.tell("")


def hint_to_come(board: Board) -> str:
    """Which hint a key brings now that the file was changed and fails alike; empty if none."""
    view = board.view
    first = view.first() if view else None
    if view is None or first is None or first.outcome != "failed" or not board.has_keys:
        return ""
    levels = advice(first, view.run.known.get(first.task), board.language).levels
    if board.level >= levels or not board.progress.ready(view, first):
        return ""
    return say("hint_next", board.language, level=board.level + 1, levels=levels)


def which_task(board: Board) -> Question:
    """Ask which task to reset."""
    tasks = board.exercise.tasks
    board.say("reset_which", tasks=" ".join(str(number) for number in range(1, len(tasks) + 1)))

    def chosen(key: str) -> Question | None:
        if key == "a":
            return _sure(board, None, board.exercise.work.name)
        if key in map(str, range(1, len(tasks) + 1)):
            task = tasks[int(key) - 1]
            return _sure(board, task, ", ".join(task.functions))
        board.say("reset_cancelled")
        return None

    return chosen


def _sure(board: Board, task: Task | None, what: str) -> Question:
    board.say("reset_sure", what=what)

    def answered(key: str) -> None:
        if key != "y":
            board.say("reset_cancelled")
            return
        try:
            board.lasting = reset(board.exercise, task, board.language)
        except ResetError as error:
            board.lasting = str(error)
        board.draw()

    return answered
