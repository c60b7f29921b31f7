"""What a student means: which exercise, which task, which language, from where they stand."""

from __future__ import annotations

import difflib
import tomllib
from pathlib import Path

from grader import exercise as exercises
from grader.exercise import Exercise, Task
from grader.practice.progress import Progress
from grader.words import Language, language_of, say


class PlaceError(Exception):
    """There is no such exercise or task; the text says so in the student's language."""


def exercise_at(place: Path, language: Language) -> Exercise:
    """The exercise of that file or folder; of several, the first that is not finished.

    PlaceError when there is none, ExerciseError when it is malformed.
    """
    found = [exercises.load(folder) for folder in _folders(place)]
    if not found:
        raise PlaceError(say("no_exercise", language, place=place))
    return next((exercise for exercise in found if not Progress(exercise).right()), found[0])


def only_exercise_at(place: Path, language: Language) -> Exercise:
    """The exercise of that file or folder; PlaceError when there are none or several."""
    folders = _folders(place)
    if len(folders) > 1:
        names = ", ".join(folder.name for folder in folders)
        raise PlaceError(say("which_exercise", language, names=names, first=folders[0].name))
    return exercise_at(place, language)


def beside(exercise: Exercise, step: int) -> Path:
    """The folder of the next exercise of the same kit (-1: the one before), round and round."""
    folders = _inside(exercise.folder.parent)
    return folders[(folders.index(exercise.folder) + step) % len(folders)]


def _folders(place: Path) -> list[Path]:
    folder = (place if place.is_dir() else place.parent).resolve()
    if (folder / "exercise.toml").is_file():
        return [folder]
    return _inside(folder) or _inside(folder / "exercises")


def _inside(folder: Path) -> list[Path]:
    return sorted(path.parent for path in folder.glob("*/exercise.toml"))


def task_called(exercise: Exercise, name: str, language: Language) -> Task:
    """The task of that id, number, title or function; PlaceError offers what there is."""
    for number, task in enumerate(exercise.tasks, 1):
        names = (task.id, str(number), task.title.en, task.title.ko, *task.functions)
        if name.strip().lower() in map(str.lower, names):
            return task
    ids = [task.id for task in exercise.tasks]
    near = difflib.get_close_matches(name, ids, n=1)
    if near:
        raise PlaceError(say("task_near", language, name=name, near=near[0]))
    listed = ", ".join(f"{number} {task}" for number, task in enumerate(ids, 1))
    raise PlaceError(say("no_task", language, name=name, tasks=listed))


def language_at(place: Path, wanted: str | None) -> Language:
    """The language asked for, else the folder's own setting, else the locale's."""
    if wanted is None:
        folder = (place if place.is_dir() else place.parent).resolve()
        settings = (_setting(there / "pyproject.toml") for there in (folder, folder.parent))
        wanted = next((setting for setting in settings if setting), None)
    return language_of(wanted)


def _setting(path: Path) -> str | None:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        value = content["tool"]["pytest"]["ini_options"]["exercise_language"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return value if isinstance(value, str) else None
