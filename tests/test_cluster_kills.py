"""Real Dask schedulers and workers that are killed, asked to go, or stopped while they grade."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

pytest.importorskip("distributed")

from tests.soak.dask_processes import Dask, finish, finished, without_hosts
from tests.soak.doubling import command, rows, write_class, write_course
from tests.soak.processes import Run, command_of, crowding, wait_for

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="judges as Linux has them"),
]
COUNT = 16
PATIENCE = 600.0  # seconds until a judge is warm on a machine that has much else to do
Start = Callable[..., Run]


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Start:
    """The command, started on a folder of results."""
    folder = tmp_path_factory.mktemp("start")
    course, place = write_course(folder / "course"), write_class(folder / "in", COUNT)
    numbers = iter(range(1000))
    return lambda out, *more: Run(command(course, place, out, *more), folder / str(next(numbers)))


@pytest.fixture(scope="module")
def undisturbed(start: Start, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `--jobs 2` makes of the class."""
    out = tmp_path_factory.mktemp("undisturbed")
    finish(start(out, "--jobs", "2"))
    return out


# workers that are killed, asked to go, stopped, and stopped until it is too late


@pytest.fixture(scope="module")
def disturbed(start: Start, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("disturbed")
    out, signals = folder / "out", (signal.SIGKILL, signal.SIGTERM, signal.SIGSTOP)
    with Dask(folder / "dask") as dask:
        for name in ("killed", "ended", "stopped", "steady"):
            dask.worker(name)
        wait_for(lambda: dask.count() == 4, "four workers")
        with start(out, "--cluster", dask.address) as run:
            for number, (name, sign) in enumerate(zip(dask.workers, signals, strict=False)):
                wait_for(lambda n=number: finished(out) > n, "a report", PATIENCE)
                dask.workers[name].send_signal(sign)
            wait_for(
                lambda: finished(out) >= COUNT - 1 or run.process.poll() is not None,
                "all but one",
                PATIENCE,
            )
            dask.workers["stopped"].send_signal(signal.SIGCONT)
            run.process.wait()
            return out, run.said


def test_workers_that_go_cost_nobody_a_mark(disturbed, undisturbed):
    assert rows(disturbed[0]) == rows(undisturbed)


def test_workers_that_go_change_no_report(disturbed, undisturbed):
    assert without_hosts(disturbed[0]) == without_hosts(undisturbed)


def test_workers_that_go_are_no_traceback(disturbed):
    assert "Traceback" not in disturbed[1]


# the scheduler goes


class Lost(NamedTuple):
    """A run whose scheduler was killed, and what the same command then made of it elsewhere."""

    code: int
    said: str
    done: int
    out: Path


@pytest.fixture(scope="module")
def lost(start: Start, tmp_path_factory: pytest.TempPathFactory) -> Lost:
    folder = tmp_path_factory.mktemp("lost")
    out = folder / "out"
    with Dask(folder / "dask") as dask:
        dask.worker("one")
        with start(out, "--cluster", dask.address) as run:
            wait_for(lambda: finished(out) >= 3, "a report", PATIENCE)
            dask.scheduler.kill()
            code, said, done = run.process.wait(), run.said, finished(out)
    finish(start(out, "--jobs", "2"))
    return Lost(code, said, done, out)


def test_without_its_scheduler_a_run_stops_in_one_sentence(lost):
    last = lost.said.strip().splitlines()[-1]
    assert (lost.code, "is gone" in last, "goes on from there" in last) == (2, True, True)
    assert [word for word in ("Traceback", "distributed", "ERROR") if word in lost.said] == []


def test_without_its_scheduler_what_is_done_is_kept(lost):
    assert 3 <= lost.done < COUNT


def test_after_that_the_same_command_goes_on_anywhere(lost, undisturbed):
    assert rows(lost.out) == rows(undisturbed)


@pytest.mark.parametrize("end", [Run.interrupt, lambda run: run.process.kill()], ids=["^C", "kill"])
def test_a_local_cluster_goes_with_its_command(start, tmp_path, end):
    with start(tmp_path, "--cluster", "local", "--jobs", "1") as run:
        wait_for(lambda: finished(tmp_path) >= 1, "a report", PATIENCE)
        end(run)
        survivors = run.survivors(patience=10)
    assert (survivors, "Traceback" in run.said) == ([], False)


@pytest.mark.parametrize("ready", [False, True], ids=["at the start", "while it grades"])
def test_ctrl_c_ends_a_local_cluster_within_a_second(start, tmp_path, ready):
    with start(tmp_path, "--cluster", "local", "--jobs", "2") as run:
        enough = 1 if ready else 0
        workers = lambda: sum("dask_worker" in command_of(pid) for pid in run.all())  # noqa: E731
        wait_for(lambda: workers() == 2 and finished(tmp_path) >= enough, "its workers", PATIENCE)
        begun = time.monotonic()
        run.interrupt()
        run.process.wait()
        took = time.monotonic() - begun
    # a second, much of it for the pages of what is done, where nobody else is at work
    assert (took < 1.0 * crowding(), "Stopped after" in run.said) == (True, True), took
