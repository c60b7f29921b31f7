"""`grader nbgrader init` and `grader nbgrader add`: exercises into a course directory.

What is there is never changed: a configuration is written into a new course only, a folder of an
assignment only where there is none, and the gradebook is copied before nbgrader is to write to it.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NamedTuple

from grader import grade
from grader.authoring.regions import GenerateError
from grader.exercise import MISTAKES, STUB, Exercise
from grader.nbgrader import assignment, course, points
from grader.nbgrader.course import CONFIG, Course, CourseError
from grader.orders import GradeError, Options
from grader.practice.notebook import LessonError
from grader.report import Points, Report
from grader.submission import read
from grader.words import Language

ERRORS = (CourseError, GenerateError, LessonError, GradeError)
COURSE = '''"""nbgrader's settings of this course; `nbgrader generate_config` prints them all."""

c = get_config()  # noqa: F821 - nbgrader gives it
c.CourseDirectory.course_id = {name!r}
'''
WARM = """
# Kernels are forked from a process that has imported torch: `nbgrader autograde` is faster. Where
# torch-exercise-kit is not installed, or nothing can be forked, they start as ever.
import os
from importlib.metadata import entry_points

if entry_points(group="jupyter_client.kernel_provisioners", name="warm-kernel"):
    os.environ.setdefault("JUPYTER_DEFAULT_PROVISIONER_NAME", "warm-kernel")
"""


class Added(NamedTuple):
    """What was written: the assignment's folder, and the copy of the gradebook, if there is one."""

    folder: Path
    copy: Path | None


def init(root: Path, found: list[Exercise], language: Language, *, warm: bool) -> list[Added]:
    """A new course directory with these exercises; one of ERRORS when it cannot be."""
    if root.exists() and (not root.is_dir() or course.is_course(root)):
        raise CourseError(
            f"{root} is there already. Next, to add to a course: "
            f"grader nbgrader add {root} --exercise {found[0].slug}"
        )
    worths = [worth(exercise) for exercise in found]  # first: what is wrong stops it all
    settings = COURSE.format(name=root.resolve().name) + (WARM if warm else "")
    try:
        root.mkdir(parents=True, exist_ok=True)
        (root / CONFIG).write_text(settings, encoding="utf-8")
        (root / "source").mkdir(exist_ok=True)
    except OSError as error:
        raise CourseError(f"{root} cannot be made: {error.strerror}.") from None
    return [
        _add(Course(root), exercise, language, cells)
        for exercise, cells in zip(found, worths, strict=True)
    ]


def add(root: Path, exercise: Exercise, language: Language) -> Added:
    """An exercise into a course that is there; one of ERRORS when it cannot be."""
    there = course.find(root)
    _refuse_existing(there, exercise)
    return _add(there, exercise, language, worth(exercise))


def worth(exercise: Exercise) -> dict[str, Points]:
    """What each cell is worth, told by the reference, which has to pass every check.

    GradeError when it does not.
    """
    found: list[Report] = []
    hidden = exercise.hidden_checks.is_file()
    options = Options(require="D", public_only=not hidden)
    reference = read(exercise.reference, exercise.slug)
    grade.judge(exercise, [reference], options, found.append)
    if not found or found[0].score != found[0].max_score:
        raise GradeError(f"{exercise.reference} does not pass its own checks.")
    return points.worth(found[0].checks)


def _refuse_existing(there: Course, exercise: Exercise) -> None:
    folder = there.source(exercise.slug)
    if folder.exists():
        raise CourseError(
            f"{folder} exists already, and is left as it is. Move it away to have it made anew."
        )


def _add(there: Course, exercise: Exercise, language: Language, cells: dict[str, Points]) -> Added:
    _refuse_existing(there, exercise)
    folder = there.source(exercise.slug)
    text = assignment.notebook(exercise, language, cells)
    book = there.gradebook_file
    copy = course.back_up(book) if book is not None else None
    part = folder.with_name(f".part-{os.getpid()}-{folder.name}")
    try:
        part.mkdir(parents=True)
        (part / f"{exercise.slug}.ipynb").write_text(text, encoding="utf-8")
        for name in ("exercise.toml", STUB, MISTAKES, exercise.public_checks.name):
            if (exercise.folder / name).is_file():
                shutil.copyfile(exercise.folder / name, part / name)
        part.rename(folder)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise CourseError(f"{folder} cannot be written: {error.strerror}.") from None
    return Added(folder, copy)


def summary(root: Path, added: list[Added]) -> str:
    """What was done, and what comes next."""
    lines = [f"  {one.folder}" for one in added]
    lines += [f"  {one.copy}   (the gradebook as it was)" for one in added if one.copy]
    names = [one.folder.name for one in added]
    first = f"nbgrader generate_assignment {names[0]}"
    return "\n".join([*lines, f"Next:  cd {root}   and   {first}"])
