"""The formats by their names: what makes each, from what, and which options it has."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from grader.export.book import Book
from grader.export.bundle import classroom50_autograder, gradescope_zip
from grader.export.canvas import canvas
from grader.export.classroom50 import classroom50
from grader.export.data import as_json
from grader.export.feedback import canvas_feedback, moodle_feedback
from grader.export.gradescope import gradescope
from grader.export.junit import junit
from grader.export.made import AUDIENCES, ExportError, Made, Wish
from grader.export.moodle import moodle
from grader.export.tables import nbgrader, spreadsheet


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """A way to hand grades on, of a gradebook or (`bundle`) of an exercise."""

    file: str  # its name, unless --out says otherwise; a folder ends in /
    make: Callable[[Book, Wish], Made] | None = None
    bundle: Callable[[Wish], Made] | None = None
    options: tuple[str, ...] = ()  # beside --out, --force, --course and --lang


FILL = ("into", "column", "scale", "replace")
BUNDLE = ("exercise", "require")
AUDIENCE = ("for",)
TO_STUDENTS = ("classroom50", "classroom50-autograder", "canvas-feedback", "moodle-feedback")
FORMATS = {
    "csv": Format(file="grades.csv", make=spreadsheet, options=AUDIENCE),
    "json": Format(file="grades.json", make=as_json, options=AUDIENCE),
    "junit": Format(file="junit.xml", make=junit, options=AUDIENCE),
    "gradescope": Format(file="gradescope/", make=gradescope, options=("student", *AUDIENCE)),
    "gradescope-zip": Format(
        file="{slug}-gradescope.zip", bundle=gradescope_zip, options=(*BUNDLE, *AUDIENCE)
    ),
    "classroom50": Format(file="result.json", make=classroom50, options=("student",)),
    "classroom50-autograder": Format(
        file="{slug}-classroom50/", bundle=classroom50_autograder, options=BUNDLE
    ),
    "canvas": Format(file="{into}", make=canvas, options=FILL),
    "canvas-feedback": Format(file="canvas-feedback.zip", make=canvas_feedback),
    "moodle": Format(file="{into}", make=moodle, options=FILL),
    "moodle-feedback": Format(file="moodle-feedback.zip", make=moodle_feedback),
    "nbgrader": Format(file="nbgrader.csv", make=nbgrader),
}


def format_named(name: str) -> Format:
    """The format of that name; ExportError that lists them all."""
    if name not in FORMATS:
        raise ExportError(f"No format is called {name!r}. There are: {', '.join(FORMATS)}.")
    return FORMATS[name]


def check_options(name: str, given: dict[str, object]) -> None:
    """ExportError when an option is given that the format has no use for, or a file is lacking."""
    known = format_named(name).options
    if given.get("for") not in (None, "", *AUDIENCES):
        raise ExportError(f"--for is {' or '.join(AUDIENCES)}, not {given['for']!r}.")
    if given.get("for") == "students":  # as everything is that does not say otherwise
        given = {**given, "for": ""}
    if given.get("for") and name in TO_STUDENTS:
        raise ExportError(f"{name} is what students get to see, so it has nothing for staff.")
    strange = [f"--{option}" for option, value in given.items() if value and option not in known]
    if strange:
        raise ExportError(f"{', '.join(strange)} means nothing for {name}. Leave it away.")
    if "into" in known and not given["into"]:
        raise ExportError(
            f"{name} fills a file that {name.capitalize()} has exported. Name it with --into FILE."
        )
