"""One course of nbgrader's, graded by its own command, by that with warm kernels, and by ours.

The course is what `grader nbgrader init` makes. Everybody hands in the instructor's notebook, so
that every check runs. The clock counts for the kernels, CPU time of the process tree for the rest.
Each command grades the same MANY; ours also one, for what a further submission costs.
"""

from __future__ import annotations

import json
import shutil
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import meters
from nbgrader_class import errors
from nbgrader_home import PATIENT, Home
from table import Aim, Row, Section

from grader.exercise import Exercise

LESS, FASTER = 15.0, 3.0
MANY = 20  # submissions


class Turn(NamedTuple):
    """nbgrader's command as ever, the same with warm kernels, ours on as many, ours on one."""

    cold: meters.Used
    warm: meters.Used
    ours: meters.Used
    one: meters.Used


def measure(exercise: Exercise, python: str, rounds: int) -> Section:
    """`rounds` turns; `python` has nbgrader and the kit."""
    section = Section(
        f"6. {MANY} notebooks by `nbgrader autograde`, by that with warm kernels, and by `grader grade "
        f"--jobs 1`, with hidden checks: whole commands, {rounds} in turn, medians."
    )
    with tempfile.TemporaryDirectory() as name:
        course = Course(Path(name), exercise, Home(Path(name) / "home", python))
        turns = [
            Turn(
                course.cold(), course.warm(), course.ours("submitted", MANY), course.ours("one", 1)
            )
            for _ in range(rounds)
        ]
    section.rows = rows(turns)
    return section


def rows(turns: list[Turn]) -> list[Row]:
    def middle(value: Callable[[Turn], float]) -> float:
        return statistics.median(map(value, turns))

    def further(turn: Turn) -> float:
        return (turn.ours.cpu - turn.one.cpu) / (MANY - 1)

    return [
        Row("nbgrader", middle(lambda t: t.cold.wall / MANY), "s", "by the clock, a submission"),
        Row("nbgrader, warm kernels", middle(lambda t: t.warm.wall / MANY), "s", "the same"),
        Row(
            "nbgrader / warm kernels",
            middle(lambda t: t.cold.wall / t.warm.wall),
            "x",
            "whole commands by the clock, the warm process's start included",
            Aim(">=", FASTER),
        ),
        Row("nbgrader, CPU", middle(lambda t: t.cold.cpu / MANY), "s", "a submission"),
        Row("nbgrader, warm, CPU", middle(lambda t: t.warm.cpu / MANY), "s", "a submission"),
        Row("ours, CPU", middle(lambda t: t.ours.cpu / MANY), "s", "a submission"),
        Row("ours, CPU, a further one", middle(further), "s", f"({MANY} less 1) / {MANY - 1}"),
        Row(
            "nbgrader / ours, CPU",
            middle(lambda t: t.cold.cpu / t.ours.cpu),
            "x",
            "whole commands, start included in both",
            Aim(">=", LESS),
        ),
        Row(
            "nbgrader / ours, further",
            middle(lambda t: t.cold.cpu / MANY / further(t)),
            "x",
            "the same without our start: how it is in a large class",
        ),
    ]


class Course:
    """A course directory, what everybody hands in, and the commands that grade it."""

    def __init__(self, folder: Path, exercise: Exercise, home: Home) -> None:
        self.folder, self.exercise, self._home = folder / "course", exercise, home
        home.run(
            folder, "grader", "nbgrader", "init", str(self.folder), "--exercise", exercise.slug,
            "--course", str(exercise.folder.parents[1]),
        )  # fmt: skip
        home.run(self.folder, "nbgrader", "generate_assignment", exercise.slug)
        source = self.folder / "source" / exercise.slug / f"{exercise.slug}.ipynb"
        for number in range(MANY):
            place = self.folder / "submitted" / f"s{number:02d}" / exercise.slug
            place.mkdir(parents=True)
            shutil.copyfile(source, place / source.name)
        shutil.copytree(self.folder / "submitted" / "s00", self.folder / "one" / "s00")

    def cold(self) -> meters.Used:
        return self._autograde("local-provisioner")

    def warm(self) -> meters.Used:
        return self._autograde("warm-kernel")

    def ours(self, submissions: str, count: int) -> meters.Used:
        """`grader grade` on that folder; Trouble unless all get full marks."""
        out = self.folder.parent / "out"
        used = self._home.run(
            self.folder, "grader", "grade", submissions, "--exercise", str(self.exercise.folder),
            "--out", str(out), "--jobs", "1", "--require", "D",
        )  # fmt: skip
        reports = [json.loads(path.read_bytes()) for path in (out / "reports").glob("*.json")]
        if len(reports) != count or any(one["score"] != one["max_score"] for one in reports):
            raise meters.Trouble("our own reports lack marks for the reference")
        shutil.rmtree(out)
        return used

    def _autograde(self, provisioner: str) -> meters.Used:
        """nbgrader's own command; Trouble unless every cell ran without an error."""
        used = self._home.run(
            self.folder, "nbgrader", "autograde", self.exercise.slug, *PATIENT,
            JUPYTER_DEFAULT_PROVISIONER_NAME=provisioner,
        )  # fmt: skip
        done = list(self.folder.glob("autograded/*/*/*.ipynb"))
        told = [text for path in done for text in errors(path)]
        if len(done) != MANY or told:
            reason = told[0] if told else f"{len(done)} of {MANY} notebooks came out"
            raise meters.Trouble(f"nbgrader's own run went wrong: {reason}")
        shutil.rmtree(self.folder / "autograded")
        return used
