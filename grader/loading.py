"""What is said of a file that could not be loaded, or only in part."""

from __future__ import annotations

from grader import wire
from grader.attempt import Attempt
from grader.exercise import Exercise
from grader.report import Category
from grader.words import Language, Place, say

MOST_NAMED = 5  # of what there may be any number


def sentence(attempt: Attempt, language: Language) -> str:
    """What stopped the file, naming file, line and next step; empty when nothing did."""
    file = attempt.submission.filename
    if attempt.submission.problem:
        return attempt.submission.problem
    failure, broken = attempt.failure, attempt.broken_load
    if broken is not None and broken.category not in ("error", "wrong"):
        return _lost(broken.category, broken.message, file, attempt.exercise, language)
    if failure is not None:
        return _raised(failure, attempt, language)
    if attempt.notebook is not None and attempt.notebook.unread:
        return _unread(attempt.notebook.unread, file, language)
    if attempt.loaded and not _any_function(attempt, attempt.exercise):
        return say("empty", language, file=file)
    return ""


def unreadable(attempt: Attempt) -> bool:
    """Whether there is nothing to grade: no file, no Python, or an end while loading."""
    return bool(attempt.submission.problem) or attempt.broken_load is not None


def _any_function(attempt: Attempt, exercise: Exercise) -> bool:
    wanted = {name for task in exercise.tasks for name in task.functions}
    return bool(wanted & set(attempt.functions))


def _lost(
    category: Category, reason: str, file: str, exercise: Exercise, language: Language
) -> str:
    match category:
        case "timeout":
            return say("load_timeout", language, file=file, seconds=exercise.limits.load_cpu)
        case "output":
            megabytes = exercise.limits.output / 2**20
            return say("load_output", language, file=file, megabytes=megabytes)
        case "exited" | "crashed" | "memory":
            return say(f"load_{category}", language, file=file)
    return say("load_protocol", language, file=file, reason=reason or "?")


def _unread(unread: list[tuple[int, int, str]], file: str, language: Language) -> str:
    """That cells of a notebook are no Python; of the first one, why."""
    cell, line, message = unread[0]
    key = "cell_unread" if len(unread) == 1 else "cells_unread"
    place, reason = Place(line, str(cell)), message.rstrip(".")
    return say(key, language, file=file, line=place, message=reason, count=len(unread))


def notes(notebook: wire.Notebook, language: Language) -> list[str]:
    """What an instructor should know of how a notebook was read."""
    told = []
    if notebook.magics:
        cell, line = notebook.magics[0]
        key = "magic" if len(notebook.magics) == 1 else "magics"
        told.append(say(key, language, count=len(notebook.magics), line=Place(line, str(cell))))
    if notebook.foreign:
        numbers = ", ".join(map(str, notebook.foreign[:MOST_NAMED]))
        told.append(say("cells_foreign", language, cells=numbers))
    for name, cell in notebook.repeated[:MOST_NAMED]:
        told.append(say("repeated", language, function=name, cell=cell))
    if notebook.left_out:
        key = "left_out_one" if notebook.left_out == 1 else "left_out"
        told.append(say(key, language, count=notebook.left_out))
    return told


def _raised(failure: wire.Failure, attempt: Attempt, language: Language) -> str:
    file, place = attempt.submission.filename, attempt.place(failure.line or 1)
    words = {"file": file, "line": place, "message": failure.message.rstrip(".")}
    if failure.type == "TabError":
        return say("tabs", language, file=file, line=place)
    if "null byte" in failure.message:
        return say("nul", language, file=file)
    if failure.type == "UnicodeDecodeError" or "codec can't decode" in failure.message:
        return say("encoding", language, file=file)
    if "SyntaxError" in (failure.type, *failure.bases):
        return say("syntax", language, **words)
    if "ImportError" in (failure.type, *failure.bases):
        return say("import", language, **words)
    if failure.type == "EOFError":
        return say("input", language, file=file, line=place)
    key = "cell_raised" if attempt.notebook is not None else "load_raised"
    return say(key, language, type=failure.type, **words)
