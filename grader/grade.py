"""Many submissions, one judge: a pytest session that is collected once and kept.

`pytest.main` is called a single time. In place of pytest's own loop over the items stands a loop
over submissions: each gets all items through pytest's ordinary protocol, with fresh fixtures and
fresh workers. Before the first one the reference is judged in the same way: if it does not get full
marks, the checks or the machine are at fault, and nobody is graded.
"""

from __future__ import annotations

import contextlib
import copy
import gc
import sys
from collections.abc import Callable, Iterable

import msgspec
import pytest

from grader import carry, diagnosis, loading, mistakes, report, transcript
from grader.attempt import Attempt, Right
from grader.exercise import Exercise, Limits
from grader.judging import Bench, Check
from grader.mistakes import Known
from grader.orders import (
    CANNOT_RUN,
    GradeError,
    Kept,
    Options,
    Order,
    caps_of,
    check_hidden,
    check_tier,
    versions,
)
from grader.plugin import BENCH, CHECK, fixtures_of
from grader.report import CheckResult, Report, TaskResult
from grader.sandbox.launch import LaunchError, Workers, open_workers
from grader.session import hold_session, last_line, raised
from grader.submission import Submission, read
from grader.training import training_of
from grader.transport import Cancelled
from grader.words import Language

TOLD = ("timeout", "exited", "crashed", "memory", "output", "protocol", "missing")
KILLED = [f"signal {number}" for number in (1, 2, 9, 15)]  # HUP, INT, KILL, TERM: no crash's own


OnAttempt = Callable[[Attempt, list[Check], int], None]


class Grading:
    """The pytest plugin that puts a loop over submissions in place of the loop over items."""

    def __init__(
        self,
        exercise: Exercise,
        submissions: Iterable[Submission | Order],
        options: Options,
        on_report: Callable[[Report], None],
        workers: Workers | None = None,
        on_attempt: OnAttempt | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._given, self._on_attempt, self._cancelled = workers, on_attempt, cancelled
        self._library = mistakes.library(exercise)
        # pytest's own words go elsewhere, the caller's do not
        self._streams = sys.stdout, sys.stderr
        self.exercise, self.submissions, self.options = exercise, submissions, options
        self.on_report = on_report
        self.trouble = ""
        self.interrupted = False
        self._killed = False  # a worker of the last submission, by a signal that is no crash
        self._bench = Bench(options.language, options.seed)
        self._bench.eager = True
        self._tier = "D"
        self._walls: list[str] = []
        self._digest = exercise.digest()

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """Put our bench where the plugin looks for it."""
        config.stash[BENCH] = self._bench

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A check file that cannot be collected stops everything."""
        if report.failed:
            self.trouble = f"{CANNOT_RUN}: {last_line(report.longreprtext)}"

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Judge the reference, then each submission."""
        # nobody reads what these write here, and they are an eighth of the judge's time
        for name in ("terminalreporter", "capturemanager"):
            session.config.pluginmanager.unregister(name=name)
        gc.freeze()  # what is there by now stays: it need not be looked through again and again
        try:
            self._open()
            if not self.options.public_only:
                self._prove(session)
            for item in self.submissions:
                order = item if isinstance(item, Order) else Order(item)
                with contextlib.suppress(Cancelled):
                    self._hand_over(self._judge(session, order))
        except (GradeError, LaunchError) as error:
            self.trouble = str(error)
        except KeyboardInterrupt:
            self.interrupted = True
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        """A check from setup to teardown, by pytest's hooks; its outcome goes to the bench.

        Pytest's own makes three reports a check, for plugins that are not here.
        """
        hook = item.config.hook
        if getattr(item, "_request", None) is False:  # run before, for another submission
            item._initrequest()  # type: ignore[attr-defined]
        try:
            error = raised(hook.pytest_runtest_setup, item=item)
            if error is None:
                error = raised(hook.pytest_runtest_call, item=item)
            self._bench.judge(item.stash[CHECK], error, fixtures_of(item))
        except BaseException:
            nextitem = None  # cancelled: the next submission begins with fixtures of its own
            raise
        finally:
            raised(hook.pytest_runtest_teardown, item=item, nextitem=nextitem)
            item._request = item.funcargs = False  # type: ignore[attr-defined]
        return True

    def _hand_over(self, result: Report) -> None:
        out, err = self._streams
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            self.on_report(result)

    def _open(self) -> None:
        workers = self._given or open_workers(caps_of(self.exercise), fork=self.options.fork)
        self._bench.workers, self._bench.keep_workers = workers, self._given is not None
        walls = workers.walls()
        self._tier, self._walls = walls.tier, walls.held
        check_tier(self._tier, self.options.require)

    def _prove(self, session: pytest.Session) -> None:
        """The checks are right on this machine: the reference passes them all."""
        proof = self._judge(session, Order(read(self.exercise.reference, "reference")))
        wrong = [check for check in proof.checks if check.outcome != "passed"]
        if wrong or not proof.checks:
            names = ", ".join(f"{check.id} ({check.outcome})" for check in wrong[:3])
            reason = proof.note or next((check.message for check in wrong if check.message), "")
            why = f" {reason.rstrip('.')}." if reason else ""
            raise GradeError(
                f"The reference solution itself does not pass: {names or 'no checks'}.{why} "
                "Nobody was graded; mend the checks or the machine first."
            )

    def _judge(self, session: pytest.Session, order: Order) -> Report:
        result = self._run(session, order)
        if result.status == "ungraded":  # our fault, perhaps a passing one: new workers, once more
            self._restart()
            result = self._run(session, order)
        elif self._killed:  # by a machine short of memory, by an administrator, or by itself
            result = self._run(session, order)
        return result

    def _restart(self) -> None:
        self._given = None
        with contextlib.suppress(OSError, LaunchError):
            self._bench.close()
        self._open()

    def _run(self, session: pytest.Session, order: Order) -> Report:
        options = self.options
        seeds = (order.seed, options.seed, self.exercise.seed)
        seed = next(seed for seed in seeds if seed is not None)
        attempt = Attempt(self._within(order.limits), order.submission, seed)
        if self._cancelled is not None:
            attempt.budget.cancelled = self._cancelled
        self._bench.begin(attempt)
        ran = self._replay(session, attempt, order.kept)
        if ran is None:
            items = _picked(session.items, order)
            self._run_items(items, order.until_failed)
            ran = len(items)
        if options.carry_forward:
            self._carry_forward(session, attempt)
        self._killed = any(
            exchange.lost == "crashed" and exchange.reason in KILLED
            for held in attempt.exchanges.values()
            for exchange in held
        )
        checks = [item.stash[CHECK] for item in session.items]
        if self._on_attempt is not None:
            self._on_attempt(attempt, checks, ran)
        results = {(result.hidden, result.id): result for result in self._bench.results}
        in_order = [results[_name(check)] for check in checks if _name(check) in results]
        return self._report(attempt, checks, in_order)

    def _run_items(self, items: list[pytest.Item], until_failed: bool = False) -> None:
        for item, following in zip(items, [*items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self._cancelled is not None and self._cancelled():
                item.config.hook.pytest_runtest_teardown(item=item, nextitem=None)
                raise Cancelled
            if until_failed and self._bench.results[-1].outcome in ("failed", "unwritten"):
                item.config.hook.pytest_runtest_teardown(item=item, nextitem=None)
                break
        self._bench.close_student()

    def _within(self, limits: Limits | None) -> Exercise:
        """The exercise, under other limits if there are any."""
        if limits is None:
            return self.exercise
        other = copy.copy(self.exercise)
        other.limits = limits
        return other

    def _replay(self, session: pytest.Session, attempt: Attempt, kept: Kept | None) -> int | None:
        """Judge from the transcript what it answers, run the rest: how many; None without one."""
        if kept is None or (kept.tier, kept.walls) != (self._tier, self._walls):
            return None
        before = attempt.before = transcript.unpack(kept.transcript)
        self._run_items(session.items)
        attempt.before, attempt.numbers = None, transcript.Numbers()
        changed = set(self._bench.changed)
        self._bench.changed.clear()
        if changed:
            self._run_items([item for item in session.items if _name(item.stash[CHECK]) in changed])
        attempt.exchanges = transcript.merged(before, attempt.used, attempt.exchanges)
        return len(changed)

    def _carry_forward(self, session: pytest.Session, attempt: Attempt) -> None:
        """Run blocked checks beside right versions of what they need; one worker for each set."""
        exchanges, attempt.exchanges = attempt.exchanges, {}  # of this, nothing else is kept
        outcomes = list(self._bench.results)
        blocked = {(r.hidden, r.id) for r in outcomes if r.outcome == "blocked"}
        checks = [item.stash[CHECK] for item in session.items]
        needs = carry.needs_of(checks)
        groups: dict[tuple[str, ...], list[pytest.Item]] = {}
        for item in session.items:
            check = item.stash[CHECK]
            missing = carry.missing(check, outcomes, needs) if _name(check) in blocked else set()
            if missing:
                groups.setdefault(tuple(sorted(missing)), []).append(item)
        for tasks, items in groups.items():
            attempt.right = carry.right_versions(self.exercise, tasks)
            self._bench.carrying = True
            attempt.refill()
            self._run_items(items)
        attempt.right, self._bench.carrying, attempt.exchanges = Right(), False, exchanges

    def _report(self, attempt: Attempt, asked: list[Check], checks: list[CheckResult]) -> Report:
        status = report.status_of(checks, loading.unreadable(attempt))
        tasks = report.tasks_of(checks, [task.id for task in self.exercise.tasks])
        found = diagnosis.diagnose(attempt, asked, checks, self._library)
        tasks = [_told(task, found.get(task.id), self.options.language) for task in tasks]
        return Report(
            version=1,
            submission=attempt.submission.name,
            student=attempt.submission.student,
            status=status,
            note=note_of(attempt, checks, self._bench.trouble, self.options.language),
            score=report.score_of(status, tasks),
            max_score=report.total(task.max_score for task in tasks),
            exercise=report.ExerciseId(self.exercise.slug, self._digest),
            tier=self._tier,
            walls=self._walls,
            ids=attempt.submission.ids,
            submitted=attempt.submission.submitted,
            seed=attempt.seed,
            public_only=self.options.public_only,
            carry_forward=self.options.carry_forward,
            versions=versions(),
            tasks=tasks,
            checks=checks,
            training=training_of(self._bench.public_records, self.exercise),
        )


def judge(
    exercise: Exercise,
    submissions: Iterable[Submission | Order],
    options: Options,
    on_report: Callable[[Report], None],
    workers: Workers | None = None,
    on_attempt: OnAttempt | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Judge each submission and hand over its report as soon as it is there.

    `workers` are used and left open when given; else they are started and ended here.
    `on_attempt` gets, right before the report, the attempt with its transcript, the checks, and how
    many of them were run rather than answered from an earlier transcript. While `cancelled` is true
    the submission at hand gets no report, and the next one is asked for.
    GradeError when nobody can be graded: no hidden checks, a broken check file, a reference that
    fails, a tier below the one asked for. KeyboardInterrupt when the user stops it.
    """
    check_hidden(exercise, options)
    grading = Grading(exercise, submissions, options, on_report, workers, on_attempt, cancelled)
    files = [str(exercise.public_checks)]
    if not options.public_only:
        files.append(str(exercise.hidden_checks))
    code, said = hold_session(exercise, files, grading)
    if grading.interrupted:
        raise KeyboardInterrupt
    if grading.trouble:
        raise GradeError(grading.trouble)
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise GradeError(f"{CANNOT_RUN}: {last_line(said)}")


def note_of(attempt: Attempt, checks: list[CheckResult], trouble: str, language: Language) -> str:
    """What an instructor should know of this submission beside its points."""
    told = [check.message for check in checks if check.category in TOLD and check.message]
    parts = [loading.sentence(attempt, language) or next(iter(told), ""), attempt.submission.note]
    if attempt.notebook is not None:
        parts += loading.notes(attempt.notebook, language)
    return "; ".join(part for part in (trouble, *parts) if part)


def _told(task: TaskResult, known: Known | None, language: Language) -> TaskResult:
    if known is None:
        return task
    hint, note = known.hints(language)[0], known.note(language)
    return msgspec.structs.replace(task, mistakes=known.ids, hint=hint, note=note)


def _picked(items: list[pytest.Item], order: Order) -> list[pytest.Item]:
    """The checks that an order asks for, in order."""
    kept = [item for item in items if order.only in ("", item.stash[CHECK].task)]
    return sorted(kept, key=lambda item: item.stash[CHECK].task != order.first)


def _name(check: Check) -> tuple[bool, str]:
    return check.hidden, check.id
