"""Grade a large class twice, once undisturbed and once killed on the way: is every row the same?

`python -m tests.soak.soak --submissions 2000 --kills 2` in the repository's folder. It ends with 1
when something differs, outlives the command, or is left behind.
"""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from grader import exercise as exercises
from tests.attacks.world import World
from tests.soak import crowd
from tests.soak.doubling import reports, rows
from tests.soak.processes import Run, resident

ROOT = Path(__file__).resolve().parents[2]
SLUG = "binary_classification"
# Shorter than the exercise's own: a hostile one may use up all of it.
LIMITS = {
    "call_cpu": 3, "call_wall": 8, "load_cpu": 4, "load_wall": 10, "total_cpu": 12,
    "total_wall": 25,
}  # fmt: skip
PART = 100
MEGA = 1 << 20
BELONGS = {
    ".run", "gradebook.sqlite", "grades.csv", "index.html", "reports/*.json", "students/*.html",
}  # fmt: skip


class Look(NamedTuple):
    """A moment of a run: how many reports there are, and the command's own memory in bytes."""

    moment: float
    finished: int
    memory: int


class Course(NamedTuple):
    """Where everything is."""

    exercise: Path
    place: Path
    options: argparse.Namespace

    def command(self, out: Path) -> list[str]:
        jobs = ["--jobs", str(self.options.jobs)] if self.options.jobs else []
        return [
            sys.executable, "-m", "grader", "grade", str(self.place), "--exercise",
            str(self.exercise), "--out", str(out), "--require", self.options.require, *jobs,
        ]  # fmt: skip


def finished(out: Path) -> int:
    """How many reports are there."""
    try:
        return sum(entry.name.endswith(".json") for entry in os.scandir(out / "reports"))
    except FileNotFoundError:
        return 0


class Watched:
    """A run that is looked at twice a second, and may be killed when it has come so far."""

    def __init__(self, course: Course, out: Path, log: Path) -> None:
        self.out, self.looks = out, list[Look]()
        self._run = Run(course.command(out), log)

    def until(self, count: int) -> bool:
        """Whether it has so many reports, before it has ended."""
        before = 0.0
        while self._run.process.poll() is None:
            now, there = time.monotonic(), finished(self.out)
            if there >= count:
                return True
            if now - before > 0.5:
                self.looks.append(Look(now, there, resident(self._run.process.pid)))
                before = now
            time.sleep(0.02)
        return False

    def kill(self, chance: random.Random) -> list[str]:
        """What survived a kill of everything."""
        self._run.kill(chance)
        return self._end()

    def finish(self) -> list[str]:
        """What survived an ordinary end."""
        self.until(sys.maxsize)
        return self._end()

    @property
    def said(self) -> str:
        return self._run.said

    @property
    def code(self) -> int | None:
        return self._run.process.returncode

    def _end(self) -> list[str]:
        with self._run:
            return self._run.survivors(patience=15)


class Found(NamedTuple):
    """What came of a class that was graded, however often it took to get there."""

    out: Path
    seconds: float
    looks: list[Look]
    survivors: list[str]
    said: str
    code: int | None


def undisturbed(course: Course, out: Path, log: Path) -> Found:
    """Graded once."""
    begun = time.monotonic()
    run = Watched(course, out, log)
    survivors = run.finish()
    return Found(out, time.monotonic() - begun, run.looks, survivors, run.said, run.code)


def killed(
    course: Course, out: Path, log: Path, moments: list[int], chance: random.Random
) -> Found:
    """Killed when it had so many reports, and resumed by the same command, again and again."""
    begun, survivors = time.monotonic(), list[str]()
    for number, moment in enumerate(moments):
        run = Watched(course, out, log)
        if run.until(moment):
            time.sleep(chance.uniform(0, 0.5))
        survivors += run.kill(chance)
        reports(out)  # a half one raises
        say(f"kill {number + 1} of {len(moments)} at {finished(out)} reports")
    run = Watched(course, out, log)
    survivors += run.finish()
    return Found(out, time.monotonic() - begun, run.looks, survivors, run.said, run.code)


# what is compared


def differences(a: Any, b: Any, where: str = "") -> list[str]:
    """Where two parsed files are not the same, by the names that lead there."""
    if type(a) is not type(b):
        return [f"{where}: {a!r} and {b!r}"]
    if isinstance(a, dict):
        return [
            found
            for key in sorted(a.keys() | b.keys())
            for found in differences(a.get(key), b.get(key), f"{where}/{key}")
        ]
    if isinstance(a, list) and len(a) == len(b):
        pairs = zip(a, b, strict=True)
        return [f for n, (x, y) in enumerate(pairs) for f in differences(x, y, f"{where}/{n}")]
    return [] if a == b else [f"{where}: {a!r} and {b!r}"]


def steady(found: dict[str, Any]) -> dict[str, Any]:
    """Without those that leave their end to chance, and the page that counts them all."""
    return {k: v for k, v in found.items() if crowd.RACING not in k and k != "index.html"}


def steady_rows(table: list[list[str]]) -> list[list[str]]:
    """The rows of those that do not leave their end to chance."""
    return [row for row in table if crowd.RACING not in row[0]]


def book(out: Path) -> dict[str, Any]:
    """The gradebook's reports by submission, with the key of each."""
    connection = sqlite3.connect(out / "gradebook.sqlite")
    try:
        (whole,) = connection.execute("PRAGMA integrity_check").fetchone()
        found = connection.execute("SELECT submission, key, report FROM submissions").fetchall()
    finally:
        connection.close()
    kept = {name: [key, msgspec.json.decode(text)] for name, key, text in found}
    return {"integrity": whole, **kept}


def leftovers(out: Path) -> list[str]:
    """What lies in a folder of results and does not belong there."""
    there = {path.relative_to(out) for path in out.rglob("*") if path.is_file()}
    return sorted(str(path) for path in there if not any(path.match(one) for one in BELONGS))


def pages(out: Path) -> dict[str, str]:
    """The pages for people, by name."""
    return {
        str(path.relative_to(out)): path.read_text(encoding="utf-8")
        for path in sorted(out.rglob("*.html"))
    }


def rate(out: Path, names: list[str]) -> float:
    """Submissions a second, by the times at which these reports were written."""
    times = sorted((out / "reports" / name).stat().st_mtime for name in names)
    return (len(times) - 1) / max(times[-1] - times[0], 1e-9)


def in_order(out: Path) -> list[str]:
    paths = (out / "reports").glob("*.json")
    return [path.name for path in sorted(paths, key=lambda path: path.stat().st_mtime)]


def growth(looks: list[Look], part: int) -> float:
    """By how many megabytes the command grew after its first reports."""
    later = [look.memory for look in looks if look.finished >= part and look.memory]
    return (max(later) - later[0]) / MEGA if later else 0.0


class Verdict:
    """Lines for people, and whether all of them are good."""

    def __init__(self) -> None:
        self.good = True

    def tell(self, what: str, value: object, good: bool = True) -> None:
        self.good &= good
        say(f"  {what:34} {value}{'' if good else '   <-- NOT AS IT SHOULD BE'}")

    def same(self, what: str, a: object, b: object) -> None:
        """Both are equal, or the first places where they are not."""
        found = differences(a, b)
        self.tell(what, "equal" if not found else f"{len(found)} differences", not found)
        for line in found[:20]:
            say(f"    {line[:300]}")


def say(line: str) -> None:
    print(line, flush=True)


def judge(a: Found, b: Found, again: Found, count: int, part: int) -> bool:
    """Compare two ways to the same table; whether all is as it should be."""
    verdict = Verdict()
    table = rows(a.out)
    column = table[0].index("status")
    statuses = [row[column] for row in table[1:]]
    counted = ", ".join(f"{statuses.count(s)} {s}" for s in sorted(set(statuses)))
    verdict.tell("rows", f"{len(statuses)}: {counted}", len(statuses) == count)
    verdict.tell("ungraded", statuses.count("ungraded"), "ungraded" not in statuses)
    racing = sum(crowd.RACING in row[0] for row in table)
    say(f"  {'left to chance, not compared':34} {racing}")
    verdict.same("grades.csv, row by row", *map(steady_rows, (table, rows(b.out))))
    verdict.same("reports, field by field", *map(steady, (reports(a.out), reports(b.out))))
    verdict.same("gradebook, row by row", *map(steady, (book(a.out), book(b.out))))
    verdict.same("pages, one by one", *map(steady, (pages(a.out), pages(b.out))))
    kept = f"{count} kept from before" in again.said
    verdict.tell("the same command once more", "grades nothing" if kept else again.said, kept)
    for name, one in {"undisturbed": a, "killed": b, "once more": again}.items():
        verdict.tell(f"{name}: exit code", one.code, one.code == 0)
        verdict.tell(f"{name}: survivors", one.survivors or "none", not one.survivors)
        verdict.tell(f"{name}: leftovers", leftovers(one.out) or "none", not leftovers(one.out))
        verdict.tell(f"{name}: traceback", "Traceback" in one.said, "Traceback" not in one.said)
    order = in_order(a.out)
    first, last = rate(a.out, order[:part]), rate(a.out, order[-part:])
    say(f"  {'undisturbed':34} {a.seconds:.0f} s, {count / a.seconds:.2f} a second")
    say(f"  {f'first {part}, last {part}':34} {first:.2f}/s, {last:.2f}/s: {last / first:.2f} x")
    verdict.tell("command's growth", f"{growth(a.looks, part):.1f} MB", growth(a.looks, part) < 50)
    size = (a.out / "gradebook.sqlite").stat().st_size / MEGA
    verdict.tell("gradebook", f"{size:.1f} MB", size < 100)
    say(f"  {'with kills':34} {b.seconds:.0f} s")
    return verdict.good


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--submissions", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=2)
    parser.add_argument("--jobs", type=int, default=0, help="judges; else one a processor")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--require", default="A", help="the weakest tier to run hostile code at")
    parser.add_argument("--keep", type=Path, help="a new folder for everything; else a passing one")
    parser.add_argument("--fuzz-minutes", type=float, default=0.0, help="then fuzz for so long")
    return parser.parse_args()


def soak(folder: Path, chosen: argparse.Namespace) -> bool:
    """Build the class, grade it both ways, compare."""
    count, part = chosen.submissions, min(PART, chosen.submissions // 4)
    world = World(folder / "world", ROOT / "exercises" / SLUG, ROOT / "solutions" / SLUG, LIMITS)
    try:
        exercise = exercises.find(SLUG, ROOT)
        chance = random.Random(chosen.seed)
        found = crowd.kinds(exercise, world.facts())
        crowd.hand_in(folder / "class", crowd.draw(found, count, chance), part)
        course = Course(world.exercise, folder / "class", chosen)
        kinds = ", ".join(f"{len(own)} {kind}" for kind, own in found.items())
        say(f"{count} submissions out of {kinds}; seed {chosen.seed}")
        world.traces()
        a = undisturbed(course, folder / "a", folder / "a.log")
        moments = sorted(chance.sample(range(1, count), min(chosen.kills, count - 1)))
        b = killed(course, folder / "b", folder / "b.log", moments, chance)
        again = undisturbed(course, folder / "b", folder / "again.log")
        good = judge(a, b, again, count, part)
        traces = world.traces()
        say(f"  {'traces of hostile ones':34} {traces or 'none'}")
        return good and not traces
    finally:
        world.close()


def main() -> None:
    """Soak, then fuzz."""
    chosen = options()
    if chosen.keep:
        chosen.keep.mkdir(parents=True)
        good = soak(chosen.keep.resolve(), chosen)
    else:
        with tempfile.TemporaryDirectory() as name:
            good = soak(Path(name), chosen)
    if chosen.fuzz_minutes:
        fuzz = [sys.executable, "-m", "tests.soak.fuzz", "--minutes", str(chosen.fuzz_minutes)]
        good &= subprocess.run(fuzz, check=False, cwd=ROOT).returncode == 0
    say("All is as it should be." if good else "Something is not as it should be.")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
