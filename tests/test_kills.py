"""Judges, fork servers, workers and whole runs that are killed or stopped from outside."""

from __future__ import annotations

import contextlib
import itertools
import os
import random
import signal
import sqlite3
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from grader import exercise as exercises
from grader import grade, pool
from grader.orders import Options, Order
from grader.report import Report
from grader.sandbox import launch
from grader.submission import Submission
from tests.soak.doubling import RIGHT, command, reports, rows, write_class, write_course
from tests.soak.processes import Run, children, crowding, tree, wait_for

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc"),
]
OPTIONS = Options(require="D")
COUNT = 12


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_course(tmp_path_factory.mktemp("course"))


# one judge's processes


WAITS = "import time\ntime.sleep(1.5)\n" + RIGHT


def server_of(judge: int) -> int:
    return children(judge)[0]


def worker_of(judge: int) -> int:
    """The youngest of the processes below a judge's fork server."""
    return max(tree(server_of(judge)))


FAULTS: list[Callable[[int], None]] = [
    lambda judge: None,
    lambda judge: os.kill(server_of(judge), signal.SIGKILL),
    lambda judge: os.kill(judge, signal.SIGKILL),
    lambda judge: os.kill(judge, signal.SIGSTOP),
    lambda judge: os.kill(worker_of(judge), signal.SIGKILL),
    lambda judge: os.kill(worker_of(judge), signal.SIGTERM),
    lambda judge: None,
]
NAMES = [
    "nothing", "fork server killed", "judge killed", "judge stopped", "worker killed",
    "worker asked to end", "nothing again",
]  # fmt: skip


@pytest.fixture(scope="module")
def disturbed(course: Path) -> dict[str, Report]:
    """A pool with one judge; while each submission is judged, one thing is done to it once."""
    found: dict[str, Report] = {}
    given: list[int] = []
    give = pool.Seat.give

    def watched(seat: pool.Seat, index: int, order: Order, seconds: float) -> None:
        first = index not in given
        given.append(index)
        give(seat, index, order, 6 if "stopped" in NAMES[index] and first else 120)
        if first:
            threading.Timer(0.6, FAULTS[index], [seat._process.pid]).start()

    def take(index: int, made: Report) -> None:
        found[NAMES[index]] = made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool.Seat, "give", watched)
        judges = pool.Pool(exercises.find("doubling", course), OPTIONS, 1, take)
        judges.run([(index, Order(one(name))) for index, name in enumerate(NAMES)])
    return found


def one(name: str) -> Submission:
    return Submission(name=name, student=name, filename="doubling.py", source=WAITS.encode())


@pytest.mark.parametrize("name", NAMES)
def test_a_process_lost_costs_nobody_a_mark(disturbed, name):
    assert (disturbed[name].status, disturbed[name].score) == ("graded", 1.5)


def test_a_fork_server_that_stands_still_is_replaced(course, monkeypatch):
    started: list[launch.Workers] = []

    def opened(*args: Any, **options: Any) -> launch.Workers:
        workers = launch.open_workers(*args, **options)
        started.append(workers)
        workers.walls()  # it has greeted; from now on it has a second for an order
        workers._control.settimeout(1)
        return workers

    def stop_the_first(found: Report) -> None:
        scores.append(found.score)
        if len(scores) == 1:
            os.kill(started[0]._server.pid, signal.SIGSTOP)

    scores: list[float | None] = []
    monkeypatch.setattr(grade, "open_workers", opened)
    both = [Order(one("first")), Order(one("second"))]
    grade.judge(exercises.find("doubling", course), both, OPTIONS, stop_the_first)
    assert (scores, len(started)) == ([1.5, 1.5], 2)


# the whole command


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_class(tmp_path_factory.mktemp("class") / "in", COUNT)


@pytest.fixture(scope="module")
def started(
    course: Path, place: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Path], Run]:
    """The command, started on a folder of results."""
    logs = tmp_path_factory.mktemp("logs")
    numbers = iter(range(1000))
    return lambda out: Run(command(course, place, out, "--jobs", "2"), logs / str(next(numbers)))


def finish(run: Run) -> str:
    """Let it come to its end: what it said."""
    with run:
        run.process.wait()
        return run.said


def finished(out: Path) -> int:
    return len(list(out.glob("reports/*.json")))


@pytest.fixture(scope="module")
def undisturbed(started: Callable[[Path], Run], tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("undisturbed")
    finish(started(out))
    return out


class Kill(NamedTuple):
    """What was found after the whole tree was killed."""

    survivors: list[str]
    kept: set[str]
    broken: str  # what SQLite says of the gradebook, unless it is "ok"


def look(out: Path, survivors: list[str]) -> Kill:
    """Every file parses, or this raises."""
    reports(out)
    if (out / "grades.csv").exists():
        rows(out)
    if not (out / "gradebook.sqlite").exists():
        return Kill(survivors, set(), "ok")
    with contextlib.closing(sqlite3.connect(out / "gradebook.sqlite")) as book:
        (broken,) = book.execute("PRAGMA integrity_check").fetchone()
        tables = book.execute("SELECT name FROM sqlite_master").fetchall()
        names = book.execute("SELECT submission FROM submissions") if tables else ()
        return Kill(survivors, {name for (name,) in names}, broken)


@pytest.fixture(scope="module")
def killed(
    started: Callable[[Path], Run], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[Kill], str]:
    """Six runs on one folder, each killed at another moment; then one that is let be."""
    chance, out, kills = random.Random(7), tmp_path_factory.mktemp("killed"), []
    for number in range(6):
        with started(out) as run:
            if number % 2:  # while grading; else at any time, most likely before
                wanted = min(finished(out) + chance.randrange(1, 4), COUNT)
                wait_for(lambda w=wanted: finished(out) >= w, "a report")
            time.sleep(chance.uniform(0, 0.3 if number % 2 else 4))
            run.kill(chance)
            kills.append(look(out, run.survivors()))
    return out, kills, finish(started(out))


def test_no_process_outlives_a_killed_run(killed):
    assert [kill.survivors for kill in killed[1]] == [[]] * 6


def test_a_killed_run_leaves_the_gradebook_whole(killed):
    assert [kill.broken for kill in killed[1]] == ["ok"] * 6


def test_what_was_finished_before_a_kill_stays_finished(killed):
    kept = [kill.kept for kill in killed[1]]
    assert [before - after for before, after in itertools.pairwise(kept)] == [set()] * 5


def test_what_was_finished_is_not_graded_again(killed):
    assert f"{len(killed[1][-1].kept)} kept from before" in killed[2]


def test_after_kills_the_table_is_that_of_an_undisturbed_run(killed, undisturbed):
    assert rows(killed[0]) == rows(undisturbed)


def test_after_kills_each_report_is_that_of_an_undisturbed_run(killed, undisturbed):
    assert reports(killed[0]) == reports(undisturbed)


def test_nothing_half_written_is_left_after_kills(killed):
    assert list(killed[0].rglob(".part-*")) == []


# Ctrl-C and other ends


class End(NamedTuple):
    """How a run ended that was told to."""

    seconds: float  # of a machine that has nothing else to do
    code: int
    said: str
    survivors: list[str]
    found: Kill
    out: Path


def ended(run: Run, out: Path, end: Callable[[Run], None]) -> End:
    begun = time.monotonic()
    end(run)
    code = run.process.wait(60)
    seconds = (time.monotonic() - begun) / crowding()
    survivors = run.survivors()
    return End(seconds, code, run.said, survivors, look(out, survivors), out)


def is_grading(run: Run, out: Path) -> bool:
    return finished(out) >= 3


def is_warming(run: Run, out: Path) -> bool:
    return len(tree(run.process.pid)) > 2


@pytest.fixture(scope="module", params=[is_warming, is_grading], ids=["at start", "in mid run"])
def stopped(request, started, tmp_path_factory) -> End:
    """A run in which somebody presses Ctrl-C."""
    out = tmp_path_factory.mktemp("stopped")
    with started(out) as run:
        wait_for(lambda: request.param(run, out), "its turn")
        return ended(run, out, Run.interrupt)


def test_ctrl_c_ends_it_within_a_second(stopped):
    assert stopped.seconds < 1


def test_ctrl_c_is_one_sentence_and_exit_code_2(stopped):
    last = stopped.said.strip().splitlines()[-1]
    assert (stopped.code, last.startswith("grader: Stopped after")) == (2, True)


def test_ctrl_c_shows_no_traceback(stopped):
    assert "Traceback" not in stopped.said


def test_ctrl_c_leaves_no_process(stopped):
    assert stopped.survivors == []


def test_ctrl_c_leaves_whole_files(stopped):
    assert (stopped.found.broken, list(stopped.out.rglob(".part-*"))) == ("ok", [])


def test_after_ctrl_c_the_same_command_ends_as_if_undisturbed(stopped, started, undisturbed):
    finish(started(stopped.out))
    assert (rows(stopped.out), reports(stopped.out)) == (rows(undisturbed), reports(undisturbed))


def test_ctrl_c_twice_is_no_traceback_either(started, tmp_path):
    def twice(run: Run) -> None:
        run.interrupt()
        time.sleep(0.02)
        with contextlib.suppress(ProcessLookupError):
            run.interrupt()

    with started(tmp_path) as run:
        wait_for(lambda: is_grading(run, tmp_path), "a report")
        end = ended(run, tmp_path, twice)
    assert ("Traceback" in end.said, end.survivors) == (False, [])


@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM", "SIGHUP"])
def test_a_command_that_is_ended_alone_takes_everything_down(started, tmp_path, name):
    with started(tmp_path) as run:
        wait_for(lambda: is_grading(run, tmp_path), "a report")
        end = ended(run, tmp_path, lambda run: os.kill(run.process.pid, signal.Signals[name]))
    assert (end.survivors, "Traceback" in end.said) == ([], False)


def test_a_second_run_on_the_folder_is_refused_and_does_the_first_no_harm(
    started, undisturbed, tmp_path
):
    with started(tmp_path) as first:
        wait_for(lambda: is_grading(first, tmp_path), "a report")
        second = finish(started(tmp_path))
        first.process.wait()
    assert "Another run is writing to" in second
    assert (rows(tmp_path), reports(tmp_path)) == (rows(undisturbed), reports(undisturbed))
