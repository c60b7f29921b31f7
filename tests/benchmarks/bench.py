"""The numbers, all from one run: `make bench`. Medians and ratios; the machine may be noisy.

1. One submission, warm: CPU against the same function calls alone; the overhead by where it goes.
2. A fresh `python -m pytest` for each submission against ours, on the same checks.
3. `nbgrader autograde` against ours, on the same work as a notebook.
4. A class through `grader grade --jobs 2`: first and last hundred, memory, the gradebook.
5. A student's cold `python -m pytest` on a finished exercise against `python <exercise>.py`.
6. nbgrader with and without warm kernels, and `grader grade`, on one course of notebooks.
7. `check("loss")` in a notebook's live kernel.
8. The pages of a class of 2,000: size, time to make them, and a browser's with them.

What is compared runs in turn, so that a slow minute of the machine is slow for both.
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path

import big_class
import cold
import fresh_pytest
import live_check
import meters
import nbgrader_class
import notebook_class
import one_submission
import table
import throughput

from grader import exercise as exercises
from grader import grade
from grader.sandbox.launch import CAN_FORK

ROOT = Path(__file__).resolve().parents[2]
SECTIONS = ("one", "pytest", "nbgrader", "throughput", "cold", "notebooks", "check", "pages")
Measure = Callable[[], table.Section]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Print what grading costs, beside what it could.")
    add = parser.add_argument
    add("--full", action="store_true", help="grade 2,000 submissions in part 4, not 100")
    add("--json", type=Path, metavar="FILE", help="write every number there, too")
    add("--only", nargs="+", choices=SECTIONS, default=SECTIONS, help="these parts and no others")
    add("--exercise", default="binary_classification", help="slug of the exercise")
    add("--peers", default=sys.executable, metavar="PYTHON", help="a Python that has nbgrader",
        type=os.path.abspath)  # fmt: skip
    add("--rounds", type=int, default=24, help="submissions of part 1; the others take a third")
    add("--copies", type=int, default=3, help="submissions of part 3")
    options = parser.parse_args()
    if options.rounds < 3 or options.copies < 2:
        parser.error("--rounds is a number from 3 on, --copies one from 2 on.")
    return options


def parts(options: argparse.Namespace, exercise: exercises.Exercise) -> dict[str, Measure]:
    """Every part by name, ready to be measured."""
    third = options.rounds // 3
    pairs = min(third, 3)  # nbgrader takes its time
    count = 2000 if options.full else 100
    return {
        "one": lambda: one_submission.measure(exercise, options.rounds),
        "pytest": lambda: fresh_pytest.measure(exercise, third),
        "nbgrader": lambda: nbgrader_class.measure(exercise, options.peers, options.copies, pairs),
        "throughput": lambda: throughput.measure(exercise, count),
        "cold": lambda: cold.measure(exercise, third),
        "notebooks": lambda: notebook_class.measure(exercise, options.peers, pairs),
        "check": lambda: live_check.measure(exercise, options.rounds),
        "pages": lambda: big_class.measure(exercise),
    }


def attempt(name: str, measure: Measure) -> table.Section:
    """A part's numbers, or the sentence that says why there are none."""
    try:
        return measure()
    except (meters.Trouble, grade.GradeError) as trouble:
        return table.Section(f"{SECTIONS.index(name) + 1}. {name}", trouble=str(trouble))


def machine() -> dict[str, object]:
    """What the numbers depend on and do not show."""
    versions = grade.versions()
    return {
        "kit": versions.kit,
        "python": versions.python,
        "torch": versions.torch,
        "processors": len(os.sched_getaffinity(0)),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "load": round(os.getloadavg()[0], 2),
    }


def main() -> None:
    options = arguments()
    if not CAN_FORK:
        sys.exit("The bench forks and reads /proc: it runs on Linux only.")
    try:
        exercise = exercises.find(options.exercise, ROOT)
    except exercises.ExerciseError as error:
        sys.exit(f"bench: {error}")
    here = machine()
    print(", ".join(f"{name} {value}" for name, value in here.items()))
    # as pip leaves what it installs: else each of our processes would compile the kit for itself
    compileall.compile_dir(ROOT / "grader", quiet=2)
    print("\n".join(table.heading()))
    sections = []
    for name, measure in parts(options, exercise).items():
        if name in options.only:
            sections.append(attempt(name, measure))
            print("\n".join(["", *table.lines(sections[-1])]), flush=True)
    if options.json:
        options.json.write_text(table.to_json(here, sections), encoding="utf-8")


if __name__ == "__main__":
    main()
