"""A Dask worker's judges: warm from chunk to chunk, gone when nobody needs them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from grader import exercise as exercises
from grader.cluster import messages, parcel, station
from grader.cluster.messages import Setup
from grader.cluster.station import Station, Work
from grader.orders import GradeError, Options, Order, without_outcomes
from grader.submission import Submission

OPTIONS = Options(require="D")


def order(name: str) -> Order:
    return Order(Submission(name=name, student=name, filename="doubling.py", source=b"x = 1\n"))


class Canned:
    """A pool that has every report at once. `BARRIER` holds each judge back until all are there."""

    started: list[Canned]
    hold: threading.Barrier | None = None

    def __init__(self, exercise: Any, options: Any, jobs: int, take: Any, hear: Any) -> None:
        self._exercise, self._options, self._take, self._hear = exercise, options, take, hear
        self.numbers: list[int] = []
        Canned.started.append(self)

    def run(self, orders: Iterator[tuple[int, Order]]) -> None:
        for index, one in orders:
            if Canned.hold is not None:
                Canned.hold.wait(10)
            if one.submission.name == "trouble":
                raise GradeError("The reference does not pass.")
            if one.submission.name == "fault":
                raise ZeroDivisionError("oh")
            self.numbers.append(index)
            if one.submission.name != "lost":
                self._hear(index, b"t", 2)
            made = without_outcomes(self._exercise, one.submission, self._options, "graded", "")
            self._take(index, made)


@pytest.fixture
def at(course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Station]:
    """A station whose judging is done in advance."""
    monkeypatch.setattr(station, "Pool", Canned)
    monkeypatch.setattr(Canned, "started", [], raising=False)
    monkeypatch.setattr(Canned, "hold", None)
    setup = Setup(parcel.pack(exercises.find("doubling", course)), OPTIONS)
    (tmp_path / "dask").mkdir()
    return lambda judges=1, idle=5.0: Station(setup, judges, tmp_path / "dask", idle)


def judged(work: Work | None) -> list[str]:
    assert work is not None
    results = work.wait()
    assert results is not None
    return [msgspec.json.decode(one.report)["submission"] for one in results]


def left(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "dask").iterdir())


def wait_until(happened: Callable[[], object]) -> None:
    end = time.monotonic() + 10
    while not happened() and time.monotonic() < end:
        time.sleep(0.005)


def test_a_chunk_comes_back_in_its_order(at):
    assert judged(at().take([order("a"), order("b")])) == ["a", "b"]


def test_the_judge_stays_for_the_next_chunk(at):
    here = at()
    judged(here.take([order("a")]))
    judged(here.take([order("b")]))
    assert len(Canned.started) == 1


def test_no_two_submissions_have_the_same_number(at):
    here = at()
    judged(here.take([order("a"), order("b")]))
    judged(here.take([order("c")]))
    assert Canned.started[0].numbers == [0, 1, 2]


def test_chunks_at_the_same_time_have_a_judge_each(at, monkeypatch):
    monkeypatch.setattr(Canned, "hold", threading.Barrier(3))  # it breaks unless three meet
    here = at(judges=3)
    works = [here.take([order(name)]) for name in "abc"]
    assert [judged(work) for work in works] == [["a"], ["b"], ["c"]]


def test_there_are_no_more_judges_than_the_worker_has_threads(at):
    here = at(judges=2)
    for work in [here.take([order(str(number))]) for number in range(20)]:
        judged(work)
    assert len(Canned.started) <= 2


def test_transcripts_beyond_the_cap_stay_away(at, monkeypatch):
    monkeypatch.setattr(messages, "TRANSCRIPTS_CAP", 2)
    results = at().take([order("a"), order("b"), order("c")]).wait()
    assert [(one.transcript, one.ran) for one in results] == [(b"t", 2), (b"t", 2), (b"", 2)]


def test_what_the_pool_gave_up_has_no_transcript(at):
    (result,) = at().take([order("lost")]).wait()
    assert (result.transcript, result.ran) == (b"", None)


@pytest.mark.parametrize(
    ("name", "said"),
    [("trouble", "The reference does not pass"), ("fault", "station failed: ZeroDivisionError")],
)
def test_a_judge_that_cannot_judge_says_why(at, name, said):
    with pytest.raises(GradeError, match=said):
        at().take([order("a"), order(name)]).wait()


def test_after_trouble_the_station_is_closed(at):
    here = at()
    with pytest.raises(GradeError):
        here.take([order("trouble")]).wait()
    wait_until(lambda: here.closed)
    assert here.take([order("a")]) is None


def test_a_judge_without_work_goes(at):
    here = at(idle=0.05)
    judged(here.take([order("a")]))
    wait_until(lambda: here.closed)
    assert here.take([order("b")]) is None


def test_with_the_last_judge_the_exercise_goes(at, tmp_path):
    here = at(idle=0.05)
    judged(here.take([order("a")]))
    wait_until(lambda: not left(tmp_path))
    assert left(tmp_path) == []


def test_the_exercise_is_for_its_owner_alone(at, tmp_path):
    at()
    assert [path.stat().st_mode & 0o77 for path in left(tmp_path)] == [0]
