"""A student's cold `python -m pytest` on a finished exercise against `python <exercise>.py`."""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

import meters
from table import Aim, Row, Section

from grader.exercise import Exercise
from grader.practice.init import write_kit

AIM = 1.35


def measure(exercise: Exercise, rounds: int) -> Section:
    """Both commands, in turn, as a student types them."""
    commands = {
        "script": [sys.executable, exercise.work.name],
        "pytest": [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as scratch:
        write_kit(Path(scratch), [exercise], "en")
        folder = Path(scratch) / exercise.slug
        shutil.copyfile(exercise.reference, folder / exercise.work.name)
        for number in range(rounds + 1):
            for name, command in commands.items():
                wall = meters.run(command, folder).wall
                if number:  # the first round has warmed the disk up
                    times[name].append(wall)
    script, pytest = (statistics.median(times[name]) for name in commands)
    title = f"5. A student's own run, cold, {rounds} in turn. By the clock, medians."
    return Section(
        title,
        [
            Row("python exercise.py", script, "s", "import torch, train, print"),
            Row("python -m pytest", pytest, "s", "the same, all public checks, the screen"),
            Row("pytest / script", pytest / script, "x", "what feedback costs", Aim("<=", AIM)),
        ],
    )
