"""The command's side of a cluster against workers that die, hang, lie, come late or never come.

Dask is played by `Hall`, which says what it is told to. test_cluster.py has the real one.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

pytest.importorskip("distributed")

from grader import exercise as exercises
from grader import report
from grader.cluster import facts, ledger, link, messages, remote, run
from grader.cluster.link import Broken, Gone, Lost
from grader.cluster.messages import Chunk, Facts, Graded, Judged, Kit
from grader.cluster.run import Cluster
from grader.exercise import Exercise, Limits
from grader.orders import GradeError, Options, Order, versions, without_outcomes
from grader.report import CheckResult, Report
from grader.submission import Submission

OPTIONS = Options(require="D")
COUNT = 20
Answers = Callable[[Chunk], Awaitable[object]]


class Hall:
    """A scheduler and its workers. `steps` are what happens each time it is asked who is there."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self.there: dict[str, Answers] = {}
        self.threads: dict[str, int] = {}
        self.facts: dict[str, Facts] = {}
        self.steps: list[Callable[[], object]] = []
        self.asked: list[tuple[str, list[str]]] = []
        self.greeted: list[str] = []

    def add(
        self, name: str, answers: Answers | None = None, threads: int = 1, **changed: Any
    ) -> None:
        kit = facts.kit(self.exercise)
        own = {key: changed.pop(key) for key in tuple(changed) if hasattr(kit, key)}
        honest = Facts(msgspec.structs.replace(kit, **own), "D", [], name, "Linux", 1)
        self.there[name], self.threads[name] = answers or self.judge, threads
        self.facts[name] = msgspec.structs.replace(honest, **changed)

    def remove(self, name: str) -> None:
        self.there.pop(name, None)

    async def judge(self, chunk: Chunk) -> bytes:
        """As an honest worker does."""
        await asyncio.sleep(0.001)
        made = [judged(self.exercise, order) for order in chunk.orders]
        return messages.write(Graded(made, 0.001 * len(made)))

    # what a Link does

    async def workers(self) -> dict[str, int]:
        if self.steps:
            self.steps.pop(0)()
        return {name: self.threads[name] for name in self.there}

    async def ask(self, worker: str, function: Any, data: bytes) -> object:
        if function is remote.greet:
            self.greeted.append(worker)
            return messages.write(self.facts[worker])
        chunk = messages.read_chunk(data)
        self.asked.append((worker, [order.submission.name for order in chunk.orders]))
        return await self.there[worker](chunk)

    def judged_by(self, worker: str) -> int:
        return sum(len(names) for name, names in self.asked if name == worker)


def judged(exercise: Exercise, order: Order) -> Judged:
    check = CheckResult(id="a", task="double", hidden=False, points=1, outcome="passed")
    empty = without_outcomes(exercise, order.submission, OPTIONS, "graded", "")
    made = msgspec.structs.replace(
        empty, tier="D", checks=[check], tasks=report.tasks_of([check], ["double"]),
        score=1, max_score=1,
    )  # fmt: skip
    return Judged(msgspec.json.encode(made), b"t", 1)


@pytest.fixture
def doubling(course: Path) -> Exercise:
    return exercises.find("doubling", course)


@pytest.fixture
def hall(doubling: Exercise, monkeypatch: pytest.MonkeyPatch) -> Hall:
    """An empty hall; seconds take a hundredth of one."""
    made = Hall(doubling)

    @contextlib.asynccontextmanager
    async def opened(*_: object) -> AsyncIterator[Hall]:
        yield made

    monkeypatch.setattr(link, "open_link", opened)
    for module, name in [(run, "LOOK"), (run, "SOON"), (run, "GRACE"), (ledger, "PATIENCE")]:
        monkeypatch.setattr(module, name, getattr(module, name) / 100)
    monkeypatch.setattr(run, "WAIT", 0.3)
    return made


class Batch:
    """The command around it: every report that it was handed, and every sentence."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.reports: list[tuple[int, Report]] = []
        self.transcripts: list[int] = []
        self.told: list[str] = []
        self.wrong: Callable[[int], object] = lambda index: None

    def grade(self, count: int = COUNT) -> Batch:
        self.cluster = Cluster(
            self.hall.exercise, OPTIONS, "tcp://there:1", self.take,
            lambda index, *_: self.transcripts.append(index), count=count, tell=self.told.append,
        )  # fmt: skip
        self.cluster.run((index, order(index)) for index in range(count))
        return self

    def take(self, index: int, made: Report) -> None:
        self.wrong(index)
        self.reports.append((index, made))

    @property
    def statuses(self) -> list[tuple[int, str]]:
        return sorted((index, made.status) for index, made in self.reports)


def order(index: int) -> Order:
    name = f"s{index}"
    return Order(Submission(name=name, student=name, filename="doubling.py", source=b"x = 1\n"))


ALL = [(index, "graded") for index in range(COUNT)]


@pytest.fixture
def batch(hall: Hall) -> Batch:
    return Batch(hall)


async def never(chunk: Chunk) -> object:
    """A worker that hangs."""
    await asyncio.Event().wait()


def says(said: object) -> Answers:
    async def answer(chunk: Chunk) -> object:
        if isinstance(said, Exception):
            raise said
        return said

    return answer


def test_every_submission_is_graded_once(batch, hall):
    hall.add("w")
    assert batch.grade().statuses == ALL


def test_several_workers_share_the_work(batch, hall):
    hall.add("one")
    hall.add("two")
    assert batch.grade().statuses == ALL
    assert min(hall.judged_by("one"), hall.judged_by("two")) > 0


def test_a_report_says_who_made_it(batch, hall):
    hall.add("w", host="lab3")
    assert {made.host.name for _, made in batch.grade().reports} == {"lab3"}


def test_each_transcript_comes_along(batch, hall):
    hall.add("w")
    assert sorted(batch.grade().transcripts) == list(range(COUNT))


def test_each_worker_gets_the_exercise_once(batch, hall):
    hall.add("one")
    hall.add("two")
    batch.grade()
    assert sorted(hall.greeted) == ["one", "two"]


def test_a_worker_that_comes_later_is_given_work(batch, hall):
    hall.add("slow", slowly(hall))
    hall.steps = [lambda: None, lambda: hall.add("late")]
    batch.grade()
    assert hall.judged_by("late") > 0


def slowly(hall: Hall) -> Answers:
    async def answer(chunk: Chunk) -> object:
        await asyncio.sleep(0.05)
        return await hall.judge(chunk)

    return answer


def test_what_a_worker_that_died_had_in_hand_is_graded_elsewhere(batch, hall):
    hall.add("dies", never)
    hall.add("w")
    hall.steps = [lambda: None, lambda: hall.remove("dies")]
    assert batch.grade().statuses == ALL


def test_what_a_worker_lost_is_graded_elsewhere(batch, hall):
    hall.add("loses", says(Lost("gone")))
    hall.add("w")
    assert batch.grade().statuses == ALL


def test_what_a_hanging_worker_has_in_hand_is_graded_elsewhere(batch, hall):
    hall.add("hangs", never)
    hall.add("w")
    assert batch.grade().statuses == ALL


def test_an_answer_that_comes_late_is_not_counted_again(batch, hall):
    late = asyncio.Event()

    async def answer(chunk: Chunk) -> object:
        await late.wait()
        return await hall.judge(chunk)

    def stay(index: int) -> None:  # all but the last: then the late one may speak
        if len(batch.reports) == COUNT - 2:
            late.set()

    hall.add("late", answer)
    hall.add("w")
    batch.wrong = stay
    assert batch.grade().statuses == ALL


def test_a_worker_that_was_started_anew_is_greeted_anew(batch, hall):
    first = [messages.write(messages.Unknown())]

    async def answer(chunk: Chunk) -> object:
        return first.pop() if first else await hall.judge(chunk)

    hall.add("w", answer)
    assert (batch.grade().statuses, hall.greeted) == (ALL, ["w", "w"])


HERE = versions()
REFUSED: dict[str, dict[str, Any]] = {
    "torch 1.0 there": {"versions": msgspec.structs.replace(HERE, torch="1.0")},
    "with other files": {"code": "x"},
    "another exercise": {"exercise": "x"},
    "no tier": {"tier": "none"},
}  # fmt: skip


@pytest.mark.parametrize("why", REFUSED)
def test_a_worker_that_is_not_like_this_command_gets_nothing(batch, hall, why):
    hall.add("other", **REFUSED[why])
    hall.add("w")
    assert (batch.grade().statuses, hall.judged_by("other")) == (ALL, 0)


def test_a_worker_without_threads_is_refused_by_name(batch, hall):
    hall.add("idle", threads=0)
    hall.add("w")
    assert (batch.grade().statuses, hall.judged_by("idle")) == (ALL, 0)
    assert batch.told == ["idle (idle) is left out: it has no threads"]


@pytest.mark.parametrize("why", REFUSED)
def test_a_worker_that_is_refused_is_named_with_the_reason(batch, hall, why):
    hall.add("other", host="lab9", **REFUSED[why])
    hall.add("w")
    (said,) = batch.grade().told
    assert (said.startswith("other (lab9) is left out: "), why in said) == (True, True)


LIES: dict[str, object] = {
    "no bytes": {"score": 1},
    "no message": b"hello",
    "too few reports": messages.write(Graded([], 1.0)),
    "somebody else's report": messages.write(Graded([Judged(b"{}", b"", 1)] * 2, 1.0)),
    "facts": messages.write(
        Facts(Kit(versions(), "", ""), "D", [], "", "", 1),
    ),
    "trouble": messages.write(messages.Trouble("The reference does not pass.")),
    "an error": Broken("ModuleNotFoundError: No module named 'grader'"),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_worker_whose_answer_is_wrong_is_left_out(batch, hall, lie):
    hall.add("liar", says(LIES[lie]))
    hall.add("w")
    assert batch.grade().statuses == ALL
    assert [said.split(" is left out")[0] for said in batch.told] == ["liar (liar)"]


def test_a_submission_that_takes_workers_down_is_ungraded_alone(batch, hall):
    async def answer(chunk: Chunk) -> object:
        if any(order.submission.name == "s7" for order in chunk.orders):
            raise Lost("gone")
        return await hall.judge(chunk)

    hall.add("w", answer)
    wrong = [one for one in batch.grade().statuses if one[1] != "graded"]
    assert wrong == [(7, "ungraded")]


def test_when_all_are_refused_it_stops_and_names_them(batch, hall):
    hall.add("one", code="x")
    hall.add("two", code="x")
    with pytest.raises(GradeError, match=r"No worker .* one .* two .* other files"):
        batch.grade()


def test_when_nobody_comes_it_stops_and_says_so(batch):
    with pytest.raises(GradeError, match="No worker has come"):
        batch.grade()
    assert batch.told == ["no workers at tcp://there:1 yet; waiting for them"]


def test_when_all_are_silent_it_stops_and_says_so(batch, hall, monkeypatch):
    monkeypatch.setattr(hall.exercise, "limits", Limits(load_wall=0.01, total_wall=0.01))
    hall.add("hangs", never)
    with pytest.raises(GradeError, match=r"No worker of tcp://there:1 has answered .* goes on"):
        batch.grade()


def test_a_worker_is_given_a_piece_for_each_thread_and_one_more(batch, hall, monkeypatch):
    monkeypatch.setattr(hall.exercise, "limits", Limits(load_wall=0.01, total_wall=0.01))
    hall.add("hangs", never, threads=3)
    with pytest.raises(GradeError):
        batch.grade()
    assert len(hall.asked) == 4


def test_when_all_have_gone_it_waits_for_others(batch, hall):
    hall.add("dies", never)
    hall.steps = [lambda: None, lambda: hall.remove("dies"), *[lambda: None] * 5,
                  lambda: hall.add("w")]  # fmt: skip
    assert batch.grade().statuses == ALL


def test_when_the_scheduler_goes_what_is_done_is_kept(batch, hall):
    def gone() -> None:
        if len(batch.reports) > 4:
            raise Gone("The scheduler at tcp://there:1 is gone.")

    hall.add("w", slowly(hall))
    hall.steps = [gone] * 1000
    with pytest.raises(GradeError, match="is gone"):
        batch.grade()
    assert 4 < len(batch.reports) < COUNT


def test_a_disk_that_is_full_stops_it(batch, hall):
    def full(index: int) -> None:
        raise GradeError("No space left on device")

    hall.add("w")
    batch.wrong = full
    with pytest.raises(GradeError, match="No space"):
        batch.grade()


def test_a_fault_of_ours_is_no_endless_wait(batch, hall):
    hall.add("w", says(ZeroDivisionError("oh")))
    with pytest.raises(ZeroDivisionError):
        batch.grade()


def test_orders_are_taken_as_they_are_needed(batch, hall):
    """A class of a million is never in the scheduler's memory."""
    taken: list[int] = []
    hall.add("w", never)
    hall.steps = [lambda: None, lambda: None, lambda: (_ for _ in ()).throw(Gone("enough"))]
    cluster = Cluster(hall.exercise, OPTIONS, "tcp://there:1", batch.take)
    with pytest.raises(GradeError, match="enough"):
        cluster.run((taken.append(index), (index, order(index)))[1] for index in range(10_000))
    assert len(taken) < 10
