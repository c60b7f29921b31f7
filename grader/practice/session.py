"""A student's commands, from where they stand: which exercise, which language, which terminal."""

from __future__ import annotations

import sys
from pathlib import Path

from grader.exercise import ExerciseError
from grader.orders import GradeError
from grader.practice import hint as hints
from grader.practice import place
from grader.practice import reset as resets
from grader.practice.desk import DeskError
from grader.practice.terminal import Terminal
from grader.practice.view import Run
from grader.practice.watch import Watch
from grader.render import picture
from grader.render.text import wrap
from grader.sandbox.launch import LaunchError
from grader.words import Language, say

ERRORS = (
    place.PlaceError, ExerciseError, GradeError, LaunchError, DeskError, resets.ResetError,
    picture.PictureError,
)  # fmt: skip


def watch(path: Path, wish: str | None, *, once: bool, poll: bool, plot: Path | None) -> int:
    """`grader watch`: the exit code; an error of ERRORS when it cannot begin."""
    terminal = Terminal(sys.stdout)
    language = terminal.language(place.language_at(path, wish))
    exercise = place.exercise_at(path, language)
    if plot is not None:
        picture.check(plot, language)
    if not once:
        on_run = (lambda run, said_in: _draw(run, plot, said_in)) if plot is not None else None
        return Watch(exercise, language, terminal, poll=poll, on_run=on_run).run()
    run, code = hints.show_once(exercise, language, terminal)
    if plot is not None:
        said = wrap(_draw(run, plot, language), terminal.width - 4)
        terminal.print(["", *(f"  {line}" for line in said)], language)
    return code


def hint(name: str | None, wish: str | None) -> None:
    """`grader hint`; an error of ERRORS when there is nothing to say."""
    terminal, here = Terminal(sys.stdout), Path()
    language = terminal.language(place.language_at(here, wish))
    exercise = place.exercise_at(here, language)
    task = None if name is None else place.task_called(exercise, name, language)
    hints.show_hint(exercise, task, language, terminal)


def reset(name: str | None, wish: str | None) -> str:
    """`grader reset`: what was done; an error of ERRORS when nothing was."""
    terminal, here = Terminal(sys.stdout), Path()
    language = terminal.language(place.language_at(here, wish))
    exercise = place.only_exercise_at(here, language)
    task = None if name is None else place.task_called(exercise, name, language)
    return resets.reset(exercise, task, language)


def _draw(run: Run, path: Path, language: Language) -> str:
    """Write the picture, and say so; or say why not."""
    try:
        picture.write(run.training, path, language)
    except picture.PictureError as error:
        return str(error)
    return say("plot_written", language, file=path.name)
