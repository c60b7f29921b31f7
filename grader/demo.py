"""`grader demo`: a student's screens, then a sample class. Needs a course that has `solutions/`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from grader import exercise as exercises
from grader.batch import Batch
from grader.practice.init import write_kit
from grader.words import Language


class DemoError(Exception):
    """There is nothing to show; the text says why and what next."""


def show(course: Path, language: Language) -> None:
    """Each sample of `solutions/<slug>/demo/`: loose files as a student, `class/` as a class."""
    folders = sorted(course.glob("solutions/*/demo"))
    if not folders:
        raise DemoError(
            f"{course} has no solutions/*/demo: it shows answers, so it is not in the package. "
            "Run it in the kit's repository."
        )
    console = Console(highlight=False, markup=False, emoji=False)
    for folder in folders:
        exercise = exercises.find(folder.parent.name, course)
        for sample in sorted(folder.glob("*.py"), reverse=True):
            _heading(console, f"A student runs `python -m pytest` on {sample.name}")
            _student(exercise, sample, language)
        _heading(
            console,
            f"An instructor runs `grader grade` on {len(list((folder / 'class').iterdir()))} files",
        )
        with tempfile.TemporaryDirectory(prefix="grader-demo-") as scratch:
            batch = Batch(
                folder / "class", exercise, out=Path(scratch), seed=None, public_only=False,
                require="D", explain=False, language=language,
            )  # fmt: skip
            batch.run()


def _heading(console: Console, text: str) -> None:
    console.print()
    console.rule(text, align="left", style="dim")


def _student(exercise: exercises.Exercise, sample: Path, language: Language) -> None:
    with tempfile.TemporaryDirectory(prefix="grader-demo-") as scratch:
        write_kit(Path(scratch), [exercise], language)
        folder = Path(scratch) / exercise.slug
        shutil.copyfile(sample, folder / exercise.work.name)
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--lang", language]
        subprocess.run(command, cwd=folder, check=False)
