"""A class through `grader grade --jobs 2`: does the last hundred go as fast as the first?

Right and wrong answers are handed in again and again under new names. The first and the last part
are the same files in the same order, so their rates can be compared; what takes memory or disk is
looked at while the command runs.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import meters
from table import Aim, Row, Section

from grader import mistakes
from grader.exercise import Exercise

JOBS = 2
PART = 100  # submissions at the start, and at the end, whose rates are compared
EVERY = 0.5  # seconds between two looks at the memory
ENDLESS = "never_ends"  # such a mistake runs into the clock: seconds that say nothing of ours
STEADY, GROWTH, SIZE = 0.9, 25.0, 64.0  # share of the first rate; MB; KB a submission


class Sample(NamedTuple):
    """Bytes resident at a moment: the command's own process, and its largest judge."""

    moment: float
    controller: int
    judge: int


class Run(NamedTuple):
    """What was seen of one command: when each report was there, memory, the gradebook's bytes."""

    finished: list[float]
    samples: list[Sample]
    wall: float
    size: int


def measure(exercise: Exercise, count: int) -> Section:
    """`count` submissions, graded once by two judges."""
    part = min(PART, count // 2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        hand_in(folder / "class", exercise, count, part)
        seen = watch(folder, exercise)
    if len(seen.finished) != count:
        raise meters.Trouble(f"{len(seen.finished)} of {count} reports were written")
    title = (
        f"4. {count} submissions through `grader grade --jobs {JOBS}`: right and wrong answers "
        f"again and again, the first and the last {part} the same ones."
    )
    return Section(title, rows(seen, part))


def rows(seen: Run, part: int) -> list[Row]:
    count, mega = len(seen.finished), 1 << 20
    first, last = rate(seen.finished[:part]), rate(seen.finished[-part:])
    controller, judge = growth(seen.samples, seen.finished[part - 1])
    peak = max(sample.controller for sample in seen.samples)
    return [
        Row("whole run", seen.wall, "s", "by the clock, start included"),
        Row("throughput", rate(seen.finished), "/s", "submissions, from the first report on"),
        Row(f"first {part}", first, "/s", "submissions, from the first report on"),
        Row(f"last {part}", last, "/s", "the same submissions at the end"),
        Row("last / first", last / first, "x", "1 when nothing piles up", Aim(">=", STEADY)),
        Row("controller, peak", peak / mega, "MB", "resident memory of the command itself"),
        Row(
            "controller, growth",
            controller / mega,
            "MB",
            f"from report {part} to report {count}",
            Aim("<=", GROWTH),
        ),
        Row(
            "judge, growth",
            judge / mega,
            "MB",
            f"of the larger judge, from report {part} to report {count}",
            Aim("<=", GROWTH),
        ),
        Row("gradebook.sqlite", seen.size / mega, "MB", "at the end"),
        Row(
            "gradebook, each",
            seen.size / count / 1024,
            "KB",
            "a submission",
            Aim("<=", SIZE),
        ),
    ]


def rate(finished: list[float]) -> float:
    """Submissions a second between the first and the last of these moments."""
    return (len(finished) - 1) / (finished[-1] - finished[0])


def growth(samples: list[Sample], since: float) -> tuple[int, int]:
    """By how many bytes controller and judge grew from that moment to the last look."""
    later = [sample for sample in samples if sample.moment >= since and sample.judge]
    if not later:
        return 0, 0
    return later[-1].controller - later[0].controller, later[-1].judge - later[0].judge


def watch(folder: Path, exercise: Exercise) -> Run:
    """Run the command on `folder/class`, looking at its memory now and then."""
    out, log = folder / "out", folder / "log"
    command = [
        sys.executable, "-m", "grader", "grade", "class", "--exercise", str(exercise.folder),
        "--out", str(out), "--jobs", str(JOBS), "--require", "D",
    ]  # fmt: skip
    started = time.monotonic()
    with log.open("wb") as file:
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=file, stderr=file
        )
        try:
            samples = list(looks(process))
        finally:
            process.kill()
            process.wait()
    if process.returncode != 0:
        said = meters.last_words(log.read_text(encoding="utf-8", errors="replace"))
        raise meters.Trouble(f"grader grade ended with {process.returncode}: {said}")
    reports = (out / "reports").glob("*.json")
    finished = sorted(path.stat().st_mtime_ns / 1e9 for path in reports)
    size = (out / "gradebook.sqlite").stat().st_size
    return Run(finished, samples, time.monotonic() - started, size)


def looks(process: subprocess.Popen[bytes]) -> Iterator[Sample]:
    """The memory of the command and of its largest judge, until it ends."""
    while process.poll() is None:
        judges = [meters.resident(pid) for pid in meters.children(process.pid)]
        yield Sample(time.time(), meters.resident(process.pid), max(judges, default=0))
        time.sleep(EVERY)


def hand_in(place: Path, exercise: Exercise, count: int, part: int) -> None:
    """That many files, named in the order in which they are graded."""
    place.mkdir()
    for number, (name, text) in enumerate(class_of(sources(exercise), count, part)):
        (place / f"{number:05d}_{name}.py").write_text(f"{text}# copy {number}\n", encoding="utf-8")


def class_of(texts: dict[str, str], count: int, part: int) -> list[tuple[str, str]]:
    """`count` answers: all again and again, but the last `part` are the first `part` again."""
    names = list(texts)
    middle = [names[number % len(names)] for number in range(count - part)]
    return [(name, texts[name]) for name in middle + middle[:part]]


def sources(exercise: Exercise) -> dict[str, str]:
    """Every known answer but the endless, right and wrong ones mixed, by name."""
    reference = exercise.reference.read_text(encoding="utf-8")
    found = {path.stem: path.read_text(encoding="utf-8") for path in files(exercise, "accepted")}
    for path in files(exercise, "mistakes"):
        if ENDLESS not in path.stem:
            found[path.stem] = mistakes.lay_over(reference, mistakes.read(path))
    mixed = sorted(found, key=lambda name: zlib.crc32(name.encode()))
    return {name: found[name].rstrip("\n") + "\n" for name in mixed}


def files(exercise: Exercise, folder: str) -> list[Path]:
    return sorted((exercise.hidden / folder).glob("*.py"))
