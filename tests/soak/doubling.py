"""The tiny course of the suite, and its command line, for runs that are disturbed."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any

from tests.conftest import DOUBLING, STUB

RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x + 2\n"
LEAVES = "import os\n\ndef double(x):\n    os._exit(0)\n"
BROKEN = "def double(x)\n"
SLOW = 0.3  # seconds that a submission takes, so that there is time to disturb it


def write_course(folder: Path) -> Path:
    """The course with one tiny exercise."""
    files = {f"exercises/doubling/{name}": STUB for name in ("doubling.py", ".stub.py")}
    for name, text in (DOUBLING | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def write_class(folder: Path, count: int, seconds: float = SLOW) -> Path:
    """So many submissions of all kinds, each of which sleeps for so long when it is imported."""
    folder.mkdir()
    digits = max(3, len(str(count - 1)))
    sleeps = f"import time\ntime.sleep({seconds})\n" if seconds else ""
    for number in range(count):
        text = sleeps + (RIGHT, WRONG, LEAVES, RIGHT)[number % 4]
        if number == 5:
            text = BROKEN
        (folder / f"s{number:0{digits}}.py").write_text(text, encoding="utf-8")
    return folder


def command(course: Path, place: Path, out: Path, *more: str) -> list[str]:
    """The command line that grades them."""
    return [
        sys.executable, "-m", "grader", "grade", str(place), "--exercise", "doubling",
        "--course", str(course), "--out", str(out), "--require", "D", *more,
    ]  # fmt: skip


def rows(out: Path) -> list[list[str]]:
    """The table; a half row raises."""
    with (out / "grades.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.reader(file, strict=True))
    if any(len(row) != len(found[0]) for row in found):
        raise ValueError("a half row")
    return found


def reports(out: Path) -> dict[str, Any]:
    """Every report, parsed: a half one raises."""
    return {path.name: json.loads(path.read_bytes()) for path in out.glob("reports/*.json")}
