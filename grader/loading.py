"""What is said of a file that could not be loaded, or only in part."""

from __future__ import annotations

from grader import wire
from grader.exercise import Exercise
from grader.report import Category
from grader.student import Attempt
from grader.words import Language, say


def sentence(attempt: Attempt, language: Language) -> str:
    """What stopped the file, naming file, line and next step; empty when nothing did."""
    file = attempt.submission.filename
    if attempt.submission.problem:
        return attempt.submission.problem
    failure, broken = attempt.failure, attempt.broken_load
    if broken is not None and broken.category not in ("error", "wrong"):
        return _lost(broken.category, broken.message, file, attempt.exercise, language)
    if failure is not None:
        return _raised(failure, file, language)
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


def _raised(failure: wire.Failure, file: str, language: Language) -> str:
    words = {"file": file, "line": failure.line or 1, "message": failure.message.rstrip(".")}
    if failure.type == "TabError":
        return say("tabs", language, file=file, line=failure.line)
    if "null byte" in failure.message:
        return say("nul", language, file=file)
    if failure.type == "UnicodeDecodeError" or "codec can't decode" in failure.message:
        return say("encoding", language, file=file)
    if "SyntaxError" in (failure.type, *failure.bases):
        return say("syntax", language, **words)
    if "ImportError" in (failure.type, *failure.bases):
        return say("import", language, **words)
    if failure.type == "EOFError":
        return say("input", language, file=file, line=failure.line)
    return say("load_raised", language, type=failure.type, **words)
