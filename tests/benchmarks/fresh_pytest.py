"""The usual way without a grader: a fresh `python -m pytest` for each submission, in one process.

Python starts, imports torch and pytest, and runs the same public and hidden checks with the same
calls. What it does not do: keep the checks out of the student's reach, or stop what does not end.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import meters
from ours import Turn, judge_in_turn
from table import Aim, Row, Section

from grader.exercise import Exercise
from grader.submission import read

AIM = 12.0


class Pair(NamedTuple):
    """CPU seconds of one submission: ours, and a fresh process's."""

    ours: float
    fresh: float


def measure(exercise: Exercise, rounds: int) -> Section:
    """Right answers in other styles, each judged by us and then by a fresh pytest."""
    files = [exercise.reference, *sorted((exercise.hidden / "accepted").glob("*.py"))]
    chosen = [files[n % len(files)] for n in range(rounds + 2)]
    pairs: list[Pair] = []
    first: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_folder(folder, exercise)

        def after_each(index: int, turn: Turn, _: object) -> None:
            fresh = run(folder, chosen[index])
            if index == 0:
                first.append(turn.spent.total)
            elif index >= 2:
                pairs.append(Pair(turn.spent.total, fresh))

        judge_in_turn(exercise, [read(path, path.stem) for path in chosen], after_each)
    ours = statistics.median(pair.ours for pair in pairs)
    return Section(
        f"2. A fresh `python -m pytest` for each submission, same checks, {len(pairs)} in turn. "
        "CPU time, medians.",
        [
            Row("fresh pytest", statistics.median(p.fresh for p in pairs), "s", "a submission"),
            Row("ours", ours, "s", "a submission, once warm"),
            Row("ours, once a run", first[0] - ours, "s", "start, torch, limits tried, the proof"),
            Row(
                "fresh pytest / ours",
                statistics.median(pair.fresh / pair.ours for pair in pairs),
                "x",
                "how many submissions we grade in the CPU time of one",
                Aim(">=", AIM),
            ),
        ],
    )


def write_folder(folder: Path, exercise: Exercise) -> None:
    """A plain folder of tests: the checks, their vocabulary, a conftest."""
    shutil.copyfile(meters.HERE / "peer.py", folder / "peer.py")
    shutil.copyfile(meters.HERE / "peer_conftest.py", folder / "conftest.py")
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="ascii")
    checks = {"test_public.py": exercise.public_checks, "test_hidden.py": exercise.hidden_checks}
    for name, path in checks.items():
        text = path.read_text(encoding="utf-8").replace(
            "from grader.checks import", "from peer import"
        )
        (folder / name).write_text(text, encoding="utf-8")


def run(folder: Path, submission: Path) -> float:
    """CPU seconds of a fresh pytest on that submission, which must pass everything."""
    shutil.copyfile(submission, folder / "student.py")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    try:
        return meters.run(command, folder, {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}).cpu
    except meters.Trouble as trouble:
        raise meters.Trouble(f"a fresh pytest on {submission.name}: {trouble}") from None
