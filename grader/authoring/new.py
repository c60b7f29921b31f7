"""`grader new SLUG`: a small exercise, whole, that verifies and grades from the first minute.

An author replaces its task by another; what stays is the shape: a reference with a gap, checks,
other right answers, mistakes with their hints, and a lesson, in both languages.
"""

from __future__ import annotations

import importlib.util
import keyword
import re
import shlex
import shutil
import sys
from pathlib import Path

from grader import exercise as exercises
from grader.authoring import generate, signatures
from grader.authoring.regions import GenerateError
from grader.authoring.signatures import AuthorError
from grader.orders import GradeError

TEMPLATE = Path(__file__).with_name("template")
SLUG = re.compile(r"[a-z][a-z0-9_]*")
LONGEST = 40  # characters: it is the name of files, functions' module, and a column
FILES = {
    "exercise.toml": "exercises/SLUG/exercise.toml",
    "README.md": "exercises/SLUG/README.md",
    "README.ko.md": "exercises/SLUG/README.ko.md",
    "public_checks.py.txt": "exercises/SLUG/test_SLUG.py",
    "reference.py.txt": "solutions/SLUG/SLUG.py",
    "hidden_checks.py.txt": "solutions/SLUG/test_hidden.py",
    "accepted.py.txt": "solutions/SLUG/accepted/keepdim.py",
    "mistake_one_mean.py.txt": "solutions/SLUG/mistakes/one_mean.py",
    "mistake_in_place.py.txt": "solutions/SLUG/mistakes/in_place.py",
    "mistake_numpy.py.txt": "solutions/SLUG/mistakes/worked_out_in_numpy.py",
}


class NewError(Exception):
    """No exercise was written; the text says why and what next."""


ERRORS = (NewError, GenerateError, AuthorError, GradeError)


def home(start: Path) -> Path:
    """Where a new exercise goes: the course that `start` is in, else `start` itself."""
    course = exercises.course_of(start)
    inside = course in (start.resolve(), *start.resolve().parents)
    return course if inside else start.resolve()


def new(slug: str, course: Path) -> list[Path]:
    """Write a complete exercise, and say which files; whole or not at all.

    NewError when the name cannot be one, is taken, or the files cannot be written.
    """
    _refuse_name(slug)
    folders = [course / half / slug for half in ("exercises", "solutions")]
    for folder in folders:
        if folder.exists():
            raise NewError(f"{folder} is there already. Choose another name; nothing was written.")
    try:
        written = [_write(name, slug, course) for name in FILES]
        written += generate.write(folders[0])
        signatures.write(exercises.load(folders[0]))
    except BaseException as error:
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            place = error.filename or course
            raise NewError(f"{place} cannot be written: {error.strerror}.") from None
        raise
    return [*written, folders[0] / exercises.MISTAKES]


def summary(slug: str, course: Path, written: list[Path]) -> str:
    """What was written, and what comes next, for a terminal."""
    where = "" if course.resolve() == Path.cwd() else f" --course {shlex.quote(str(course))}"
    return (
        f"{len(written)} files written to {course / 'exercises' / slug} and "
        f"{course / 'solutions' / slug}.\n"
        f"Next:  grader verify {slug}{where}\n"
        "       Then put your own task in place of this one. Whenever the reference has changed,\n"
        "       python -m grader.authoring.generate   in that folder makes the stub anew."
    )


def _refuse_name(slug: str) -> None:
    if not SLUG.fullmatch(slug) or len(slug) > LONGEST:
        raise NewError(
            f"{slug!r} cannot be an exercise's name: it becomes a Python module, so expected are "
            f"small letters, digits and _, a letter first, at most {LONGEST}; "
            f"for example {_better(slug)!r}."
        )
    if keyword.iskeyword(slug) or slug.startswith("test_") or slug in ("exercises", "solutions"):
        raise NewError(f"{slug!r} means something else already. Choose another name.")
    spec = importlib.util.find_spec(slug)
    if slug in sys.stdlib_module_names or (spec is not None and spec.origin is not None):
        raise NewError(
            f"{slug!r} is the name of a Python module, which {slug}.py would hide from `import`. "
            "Choose another name."
        )


def _better(slug: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "_", slug.lower()).strip("_")[:LONGEST]
    return words if SLUG.fullmatch(words) else "wine_tasting"


def _write(name: str, slug: str, course: Path) -> Path:
    path = course / FILES[name].replace("SLUG", slug)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = (TEMPLATE / name).read_text(encoding="utf-8")
    title = slug.replace("_", " ").capitalize()
    text = text.replace("SLUG", slug).replace("TITLE", title)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
