"""The package's own wheel and source archive, built from a clean copy of its source.

The copy holds the package and the student's half of each exercise, and nothing else that may lie
about in a working tree: no solution, no progress, no half-filled stub. The build is hatchling's, in
this Python's own environment, so it needs no network.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from grader import exercise as exercises
from grader.authoring import generate
from grader.authoring.regions import GenerateError
from grader.exercise import STUB, student_files
from grader.practice import notebook

SOURCE = Path(exercises.__file__).parents[1]
NAME = 'name = "torch-exercise-kit"'
ALONGSIDE = ("pyproject.toml", "README.md", "LICENSE")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.py[cod]", "exercises")


class WheelError(Exception):
    """The wheel cannot be built; the text says why and what next."""


def build(work: Path, epoch: int) -> list[Path]:
    """Build wheel and source archive in a folder, all times set to `epoch` (seconds, UTC).

    WheelError when this package has no source beside it, the build tool is missing, or the build
    fails; GenerateError when a stub is not what its reference gives.
    """
    if importlib.util.find_spec("hatchling") is None:
        need = 'python -m pip install "torch-exercise-kit[author]"'
        raise WheelError(f"hatchling builds the wheel, and it is not installed. Next: {need}")
    copy_source(work / "source")
    out = work / "built"
    own = {name: value for name, value in os.environ.items() if not name.startswith("HATCH_")}
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(out)],
        cwd=work / "source", env={**own, "SOURCE_DATE_EPOCH": str(epoch)},
        capture_output=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if done.returncode != 0:
        said = [line for line in done.stderr.splitlines() if line.strip()]
        raise WheelError(f"The wheel could not be built: {said[-1] if said else 'no reason given'}")
    return sorted(out.iterdir())


def copy_source(to: Path) -> None:
    """A clean copy of this package's source: what may be in a wheel, and nothing else."""
    settings = SOURCE / "pyproject.toml"
    if not settings.is_file() or NAME not in settings.read_text(encoding="utf-8"):
        raise WheelError(
            "This grader was installed from a wheel, so there is no source here to build one from. "
            "Next: name that wheel with --wheel, or run the grader of a clone of its repository."
        )
    to.mkdir()
    for name in ALONGSIDE:
        shutil.copyfile(SOURCE / name, to / name)
    shutil.copytree(SOURCE / "grader", to / "grader", ignore=LEFT_OUT)
    for slug in exercises.slugs(SOURCE):
        folder = to / "exercises" / slug
        folder.mkdir(parents=True)
        _copy_exercise(SOURCE / "exercises" / slug, folder)


def _copy_exercise(source: Path, target: Path) -> None:
    if generate.reference_of(source).is_file():
        refuse_stale(source)
    for name in student_files(source.name):
        if (source / name).is_file():
            shutil.copyfile(source / name, target / name)
    shutil.copyfile(source / STUB, target / f"{source.name}.py")  # that of a tree may be filled
    try:
        text = notebook.text_of(exercises.load(source), "en")  # this one, too
    except notebook.LessonError as error:
        raise GenerateError(f"{source / 'README.md'}: {error}.") from None
    (target / f"{source.name}.ipynb").write_text(text, encoding="utf-8", newline="\n")


def refuse_stale(folder: Path) -> None:
    """GenerateError when a generated file of an exercise is not what its reference gives."""
    stale = [path for path in generate.stale(folder) if path.name == STUB]
    if stale:
        raise GenerateError(
            f"{stale[0]} is not what {generate.reference_of(folder)} gives now. "
            "Next: python -m grader.authoring.generate"
        )
