"""nbgrader's own commands, run for real on a course that `grader nbgrader init` has made.

One course, graded once by nbgrader and once by our engine, is looked at by all tests below.
"""

from __future__ import annotations

import contextlib
import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("nbgrader")
pytest.importorskip("ipykernel")

from nbgrader.api import Gradebook

ROOT = Path(__file__).resolve().parents[1]
BY_HAND = "by_hand"  # an assignment as instructors write them
# a busy machine is no reason for nbgrader to give up
PATIENT = ("--Execute.iopub_timeout=300", "--Execute.timeout=900")
FORGED = """
import torch
import grader.nbgrader.cells

class Anything:
    __eq__ = lambda self, other: True
    __getattr__ = lambda self, name: Anything()
    __call__ = __getitem__ = __matmul__ = lambda self, *arguments: Anything()

torch.allclose = lambda *arguments, **more: True
grader.nbgrader.cells.points = lambda task, hidden="": None
"""
FORGERY = "\n\ndef {name}(*arguments, **more):\n    return Anything()\n"
NOISE = """
import os, sys, warnings
warnings.warn("this is old", DeprecationWarning)
print("this is stderr", file=sys.stderr)
os.write(2, b"[W NNPACK.cpp:61] Could not initialize NNPACK!\\n")
"""
ASSERTS = """
import torch
x, weight, bias = torch.ones(6, 2), torch.zeros(2, 1), torch.zeros(1)
assert torch.allclose(hypothesis(x, weight, bias), torch.full((6, 1), 0.5))
"""
pytestmark = pytest.mark.slow


class Course:
    """A course directory, and commands that are run in it."""

    def __init__(self, folder: Path, slug: str) -> None:
        self.folder, self.slug, self.home = folder, slug, folder.parent / "home"
        self.home.mkdir(parents=True)

    def nbgrader(self, *arguments: str, code: int = 0) -> str:
        return self.run("nbgrader", *arguments, code=code)

    def run(self, module: str, *arguments: object, code: int = 0, place: Path | None = None) -> str:
        """What the command said; it has to end with that code."""
        environment = os.environ | {
            "HOME": str(self.home), "IPYTHONDIR": str(self.home), "OMP_NUM_THREADS": "1",
            "JUPYTER_CONFIG_DIR": str(self.home), "JUPYTER_DATA_DIR": str(self.home),
            "JUPYTER_RUNTIME_DIR": str(self.home), "PYTHONWARNINGS": "ignore",
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        }  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-m", module, *map(str, arguments)], cwd=place or self.folder,
            env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        )  # fmt: skip
        said = done.stdout + done.stderr
        assert done.returncode == code, said[-3000:]
        return said

    def path(self, step: str, student: str = ".", name: str = "") -> Path:
        return self.folder / step / student / (name or self.slug) / f"{name or self.slug}.ipynb"

    def hand_in(self, student: str, notebook: dict, name: str = "") -> None:
        place = self.path("submitted", student, name)
        place.parent.mkdir(parents=True)
        place.write_text(json.dumps(notebook), encoding="utf-8")

    def score(self, student: str, name: str = "") -> float:
        with self.book() as book:
            return book.find_submission(name or self.slug, student).score

    @contextlib.contextmanager
    def book(self):
        with Gradebook(f"sqlite:///{self.folder / 'gradebook.db'}") as book:
            yield book


def read(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def solutions(notebook: dict) -> list[dict]:
    """The cells that a student fills."""
    told = [cell["metadata"].get("nbgrader", {}) for cell in notebook["cells"]]
    return [cell for cell, one in zip(notebook["cells"], told, strict=True) if one.get("solution")]


def forged(release: dict, names: list[list[str]]) -> dict:
    """Nothing is solved; checks are patched, and every function returns what equals everything."""
    notebook = json.loads(json.dumps(release))
    for number, (cell, own) in enumerate(zip(solutions(notebook), names, strict=True)):
        start = FORGED if number == 0 else ""
        cell["source"] = start + "".join(FORGERY.format(name=name) for name in own)
    return notebook


def noisy(source: dict) -> dict:
    """Right, but every function warns, in Python and below it."""
    notebook = json.loads(json.dumps(source))
    for cell in solutions(notebook):
        lines = "".join(cell["source"]).split("\n")
        at = next(i for i, line in enumerate(lines) if "BEGIN SOLUTION" in line)
        indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
        said = [indent + line for line in NOISE.strip().split("\n")]
        cell["source"] = "\n".join([*lines[:at], *said, *lines[at:]])
    return notebook


def by_hand() -> dict:
    """One function, one assertion: nbgrader as it is used without us."""

    def cell(name: str, source: str, **facts: object) -> dict:
        told = {"schema_version": 3, "grade_id": name, "grade": False, "solution": False,
                "locked": False, "task": False}  # fmt: skip
        return {"cell_type": "code", "id": name, "execution_count": None, "outputs": [],
                "metadata": {"nbgrader": told | facts}, "source": source}  # fmt: skip

    body = "import torch\n\ndef hypothesis(x, weight, bias):\n    ### BEGIN SOLUTION\n"
    body += "    return torch.sigmoid(x @ weight + bias)\n    ### END SOLUTION\n"
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return {
        "nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernel},
        "cells": [
            cell("task", body, solution=True),
            cell("tests", ASSERTS, grade=True, locked=True, points=1),
        ],
    }  # fmt: skip


@pytest.fixture(scope="module")
def course(tmp_path_factory, exercise):
    """The course, released, handed in by four students, autograded by nbgrader."""
    base = tmp_path_factory.mktemp("nbgrader")
    made = Course(base / "course", exercise.slug)
    made.run(
        "grader", "nbgrader", "init", made.folder, "--exercise", exercise.slug, "--warm-kernel",
        "--course", ROOT, place=base,
    )  # fmt: skip
    made.nbgrader("generate_assignment", made.slug)
    source, release = read(made.path("source")), read(made.path("release"))
    names = [task.functions for task in exercise.tasks if not task.given]
    made.hand_in("full", source)
    made.hand_in("blank", release)
    made.hand_in("forged", forged(release, names))
    made.hand_in("noisy", noisy(source))
    made.nbgrader("autograde", made.slug, *PATIENT)
    return made


@pytest.fixture(scope="module")
def hand_written(course):
    """The same course with an assignment of assertions, for what nbgrader does by itself."""
    place = course.path("source", name=BY_HAND)
    place.parent.mkdir(parents=True)
    place.write_text(json.dumps(by_hand()), encoding="utf-8")
    course.nbgrader("generate_assignment", BY_HAND)
    release = read(course.path("release", name=BY_HAND))
    course.hand_in("forged", forged(release, [["hypothesis"]]), BY_HAND)
    course.hand_in("noisy", noisy(by_hand()), BY_HAND)
    course.nbgrader("autograde", BY_HAND, *PATIENT)
    return course


@pytest.fixture(scope="module")
def ours(course, hand_written):
    """The same hand-ins by `grader grade`, in a copy of the course; then feedback and export."""
    copy = Course(course.folder.parent / "copy" / "course", course.slug)
    shutil.copytree(course.folder, copy.folder)
    for step in ("autograded", "feedback"):
        shutil.rmtree(copy.folder / step, ignore_errors=True)
    said = copy.run(
        "grader", "grade", "submitted", "--exercise", ROOT / "exercises" / copy.slug, "--jobs", "1",
        "--out", copy.folder.parent / "out", "--require", "D", "--course", ROOT,
        "--gradebook", "sqlite:///gradebook.db",
    )  # fmt: skip
    copy.nbgrader("generate_feedback", copy.slug)
    copy.nbgrader("export", "--to", "grades.csv")
    copy.said = said
    return copy


def test_the_reference_gets_full_marks_from_nbgrader(course):
    with course.book() as book:
        assert course.score("full") == book.find_assignment(course.slug).max_score > 0


def test_the_untouched_release_gets_nothing_from_nbgrader(course):
    assert course.score("blank") == 0


def test_nobody_has_to_look_at_what_nbgrader_graded(course):
    with course.book() as book:
        found = [one.needs_manual_grade for one in book.assignment_submissions(course.slug)]
    assert found == [False] * 4


def test_the_release_has_no_hidden_check_and_no_solution(course):
    text = "".join(
        path.read_text(encoding="utf-8") for path in course.path("release").parent.iterdir()
    )
    assert [
        word for word in ("test_hidden", "BEGIN SOLUTION", "HIDDEN TESTS") if word in text
    ] == []


def test_validate_praises_the_reference(course):
    assert "Success! Your notebook passes all the tests." in course.nbgrader(
        "validate", str(course.path("source")), *PATIENT
    )


def test_validate_tells_a_student_which_cells_fail(course, exercise):
    said = course.nbgrader("validate", str(course.path("release")), *PATIENT)
    assert f"FAILED ON {len(exercise.tasks)} CELL(S)" in " ".join(said.split())


def test_warnings_cost_no_marks_in_nbgrader(course):
    assert course.score("noisy") == course.score("full")


def test_warnings_do_cost_marks_in_cells_of_assertions(hand_written):
    assert hand_written.score("noisy", BY_HAND) == 0


def test_a_forged_notebook_passes_assertions(hand_written):
    assert hand_written.score("forged", BY_HAND) == 1


def test_a_forged_notebook_passes_our_cells_in_nbgrader(course):
    assert course.score("forged") == course.score("full")


def test_a_forged_notebook_gets_nothing_from_our_engine(ours):
    assert ours.score("forged") == 0


@pytest.mark.parametrize("student", ["full", "blank", "noisy"])
def test_an_honest_notebook_has_the_same_marks_on_both_roads(course, ours, student):
    assert ours.score(student) == course.score(student)


def test_the_run_says_what_it_wrote(ours):
    assert "gradebook.db: marks of 4 submissions" in ours.said


def test_feedback_shows_what_our_engine_said(ours):
    page = ours.path("feedback", "forged").with_suffix(".html").read_text(encoding="utf-8")
    assert "0 of " in page
    assert "Hidden checks that did not pass" in page


def test_export_shows_our_marks(ours):
    with open(ours.folder / "grades.csv", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["assignment"] == ours.slug]
    found = {row["student_id"]: float(row["score"]) for row in rows}
    assert found == {name: ours.score(name) for name in ("full", "blank", "forged", "noisy")}


def test_formgraders_own_view_takes_them_for_autograded(ours):
    from nbgrader.apps.api import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory

    api = NbGraderAPI(CourseDirectory(root=str(ours.folder)))
    assert api.get_autograded_students(ours.slug) == {"full", "blank", "forged", "noisy"}


def test_nbgrader_takes_our_copies_for_its_own_and_leaves_them(ours):
    before = ours.path("autograded", "forged").read_bytes()
    ours.nbgrader("autograde", ours.slug)
    assert (ours.score("forged"), ours.path("autograded", "forged").read_bytes()) == (0, before)


def test_a_mark_by_hand_outlives_both(ours):
    with ours.book() as book:
        grade = book.find_submission(ours.slug, "blank").notebooks[0].grades[0]
        grade.manual_score = 1.25
        book.db.commit()
    ours.run(
        "grader", "grade", "submitted", "--exercise", ROOT / "exercises" / ours.slug, "--jobs", "1",
        "--out", ours.folder.parent / "again", "--require", "D", "--course", ROOT,
        "--gradebook", "gradebook.db",
    )  # fmt: skip
    assert ours.score("blank") == 1.25
