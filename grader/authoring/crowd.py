"""Everybody whom the checks are held against, judged side by side.

The untouched stub, answers that do nothing, the accepted answers, the known mistakes, the reference
with other seeds, and the mutants: in as many warm judges as there are processors. Each goes through
all checks; what does nothing through those of its task; a mutant, the checks of its function's task
first, until one fails: that one has killed it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from grader import grade, mistakes, transcript
from grader.attempt import Attempt
from grader.authoring import idle, signatures
from grader.authoring.idle import Idle
from grader.authoring.mutants import Mutant
from grader.authoring.rehearsal import OPTIONS, Rehearsal, submission
from grader.authoring.signatures import Answered
from grader.exercise import Exercise, Limits
from grader.mistakes import Mistake
from grader.orders import Order
from grader.pool import Pool
from grader.report import Report
from grader.sandbox.launch import Workers

SEEDS = 20
PATIENCE = 10  # times the reference's CPU seconds are a mutant's
LEAST_CPU = 2.0  # seconds: a clock's tick and a slow start must not look like a kill
STUB = "stub"


class Crowd:
    """Who is judged, by name, and what came of it."""

    def __init__(
        self, exercise: Exercise, rehearsal: Rehearsal, known: dict[Path, Mistake],
        mutants: list[Mutant],
    ) -> None:  # fmt: skip
        self.exercise, self._rehearsal = exercise, rehearsal
        self.accepted = sorted((exercise.hidden / "accepted").glob("*.py"))
        self.mistakes = {path.stem: mistake for path, mistake in known.items()}
        self.mutants = mutants
        asked = {check.task for check in rehearsal.checks}
        self._idle = {
            f"idle {one.task} {one.way}": one for one in idle.make(exercise) if one.task in asked
        }
        self.seeds = [exercise.seed + step for step in range(1, SEEDS + 1)]
        self._orders = self._all()
        self._names = list(self._orders)
        self._reports: dict[str, Report] = {}
        self._transcripts: dict[str, bytes] = {}

    def __len__(self) -> int:
        return len(self._orders)

    def judge(self, jobs: int, advance: Callable[[], None], workers: Workers | None = None) -> None:
        """Judge everybody, `advance` after each; GradeError when nobody can be judged.

        One job works in this process, with `workers` if there are any.
        """
        orders = list(enumerate(self._orders.values()))

        def take(index: int, report: Report) -> None:
            self._reports[self._names[index]] = report
            advance()

        if jobs > 1:
            Pool(self.exercise, OPTIONS, jobs, take, self._hear).run(orders)
            return
        indices = iter(range(len(orders)))
        grade.judge(
            self.exercise, self._orders.values(), OPTIONS,
            lambda report: take(next(indices), report), workers,
            on_attempt=lambda attempt, _, ran: self._keep(attempt),
        )  # fmt: skip

    def stub(self) -> Report:
        """The report of the untouched stub."""
        return self._reports[STUB]

    def idle(self) -> list[tuple[Idle, Report]]:
        """The answers that do nothing and their reports."""
        return [(one, self._reports[name]) for name, one in self._idle.items()]

    def right(self) -> dict[str, Report]:
        """The reports of the accepted answers, by file."""
        names = [path.stem for path in self.accepted]
        return {f"accepted/{name}.py": self._reports[f"accepted/{name}"] for name in names}

    def wrong(self) -> dict[str, tuple[Mistake, Report]]:
        """The known mistakes and their reports, by file."""
        found = self.mistakes.items()
        return {f"mistakes/{n}.py": (m, self._reports[f"mistakes/{n}"]) for n, m in found}

    def seeded(self) -> dict[int, Report]:
        """The reference's reports by seed."""
        return {seed: self._reports[f"seed {seed}"] for seed in self.seeds}

    def mutated(self) -> list[tuple[Mutant, Report]]:
        """The mutants and their reports."""
        return [(mutant, self._reports[f"mutant {mutant.id}"]) for mutant in self.mutants]

    def answers(self) -> list[Answered]:
        """What each mistake's task answered."""
        found = []
        for name, mistake in self.mistakes.items():
            order = self._orders[f"mistakes/{name}"]
            attempt = Attempt(self.exercise, order.submission, self.exercise.seed)
            attempt.exchanges = transcript.unpack(self._transcripts[f"mistakes/{name}"])
            found += signatures.answered(mistake, attempt, self._rehearsal.checks)
        return found

    def _hear(self, index: int, packed: bytes, ran: int) -> None:
        name = self._names[index]
        if name.startswith("mistakes/"):
            self._transcripts[name] = packed

    def _keep(self, attempt: Attempt) -> None:
        name = attempt.submission.name
        if name.startswith("mistakes/"):
            self._transcripts[name] = transcript.pack(attempt.exchanges)

    def _all(self) -> dict[str, Order]:
        exercise = self.exercise
        reference = exercise.reference.read_bytes()
        sources = {STUB: exercise.stub}
        sources |= {f"accepted/{path.stem}": path.read_bytes() for path in self.accepted}
        text = reference.decode("utf-8-sig")
        for name, mistake in self.mistakes.items():
            sources[f"mistakes/{name}"] = mistakes.lay_over(text, mistake).encode()
        orders = {n: Order(submission(exercise, n, source)) for n, source in sources.items()}
        for name, one in self._idle.items():
            does_nothing = submission(exercise, name, one.source.encode())
            orders[name] = Order(does_nothing, only=one.task)
        for seed in self.seeds:
            name = f"seed {seed}"
            orders[name] = Order(submission(exercise, name, reference), seed=seed)
        limits = patience(exercise.limits, self._rehearsal.cpu)
        asks = {function: task.id for task in exercise.tasks for function in task.functions}
        for mutant in self.mutants:
            name = f"mutant {mutant.id}"
            mutated = submission(exercise, name, mutant.source.encode())
            first = asks.get(mutant.function, "")
            orders[name] = Order(mutated, limits=limits, first=first, until_failed=True)
        return orders


def patience(limits: Limits, cpu: float) -> Limits:
    """A mutant's limits: ten times the CPU seconds that the reference took, for everything."""
    seconds = min(max(PATIENCE * cpu, LEAST_CPU), limits.total_cpu)
    call, load = min(limits.call_cpu, seconds), min(limits.load_cpu, seconds)
    return msgspec.structs.replace(limits, total_cpu=seconds, call_cpu=call, load_cpu=load)
