"""One judge that gets attack after attack, and an honest submission after each of them."""

from __future__ import annotations

import time
from pathlib import Path

import msgspec

from grader import exercise as exercises
from grader import report
from grader.intake.collect import collect
from grader.orders import Options, Order
from grader.pool import Pool
from grader.report import Report
from grader.submission import Submission, read
from tests.attacks.corpus import Attack, Case, cases
from tests.attacks.world import World

HONEST, BASES = "honest", ("reference", "wrong")
GRACE = 2.0  # seconds on top of a submission's own limits


class Outcome(msgspec.Struct):
    """What came of one submission, and of the honest one after its attack."""

    case: Case
    report: Report
    seconds: float
    traces: list[str]
    memory: int = 0  # by which the judge's peak grew, in bytes
    after: bytes = b""  # the honest one's report


class Lane:
    """A course of its own, a world of its own, one judge."""

    def __init__(self, folder: Path, answers: dict[str, str], world: World, require: str) -> None:
        self.answers, self.world, self._inbox = answers, world, folder / "in"
        self.exercise = exercises.load(world.exercise)
        self.outcomes: dict[str, Outcome] = {}
        self.bases: dict[str, Report] = {}
        self.honest = b""  # the first honest report
        self.replaced = 0
        self._options = Options(require=require)
        self._queue: list[tuple[Case | None, Submission]] = []
        self._last: list[Outcome] = []  # since the last honest one
        self._peak = 0
        self._began = 0.0

    @property
    def seconds(self) -> float:
        """What a submission may take."""
        return self.exercise.limits.total_wall + GRACE

    def run(self, attacks: list[Attack]) -> None:
        """Judge them all; GradeError when the judge cannot begin."""
        self._add(None, HONEST, {self._filename: self.answers[HONEST].encode()})
        for base in BASES:
            self._add(None, base, {self._filename: self.answers[base].encode()})
        for attack in attacks:
            facts = self.world.facts()
            for case in cases(attack, self.answers[attack.base], facts, self._filename):
                self._add(case, case.name, case.files)
            self._add(None, HONEST, {self._filename: self.answers[HONEST].encode()})
        pool = Pool(self.exercise, self._options, 1, self._take)
        pool.run([(index, Order(item)) for index, (_, item) in enumerate(self._queue)])
        self.replaced = pool.replaced

    @property
    def _filename(self) -> str:
        return f"{self.exercise.slug}.py"

    def _add(self, case: Case | None, name: str, files: dict[str, bytes]) -> None:
        folder = self._inbox / str(len(self._queue)) / "entry"
        for path, data in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        if len(files) == 1:  # a Python file as it is; a folder is read as everybody's is
            handed_in = read(folder / next(iter(files)), name)
        else:
            handed_in = collect(folder.parent, self.exercise.slug).submissions[0]
        handed_in = msgspec.structs.replace(handed_in, name=name, student=name)
        self._queue.append((case, handed_in))

    def _take(self, index: int, result: Report) -> None:
        seconds, traces = time.monotonic() - self._began, self.world.traces()
        case = self._queue[index][0]
        peak = self.world.judge_memory()
        if case is not None:
            outcome = Outcome(case, result, seconds, traces, peak - self._peak)
            self.outcomes[case.name] = outcome
            self._last.append(outcome)
        elif result.submission in BASES:
            self.bases[result.submission] = result
        else:
            self._note_honest(report.to_json(result), traces)
        self._peak, self._began = peak, time.monotonic()

    def _note_honest(self, result: bytes, traces: list[str]) -> None:
        """The first honest report; later ones belong to the attacks before them."""
        self.honest = self.honest or result
        for outcome in self._last:
            outcome.traces += traces
            outcome.after = result
        self._last.clear()
