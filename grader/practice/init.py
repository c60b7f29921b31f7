"""`grader init`: a student's folder, written from the installed package."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from grader.exercise import MISTAKES, STUB, Exercise
from grader.practice import notebook
from grader.words import Language

PYPROJECT = """\
# Settings of `python -m pytest` in this folder.
[tool.pytest.ini_options]
required_plugins = ["torch-exercise-kit"]
addopts = ["--import-mode=importlib"]
"""
PINNED = 'exercise_language = "{language}"\n'  # else the locale's
EDITOR = {"python.testing.pytestEnabled": True, "python.testing.unittestEnabled": False,
          "python.testing.pytestArgs": ["."], "files.encoding": "utf8"}  # fmt: skip


class InitError(Exception):
    """The folder cannot be written; the text says why and what next."""


def write_kit(
    folder: Path, exercises: list[Exercise], language: Language, *, pin: bool = False
) -> list[Path]:
    """Write lesson, stub, notebook and public checks; what is there already stays as it is.

    `pin` keeps the screens in that language whatever the locale. Returns the files written.
    InitError when `folder` is a file or cannot be written, or a lesson makes no notebook.
    """
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        settings = PYPROJECT + (PINNED.format(language=language) if pin else "")
        _write(folder / "pyproject.toml", settings, written)
        (folder / ".vscode").mkdir(exist_ok=True)
        editor = json.dumps(EDITOR, indent=4) + "\n"
        _write(folder / ".vscode" / "settings.json", editor, written)
        for exercise in exercises:
            _write_exercise(folder / exercise.slug, exercise, language, written)
    except OSError as error:
        place = error.filename or folder
        raise InitError(
            f"{place} cannot be written: {error.strerror}. Choose another folder."
        ) from None
    except notebook.LessonError as error:
        raise InitError(f"The lesson of the exercise cannot be used: {error}.") from None
    return written


def _write_exercise(
    folder: Path, exercise: Exercise, language: Language, written: list[Path]
) -> None:
    folder.mkdir(exist_ok=True)
    stub = exercise.stub_in(language)
    _write(folder / STUB, stub, written)
    if (exercise.folder / MISTAKES).is_file():
        _write(folder / MISTAKES, (exercise.folder / MISTAKES).read_text("utf-8"), written)
    _write(folder / exercise.work.name, stub, written)
    _write(folder / f"{exercise.slug}.ipynb", notebook.text_of(exercise, language), written)
    copied = ("exercise.toml", exercise.public_checks.name, "README.md", "README.ko.md")
    for name in copied:
        source, target = exercise.folder / name, folder / name
        if source.is_file() and not target.exists():
            shutil.copyfile(source, target)
            written.append(target)


def _write(path: Path, text: str, written: list[Path]) -> None:
    if not path.exists():
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
