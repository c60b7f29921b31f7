"""`nbgrader autograde` on the same work as a notebook, against `grader grade`, in turn."""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import assignment
import meters
from nbgrader_home import PATIENT, Home
from table import Aim, Row, Section

from grader.exercise import Exercise

AIM = 15.0
MANY = 21  # submissions of ours for the cost of a further one: our start would drown a few
NAME = "assignment"


class Pair(NamedTuple):
    """CPU seconds of whole commands: for a class, for a single submission, for many."""

    theirs: float
    theirs_single: float
    ours: float
    ours_single: float
    ours_many: float


def measure(exercise: Exercise, python: str, copies: int, rounds: int) -> Section:
    """The reference, handed in `copies` times, graded by both; `python` has nbgrader."""
    section = Section(
        f"3. `nbgrader autograde` and `grader grade --jobs 1 --public-only`: whole commands, "
        f"{copies} submissions, the same calls in the notebook's test cells, {rounds} in turn. "
        "CPU time of the process tree, medians."
    )
    with tempfile.TemporaryDirectory() as name:
        home = Home(Path(name) / "home", python)
        theirs, ours = Course(Path(name) / "nbgrader", exercise, home), Ours(Path(name), exercise)
        theirs.hand_in(copies)
        ours.hand_in(copies)
        pairs = [
            Pair(
                theirs.grade("class*", copies), theirs.grade("single", 1),
                ours.grade("class"), ours.grade("single"), ours.grade("many"),
            )
            for _ in range(rounds)
        ]  # fmt: skip
    section.rows = rows(pairs, copies)
    return section


def rows(pairs: list[Pair], copies: int) -> list[Row]:
    def middle(value: Callable[[Pair], float]) -> float:
        return statistics.median(map(value, pairs))

    def theirs_further(p: Pair) -> float:
        return (p.theirs - p.theirs_single) / (copies - 1)

    def ours_further(p: Pair) -> float:
        return (p.ours_many - p.ours_single) / (MANY - 1)

    return [
        Row("nbgrader", middle(lambda p: p.theirs / copies), "s", "a submission, start included"),
        Row("ours", middle(lambda p: p.ours / copies), "s", "a submission, start included"),
        Row(
            "nbgrader / ours",
            middle(lambda p: p.theirs / p.ours),
            "x",
            f"whole commands on {copies} submissions: our start weighs most here",
        ),
        Row(
            "nbgrader, a further one",
            middle(theirs_further),
            "s",
            f"({copies} less 1) / {copies - 1}",
        ),
        Row("ours, a further one", middle(ours_further), "s", f"({MANY} less 1) / {MANY - 1}"),
        Row(
            "nbgrader / ours, further",
            middle(lambda p: theirs_further(p) / ours_further(p)),
            "x",
            "how many submissions we grade in the CPU time of one, in a large class",
            Aim(">=", AIM),
        ),
    ]


class Ours:
    """Folders of submissions for `grader grade`."""

    def __init__(self, folder: Path, exercise: Exercise) -> None:
        self.folder, self.exercise = folder, exercise

    def hand_in(self, copies: int) -> None:
        source = self.exercise.reference.read_text(encoding="utf-8")
        for place, count in (("class", copies), ("single", 1), ("many", MANY)):
            (self.folder / place).mkdir()
            for number in range(count):
                text = f"{source}# copy {number}\n"
                (self.folder / place / f"s{number}.py").write_text(text, encoding="utf-8")

    def grade(self, place: str) -> float:
        """CPU seconds of the whole command; Trouble unless all get full marks."""
        out = self.folder / f"{place}-out"
        command = [
            sys.executable, "-m", "grader", "grade", place, "--exercise", str(self.exercise.folder),
            "--out", str(out), "--jobs", "1", "--public-only", "--require", "D",
        ]  # fmt: skip
        cpu = meters.run(command, self.folder).cpu
        reports = [json.loads(path.read_bytes()) for path in (out / "reports").glob("*.json")]
        if not reports or any(report["score"] != report["max_score"] for report in reports):
            raise meters.Trouble("our own reports lack marks for the reference")
        shutil.rmtree(out)
        return cpu


class Course:
    """An nbgrader course with one assignment, and everything that it writes, in one folder."""

    def __init__(self, folder: Path, exercise: Exercise, home: Home) -> None:
        self.folder, self._home = folder, home
        source = folder / "source" / NAME
        source.mkdir(parents=True)
        assignment.write(source / f"{NAME}.ipynb", exercise)
        self._run("generate_assignment", NAME)

    def hand_in(self, copies: int) -> None:
        """The instructor's notebook, solutions and all, as everybody's submission."""
        for student in ("single", *(f"class{number}" for number in range(copies))):
            place = self.folder / "submitted" / student / NAME
            place.mkdir(parents=True)
            shutil.copyfile(
                self.folder / "source" / NAME / f"{NAME}.ipynb", place / f"{NAME}.ipynb"
            )

    def grade(self, students: str, count: int) -> float:
        """CPU seconds of the whole command; Trouble unless every cell ran without an error."""
        cpu = self._run("autograde", NAME, "--student", students, *PATIENT)
        done = list(self.folder.glob(f"autograded/*/{NAME}/{NAME}.ipynb"))
        if len(done) != count or any(errors(path) for path in done):
            told = [text for path in done for text in errors(path)]
            reason = told[0] if told else f"{len(done)} of {count} notebooks came out"
            raise meters.Trouble(f"nbgrader's own run went wrong: {reason}")
        shutil.rmtree(self.folder / "autograded")
        return cpu

    def _run(self, *arguments: str) -> float:
        course = ("--course-dir", str(self.folder))
        return self._home.run(self.folder, "nbgrader", *arguments, *course).cpu


def errors(path: Path) -> list[str]:
    """What went wrong in a notebook that was run."""
    told = json.loads(path.read_text(encoding="utf-8"))
    outputs = [output for cell in told["cells"] for output in cell.get("outputs", [])]
    return [f"{o['ename']}: {o['evalue']}" for o in outputs if o["output_type"] == "error"]
