"""What a notebook imports: `check("loss")` runs that task's checks at once, `check()` all of them.

The first cell says which exercise it is: `use("<slug>")`; a second argument, `"ko"`, is the
language of the boxes. The checks and their words are those of `python -m pytest`; they call the
functions that the cells above have defined. A box takes the place of every traceback.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from grader import exercise as exercises
from grader.exercise import Exercise, ExerciseError, Task
from grader.orders import GradeError
from grader.practice.cell import Shown, overview, sentence, task_box
from grader.practice.kernel import Session, Stopped
from grader.practice.place import PlaceError, task_called
from grader.practice.view import View
from grader.words import Language, language_of, say

__all__ = ["check", "use"]


class _Desk:
    """The exercise of this kernel, its language, and its checks once they are collected."""

    def __init__(self) -> None:
        self.language: Language = language_of(None)
        self.session: Session | None = None

    def open(self, exercise: Exercise) -> Session:
        """The exercise's checks, collected; once more when one of its files has changed."""
        if self.session is None or self.session.exercise.digest() != exercise.digest():
            if self.session is not None:
                self.session.close()
            self.session = None
            self.session = Session(exercise, self.language)
        return self.session


_desk = _Desk()


def use(exercise: str | Path, language: str | None = None) -> Shown | None:
    """Which exercise this notebook is, by its name or its folder; `language` is "en" or "ko".

    Returns None, or a box that says why there is no such exercise.
    """
    _desk.language = language_of(language)
    try:
        _desk.open(_find(str(exercise)))
    except (ExerciseError, GradeError) as error:
        return sentence(str(error))
    return None


def check(task: str | None = None) -> Shown:
    """How a task stands, by its name or number; without one, how all of them do."""
    try:
        view, wanted = look(task)
    except (ExerciseError, GradeError, PlaceError) as error:
        return sentence(str(error))
    except Stopped as stopped:
        key = "stopped" if str(stopped) else "stopped_early"
        return sentence(say(key, language(), function=stopped))
    return overview(view) if wanted is None else task_box(view, wanted)


def look(task: str | None = None, *, again: bool = True) -> tuple[View, Task | None]:
    """A task's checks, run (without one: all checks), and the task.

    Unless `again`, what is known of what they wait for still holds.

    ExerciseError, GradeError, PlaceError when there is nothing to be run; Stopped by the user.
    """
    session, language = at_hand(), _desk.language
    exercise = session.exercise
    wanted = None if task is None else task_called(exercise, str(task), language)
    tasks = {wanted.id} if wanted is not None else {one.id for one in exercise.tasks}
    return View(session.check(tasks, namespace(), language, again=again), language), wanted


def at_hand() -> Session:
    """The checks of this notebook's exercise; raises as `look` does when there are none."""
    return _desk.session or _desk.open(_here(_desk.language))


def language() -> Language:
    """The language of this notebook's boxes."""
    return _desk.language


def namespace() -> dict[str, Any]:
    """Where the cells' names are: IPython's, else the program's own."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    found: dict[str, Any] = shell.user_ns if shell is not None else vars(sys.modules["__main__"])
    return found


def _find(name: str) -> Exercise:
    """The exercise of that name beside the notebook, else in the course or in the package."""
    here = Path.cwd()
    for folder in (here, here / name, here.parent / name):
        if folder.name == name and (folder / "exercise.toml").is_file():
            return exercises.load(folder)
    return exercises.find(name, exercises.course_of(here))


def _here(language: Language) -> Exercise:
    """The exercise of the folder at hand, where no `use` has said it."""
    if (Path.cwd() / "exercise.toml").is_file():
        return exercises.load(Path.cwd())
    there = exercises.slugs(exercises.course_of(Path.cwd()))
    raise PlaceError(say("which_notebook", language, slug=there[0] if there else "..."))
