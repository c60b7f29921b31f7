"""A cluster's numbers, all from one run: `make bench-cluster`.

1. What a piece and a report cost the scheduler and the command: judging is done in advance
   (`cluster_canned.py`), all else is real.
2. Two Dask workers on this machine against `--jobs 2`, in turn.
3. A large class: is the last part as fast as the first, how do command and scheduler grow?
4. Workers killed every ten seconds: is every row the same, and what does it take?
5. A million submissions on clusters of many sizes, simulated from the costs of parts 1 and 2.

With `--tiny` parts 3 and 4 take the suite's tiny exercise: real workers, transport and gradebook at
the issue's sizes in minutes, where the real exercise takes hours.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import bench
import cluster_model
import cluster_runs
import meters
import msgspec
import table
import throughput
from cluster_model import Costs, Outcome, Simulation
from cluster_runs import Seen, graded, ready, write_class, write_course
from table import Aim, Row, Section

from grader import exercise as exercises
from grader.cluster.messages import Judged
from grader.exercise import Exercise
from grader.intake.collect import collect

HERE = Path(__file__).resolve().parent
MEGA = 1 << 20
SECTIONS = ("costs", "speed", "class", "kills", "model")
SAMPLES = 12  # submissions of which the one with the median report stands for all, in part 1
MANY = 64  # submissions of a large piece
CROWD = 16  # workers more, to see what one costs the scheduler
KILL_EVERY = 10.0  # seconds
NAP = 0.05  # seconds that a tiny answer of part 4 sleeps: the run has to last for many kills
SHARE, STEADY, CLIENT, SCHEDULER, SLOWER = 0.9, 0.1, 100.0, 300.0, 1.5
SIZES = [1, 10, 100, 1000]
LIFE = 3600.0  # seconds that a preempted worker lives on average, in part 5
MILLION = 1_000_000


class Class(NamedTuple):
    """An exercise, and how a class hands it in: a folder, how many, how many of them twice."""

    exercise: Exercise
    hand_in: Callable[[Path, int, int], object]


def real(exercise: Exercise) -> Class:
    """Known answers, right and wrong."""
    return Class(exercise, lambda *what: throughput.hand_in(what[0], exercise, *what[1:]))


def tiny(folder: Path, seconds: float) -> Class:
    """Every kind of answer, each of which sleeps for so long, to the suite's tiny exercise."""
    write_course(folder)
    exercise = exercises.find("doubling", folder)
    return Class(exercise, lambda place, count, _: write_class(place, count, seconds))


class Numbers:
    """What the parts leave for each other: measured, or read from a file of an earlier run."""

    def __init__(self, costs: dict[str, float]) -> None:
        self.costs = costs

    def all(self) -> Costs:
        """Everything that the model needs; meters.Trouble names the part that is missing."""
        try:
            return Costs(**self.costs)
        except TypeError as error:
            raise meters.Trouble(
                f"part 5 needs the numbers of parts 1 and 2 ({error}). Next: the bench without "
                "--only, or with --costs FILE of an earlier run."
            ) from None


# 1. costs


def record(exercise: Exercise, folder: Path) -> tuple[Path, float]:
    """A file with a report and transcript of usual size, and the judge's seconds a submission."""
    place, out = folder / "samples", folder / "sampled"
    throughput.hand_in(place, exercise, SAMPLES, 1)
    graded(place, exercise.folder, out, "--jobs", "1")
    with sqlite3.connect(out / "gradebook.sqlite") as book:
        found = book.execute("SELECT report, transcript FROM submissions").fetchall()
    found.sort(key=lambda row: len(row[0]) + len(row[1]))
    text, transcript = found[len(found) // 2]
    canned = folder / "canned"
    canned.write_bytes(msgspec.msgpack.encode(Judged(text.encode(), transcript, 1)))
    return canned, float(len(text) + len(transcript))


def small_class(folder: Path, exercise: Exercise, count: int) -> Path:
    """So many files of usual size; nobody judges them."""
    place = folder / f"class{count}"
    place.mkdir()
    text = exercise.reference.read_text(encoding="utf-8")
    for number in range(count):
        (place / f"{number:06d}.py").write_text(f"{text}# copy {number}\n", encoding="utf-8")
    return place


def measure_costs(exercise: Exercise, numbers: Numbers, count: int) -> Section:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        canned, size = record(exercise, folder)
        many = small_class(folder, exercise, count)
        begun = time.perf_counter()
        collect(many, exercise.slug)
        intake = (time.perf_counter() - begun) / count
        settings = {"CANNED": str(canned)}
        preload = ("--preload", str(HERE / "cluster_canned.py"), "--nthreads", "4")
        with ready(folder / "dask", 2, *preload, **settings) as dask:
            empty = meters.resident(dask.scheduler.pid)
            where = exercise.folder
            large = graded(many, where, folder / "large", dask=dask, most=MANY)
            small = graded(many, where, folder / "small", dask=dask, most=1)
            for number in range(CROWD):
                dask.worker(f"more{number}")
            while dask.count() < 2 + CROWD:
                time.sleep(0.2)
            time.sleep(2)
            crowded = meters.resident(dask.scheduler.pid)
    grown = crowded - small.looks[-1].scheduler
    costs = costs_of(large, small) | {
        "intake": intake,
        "scheduler_base": float(empty),
        "scheduler_worker": max(0.0, grown / CROWD),
    }
    numbers.costs |= costs
    title = (
        f"1. What a piece and a report cost: {count} submissions in pieces of {MANY} and of 1, "
        f"judged in advance ({size / 1024:.0f} KB of report and transcript each)."
    )
    return Section(title, cost_rows(costs, large, small))


def costs_of(large: Seen, small: Seen) -> dict[str, float]:
    """Per piece and per report, from two runs that differ in the size of their pieces alone."""
    found: dict[str, float] = {}
    for who in ("client", "scheduler"):
        many, one = (per_report(seen, f"{who}_cpu") for seen in (large, small))
        piece = max((one - many) / (1 - 1 / MANY), 1e-6)
        found |= {f"{who}_piece": piece, f"{who}_report": max(many - piece / MANY, 1e-6)}
    # where pages are written, at the end, memory is another matter
    found["client_bytes"] = max(0.0, per_report(large, "client"))
    pages = large.looks[-1].client_cpu - large.grading[-1].client_cpu
    found["page"] = max(0.0, pages) / len(large.finished)
    return found


def per_report(seen: Seen, what: str) -> float:
    """By how much a number grew for each report, over the later three quarters of a run."""
    quarter = len(seen.finished) // 4
    part = [look for look in seen.grading if look.finished >= quarter]
    first, last = part[0], part[-1]
    return float(getattr(last, what) - getattr(first, what)) / (last.finished - first.finished)


def cost_rows(costs: dict[str, float], large: Seen, small: Seen) -> list[Row]:
    def ms(key: str) -> float:
        return 1000 * costs[key]

    return [
        Row("scheduler, a piece", ms("scheduler_piece"), "ms", "CPU of Dask's scheduler"),
        Row("scheduler, a report", ms("scheduler_report"), "ms", "and for each report in it"),
        Row("command, a piece", ms("client_piece"), "ms", "CPU of `grader grade`"),
        Row("command, a report", ms("client_report"), "ms", "checking, gradebook, its file"),
        Row(
            "command, a page",
            ms("page"),
            "ms",
            "CPU of `grader grade`, of each student, at the end",
        ),
        Row("intake", ms("intake"), "ms", "reading one submission in"),
        Row("command, memory", costs["client_bytes"] / 1024, "KB", "a submission"),
        Row("scheduler, memory", costs["scheduler_base"] / MEGA, "MB", "with two workers, at rest"),
        Row("scheduler, a worker", costs["scheduler_worker"] / 1024, "KB", "of memory, at rest"),
        Row("at most", large.rate, "/s", f"submissions, in pieces of {MANY}, on this machine"),
        Row("pieces, at most", small.rate, "/s", "pieces of one, on this machine"),
    ]


# 2. speed


def measure_speed(exercise: Exercise, numbers: Numbers, count: int, rounds: int) -> Section:
    ours, theirs, starts = list[Seen](), list[Seen](), list[float]()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        throughput.hand_in(folder / "class", exercise, count, 1)
        for number in range(rounds):
            place, where = folder / "class", exercise.folder
            ours.append(graded(place, where, folder / f"a{number}", "--jobs", "2"))
            with ready(folder / f"dask{number}", 2) as dask:
                begun = time.time()
                theirs.append(graded(place, where, folder / f"b{number}", dask=dask))
                starts.append(theirs[-1].finished[0] - begun)
            same = cluster_runs.rows(folder / f"a{number}") == cluster_runs.rows(
                folder / f"b{number}"
            )
            if not same:
                raise meters.Trouble("the two tables differ")
    jobs = statistics.median(seen.rate for seen in ours)
    dasks = statistics.median(seen.rate for seen in theirs)
    own, all_of, judges = (  # to the very end: on the way some are judged but not yet told of
        statistics.median(one.work(0, count - 1, what) for one in seen)
        for seen, what in ((ours, "cpu"), (theirs, "cpu"), (theirs, "workers_cpu"))
    )
    numbers.costs |= {"judge": judges, "start": statistics.median(starts)}
    title = f"2. {count} submissions by `--jobs 2` and by two Dask workers, {rounds} times in turn."
    return Section(
        title,
        [
            Row("--jobs 2", jobs, "/s", f"submissions, from the first report on: {each(ours)}"),
            Row("two Dask workers", dasks, "/s", f"the same: {each(theirs)}"),
            Row("Dask / jobs", dasks / jobs, "x", "1 when Dask costs nothing", Aim(">=", SHARE)),
            Row("work each, --jobs 2", 1000 * own, "ms", "CPU of all processes, a submission"),
            Row("work each, Dask", 1000 * all_of, "ms", f"the same; workers {1000 * judges:.0f}"),
            Row(
                "work, jobs / Dask",
                own / all_of,
                "x",
                "the same, whoever else is on the machine",
                Aim(">=", SHARE),
            ),
            Row("first report", statistics.median(starts), "s", "after the start, with Dask"),
        ],
    )


def each(seen: list[Seen]) -> str:
    """The rates of all rounds, in turn."""
    return ", ".join(f"{one.rate:.2f}" for one in seen)


# 3. a large class


def measure_class(of: Class, count: int, part: int) -> Section:
    exercise, hand_in = of
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        hand_in(folder / "class", count, part)
        with ready(folder / "dask", 2) as dask:
            seen = graded(folder / "class", exercise.folder, folder / "out", dask=dask)
    if len(seen.finished) != count:
        raise meters.Trouble(f"{len(seen.finished)} of {count} reports were written")
    first, last = seen.part(0, part - 1), seen.part(count - part, count - 1)
    work = seen.work(part // 10, part), seen.work(count - part, count - part // 10)
    peak = max(look.scheduler for look in seen.looks)
    title = f"3. {count} submissions of {exercise.slug}, two Dask workers."
    return Section(
        title,
        [
            Row("whole run", seen.seconds, "s", "by the clock, start and pages included"),
            Row("throughput", seen.rate, "/s", "submissions, from the first report on"),
            Row(f"first {part}", first, "/s", "submissions"),
            Row(f"last {part}", last, "/s", "the same submissions at the end"),
            Row("departure", abs(last / first - 1), "x", "0 when flat", Aim("<=", STEADY)),
            Row("work each, first", 1000 * work[0], "ms", "CPU of all processes, a submission"),
            Row("work each, last", 1000 * work[1], "ms", "the same at the end"),
            Row(
                "departure of work",
                abs(work[1] / work[0] - 1),
                "x",
                "0 when flat; whoever else is on the machine",
                Aim("<=", STEADY),
            ),
            Row(
                "command, growth",
                (max(look.client for look in seen.grading) - seen.grading[0].client) / MEGA,
                "MB",
                "from the first report to the last",
                Aim("<=", CLIENT),
            ),
            Row("command, peak", max(k.client for k in seen.looks) / MEGA, "MB", "pages included"),
            Row("scheduler, peak", peak / MEGA, "MB", "resident memory", Aim("<=", SCHEDULER)),
        ],
    )


# 4. kills


class Killer:
    """Kills one of two workers every ten seconds and starts another one at once."""

    def __init__(self, dask: cluster_runs.Dask, seed: int) -> None:
        self._dask, self._chance = dask, random.Random(seed)
        self._over = threading.Event()
        self.kills = 0
        self.away = 0.0  # seconds of workers between a kill and the next one's first word

    def __call__(self, process: subprocess.Popen[bytes]) -> None:
        while not self._over.wait(KILL_EVERY) and process.poll() is None:
            dask = self._dask
            name = self._chance.choice(list(dask.workers))
            there = dask.said("scheduler").count("Register worker")
            cluster_runs.end(dask.workers.pop(name))
            begun = time.monotonic()
            self.kills += 1
            dask.worker(f"k{self.kills}")
            while dask.said("scheduler").count("Register worker") <= there:
                if self._over.wait(0.05):
                    return
            self.away += time.monotonic() - begun

    def stop(self) -> None:
        self._over.set()


def measure_kills(of: Class, count: int) -> Section:
    exercise, hand_in = of
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        place, where = folder / "class", exercise.folder
        hand_in(place, count, 1)
        with ready(folder / "dask", 2) as dask:
            begun = time.time()
            calm = graded(place, where, folder / "calm", dask=dask)
        with ready(folder / "killed", 2) as dask:
            killer = Killer(dask, seed=7)
            try:
                wild = graded(place, where, folder / "wild", dask=dask, meanwhile=killer)
            finally:
                killer.stop()
        same = cluster_runs.rows(folder / "calm") == cluster_runs.rows(folder / "wild")
        alike = without_hosts(folder / "calm") == without_hosts(folder / "wild")
    started = killer.kills * (calm.finished[0] - begun)
    absent = killer.away / (2 * wild.seconds)
    lost = min(0.99, (killer.away + started) / (2 * wild.seconds))
    took = wild.seconds / calm.seconds
    title = (
        f"4. {count} submissions of {exercise.slug}, two Dask workers, one of them killed every "
        f"{KILL_EVERY:.0f} s: {killer.kills} kills."
    )
    return Section(
        title,
        [
            Row("rows that differ", float(not same), "", "0: every row is equal", Aim("<=", 0)),
            Row("reports that differ", float(not alike), "", "0: but for the host", Aim("<=", 0)),
            Row("undisturbed", calm.seconds, "s", "by the clock"),
            Row("with kills", wild.seconds, "s", "by the clock"),
            Row("longer", took, "x", "than undisturbed"),
            Row("absent", absent, "x", "share of the workers' time without a process"),
            Row("not ready", lost, "x", "the same until the next one's first report"),
            Row(
                "longer, per capacity", took * (1 - lost), "x", "1: nothing else is missing",
                Aim("<=", SLOWER),
            ),
        ],
    )  # fmt: skip


def without_hosts(out: Path) -> dict[str, object]:
    return {name: {**one, "host": None} for name, one in cluster_runs.reports(out).items()}


# 5. the model


def measure_model(numbers: Numbers, count: int, price: float) -> Section:
    costs = numbers.all()
    outcomes = list(cluster_model.sizes(costs, SIZES, count))
    outcomes.append(Simulation(costs, SIZES[-1], count, LIFE).run())
    rows = [row for outcome in outcomes for row in model_rows(costs, outcome)]
    hours = costs.judge * count / 3600
    rows.append(Row("judging", hours, "h", f"of one processor for all {count}"))
    rows.append(Row("price", hours * price, "", f"at {price:g} for an hour of a processor"))
    return Section(f"5. {count} submissions, simulated.", rows)


def model_rows(costs: Costs, outcome: Outcome) -> list[Row]:
    many = outcome.workers
    name = f"{many} workers" + (", lost" if outcome.lost else "")
    client, scheduler = cluster_model.memory(costs, outcome)
    what = (
        f"{outcome.rate:.0f}/s; busy: workers {outcome.workers_busy:.0%}, command "
        f"{outcome.client_busy:.0%}, scheduler {outcome.scheduler_busy:.0%}; {outcome.pieces} "
        f"pieces, {outcome.lost} lost, {outcome.copied} given twice; before it {outcome.intake:.0f}"
        f" s intake, after it {outcome.pages:.0f} s pages; command {client / MEGA:.0f} MB, "
        f"scheduler {scheduler / MEGA:.0f} MB"
    )
    return [Row(name, outcome.seconds, "s", what)]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Print what a cluster costs.")
    add = parser.add_argument
    add("--full", action="store_true", help="the sizes of the issue: 10,000 and 2,000; hours")
    add("--json", type=Path, metavar="FILE", help="write every number there, too")
    add("--costs", type=Path, metavar="FILE", help="costs of an earlier run's --json, for part 5")
    add("--only", nargs="+", choices=SECTIONS, default=SECTIONS, help="these parts and no others")
    add("--exercise", default="binary_classification", help="slug of the exercise")
    add("--tiny", action="store_true", help="parts 3 and 4 at full size, a tiny exercise; minutes")
    add("--speed", type=int, nargs=2, metavar="N", help="submissions of part 2, and rounds")
    add("--class", type=int, dest="large", metavar="N", help="submissions of part 3")
    add("--kills", type=int, metavar="N", help="submissions of part 4")
    add("--simulated", type=int, default=MILLION, metavar="N", help="submissions of part 5")
    add("--price", type=float, default=0.04, help="of one processor for an hour, for part 5")
    return parser.parse_args()


def parts(
    options: argparse.Namespace, exercise: Exercise, numbers: Numbers, folder: Path
) -> dict[str, Callable[[], Section]]:
    """Every part by name, ready to be measured."""
    full, small = options.full, options.tiny
    large = options.large or (10_000 if full or small else 200)
    part = min(1000, large // 4)
    speed = options.speed or ((200, 3) if full else (60, 1))
    kills = options.kills or (2000 if full or small else 100)
    quick, slow = (
        (tiny(folder / "quick", 0.0), tiny(folder / "slow", NAP)) if small else [real(exercise)] * 2
    )
    return {
        "costs": lambda: measure_costs(exercise, numbers, 4000 if full else 1000),
        "speed": lambda: measure_speed(exercise, numbers, *speed),
        "class": lambda: measure_class(quick, large, part),
        "kills": lambda: measure_kills(slow, kills),
        "model": lambda: measure_model(numbers, options.simulated, options.price),
    }


def main() -> None:
    options = arguments()
    if sys.platform != "linux":
        sys.exit("The bench reads /proc: it runs on Linux only.")
    try:
        exercise = exercises.find(options.exercise, cluster_runs.ROOT)
    except exercises.ExerciseError as error:
        sys.exit(f"bench-cluster: {error}")
    numbers = Numbers(json.loads(options.costs.read_text())["costs"] if options.costs else {})
    here = bench.machine()
    print(", ".join(f"{name} {value}" for name, value in here.items()))
    print("\n".join(table.heading()))
    sections = []
    with tempfile.TemporaryDirectory() as folder:
        for name, measure in parts(options, exercise, numbers, Path(folder)).items():
            if name in options.only:
                try:
                    sections.append(measure())
                except meters.Trouble as trouble:
                    title = f"{SECTIONS.index(name) + 1}. {name}"
                    sections.append(Section(title, trouble=str(trouble)))
                print("\n".join(["", *table.lines(sections[-1])]), flush=True)
    if options.json:
        told = json.loads(table.to_json({**here, "load": os.getloadavg()[0]}, sections))
        known = {field.name for field in dataclasses.fields(Costs)}
        told["costs"] = {name: value for name, value in numbers.costs.items() if name in known}
        options.json.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
