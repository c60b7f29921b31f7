"""An exercise as a notebook with its solutions in it: what nbgrader's `source/` needs.

The cells are those of the student's notebook (`practice/notebook.py`). What a student writes stands
in its cell as the reference has it, between nbgrader's own markers.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat

from grader import exercise as exercises
from grader.authoring.regions import cells_of
from grader.exercise import Exercise
from grader.practice import notebook as student
from grader.practice.notebook import Cell, Chunk
from grader.words import Language


def notebook(
    exercise: Exercise, language: Language = "en", *, solutions: bool = True
) -> nbformat.NotebookNode:
    """A valid nbformat 4.5 notebook of an exercise, a new one at each call.

    Each cell says what it is in `cell.metadata["exercise"]`: `{"role": ..., "task": ...}`. Roles:
    `lesson` (markdown), `given` (code that stands there), `solution` (what a student fills, one
    cell a task) and `check` (`check("loss")`, one a task, right below it). `task` is the task's id,
    or empty. Ids of cells are the same in each language and each time: `task-loss`, `check-loss`.

    With `solutions` the solution cells hold the reference between `### BEGIN SOLUTION` and
    `### END SOLUTION` (and must not be handed out); without, they are the stub's.
    GenerateError when the reference cannot be used, LessonError when the lesson cannot.
    """
    made = cells(exercise, language, solutions=solutions)
    document: dict[str, Any] = student.document(made, exercise.slug, language)
    found: nbformat.NotebookNode = nbformat.from_dict(document)
    for cell in found.cells:  # nbformat's own form in memory: one text, not its lines
        cell.source = "".join(cell.source)
    nbformat.validate(found)
    return found


def notebook_of(
    slug: str, language: Language = "en", *, course: Path | None = None, solutions: bool = True
) -> nbformat.NotebookNode:
    """The same by an exercise's name, in a course (else the nearest one); ExerciseError if none."""
    found = exercises.find(slug, course or exercises.course_of(Path.cwd()))
    return notebook(found, language, solutions=solutions)


def cells(exercise: Exercise, language: Language, *, solutions: bool) -> list[Cell]:
    """The same before it is a notebook."""
    page = exercise.folder / ("README.ko.md" if language == "ko" else "README.md")
    lesson = page.read_text(encoding="utf-8") if page.is_file() else ""
    if solutions:
        code = _reference(exercise, language)
    else:
        code = student.chunks(exercise.stub_in(language))
    return student.cells(exercise.slug, exercise.tasks, lesson, code, language)


def _reference(exercise: Exercise, language: Language) -> list[Chunk]:
    source = exercise.reference.read_text(encoding="utf-8")
    return [
        Chunk(cell.names, exercise.translated(cell.reference, language))
        for cell in cells_of(source, exercise.reference)
    ]
