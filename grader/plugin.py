"""The pytest side: check files become checks, exceptions become outcomes.

Inert wherever no `exercise.toml` lies beside a test file. Otherwise it gives checks the fixtures
`student` and `rng`, decides what is unwritten or blocked, and words each failure. Which submission
is judged comes from the `Bench` on `config.stash`: the student's own file, unless `grader grade`
put another there.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from grader import exercise as exercises
from grader.attempt import Attempt
from grader.judging import Bench, Blocked, Check, Unwritten, read_check
from grader.report import CheckResult
from grader.sandbox.launch import LaunchError, open_workers
from grader.student import Student
from grader.submission import read
from grader.words import LANGUAGES, language_of

BENCH = pytest.StashKey[Bench]()
CHECK = pytest.StashKey[Check]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of a student's run."""
    group = parser.getgroup("exercises")
    group.addoption("--lang", choices=LANGUAGES, help="language of the screens (else the locale's)")
    group.addoption("--seed", type=int, help="seed of the checks' inputs (else the exercise's)")
    parser.addini(
        "exercise_language", "language of the screens where --lang is not given", default=""
    )


def pytest_configure(config: pytest.Config) -> None:
    """Name the marks; where exercises are to be run, start a worker at once."""
    config.addinivalue_line("markers", "task(id): the task of the exercise that a check belongs to")
    config.addinivalue_line("markers", "points(n): what a check is worth")
    config.addinivalue_line("markers", "needs(task, ...): tasks whose checks have to pass before")
    if BENCH not in config.stash:
        wanted = config.getoption("--lang") or config.getini("exercise_language")
        config.stash[BENCH] = Bench(language_of(wanted), config.getoption("--seed"))
        if exercises_only(config):
            from grader.practice.screen import Screen

            Screen.take_over(config)
            if not config.option.collectonly:
                _workers(config.stash[BENCH])


def exercises_only(config: pytest.Config) -> bool:
    """Whether this run was started on exercise folders and nothing else."""
    places = [Path(str(argument).split("::")[0]) for argument in config.args]
    return bool(places) and all(_holds_exercise(config.invocation_params.dir / p) for p in places)


def _holds_exercise(place: Path) -> bool:
    folder = place if place.is_dir() else place.parent
    return (folder / "exercise.toml").is_file() or (
        place.is_dir() and any(place.glob("*/exercise.toml"))
    )


def _workers(bench: Bench) -> None:
    if bench.workers is None:
        try:
            bench.workers = open_workers()
        except LaunchError as error:
            raise pytest.UsageError(str(error)) from None


def pytest_collection_modifyitems(session: pytest.Session, items: list[pytest.Item]) -> None:
    """Read the marks of every check, once."""
    loaded: dict[Path, exercises.Exercise] = {}
    for item in items:
        folder = exercises.folder_of(item.path)
        if folder is None:
            continue
        try:
            if folder not in loaded:
                loaded[folder] = exercises.load(folder)
            exercise = loaded[folder]
            if item.path in (exercise.public_checks, exercise.hidden_checks):
                item.stash[CHECK] = read_check(item, exercise)
                item.extra_keyword_matches.add(item.stash[CHECK].task)  # -k loss: all of the task
        except exercises.ExerciseError as error:
            raise pytest.UsageError(str(error)) from None
    bench = session.config.stash[BENCH]
    for exercise in loaded.values():
        if exercise.slug not in bench.attempts:
            seed = bench.seed if bench.seed is not None else exercise.seed
            work = read(exercise.work, exercise.slug, bench.language)
            bench.attempts[exercise.slug] = Attempt(exercise, work, seed)


@pytest.fixture(scope="module")
def student(request: pytest.FixtureRequest) -> Iterator[Student]:
    """The student's functions, called in a process of their own."""
    bench = request.config.stash[BENCH]
    same_file = (item for item in request.session.items if item.path == request.path)
    check = next((item.stash[CHECK] for item in same_file if CHECK in item.stash), None)
    if check is None:
        pytest.fail(f"{request.path.name} is not a check file: no exercise.toml lies beside it")
    yield bench.student(check)
    bench.close_student()


@pytest.fixture
def rng(request: pytest.FixtureRequest) -> np.random.Generator:
    """A generator for a check's inputs: its seed is the exercise's with a hash of the name."""
    node = request.node
    bench = request.config.stash[BENCH]
    seed = bench.attempts[node.stash[CHECK].exercise.slug].seed if CHECK in node.stash else 0
    return np.random.default_rng([seed, zlib.crc32(node.name.encode())])


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Do not run what cannot be right yet."""
    if CHECK in item.stash:
        bench = item.config.stash[BENCH]
        _workers(bench)
        bench.admit(item.stash[CHECK])


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: Any, request: pytest.FixtureRequest) -> Iterator[None]:
    """The calls of a fixture belong to every check that uses it."""
    bench = request.config.stash.get(BENCH, None)
    if bench is None or not bench.attempts:
        return (yield)
    name = "" if fixturedef.scope == "function" else fixturedef.argname
    with bench.calls_of(id(fixturedef), name):
        return (yield)


def pytest_assertrepr_compare(
    config: pytest.Config, op: str, left: object, right: object
) -> list[str] | None:
    """Remember what was compared: returned and expected come from here."""
    bench = config.stash.get(BENCH, None)
    if bench is None or not bench.attempts:
        return None
    bench.comparison = (op, left, right)
    return [f"{_short(left)} {op} {_short(right)}"]


def _short(thing: object) -> str:
    text = repr(thing)
    return text if len(text) < 200 else text[:197] + "..."


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> pytest.TestReport | None:
    """A check's outcome in the kit's words; None for every other test."""
    if CHECK not in item.stash or call.when == "teardown":
        return None
    error = call.excinfo.value if call.excinfo else None
    if isinstance(error, KeyboardInterrupt | pytest.exit.Exception):
        return None
    if error is None and call.when == "setup":
        return pytest.TestReport.from_item_and_call(item, call)
    return _report(item, call, error)


def _report(
    item: pytest.Item, call: pytest.CallInfo[None], error: BaseException | None
) -> pytest.TestReport:
    from grader.render.text import longrepr

    bench, check = item.config.stash[BENCH], item.stash[CHECK]
    result = bench.judge(check, error, fixtures_of(item))
    report = pytest.TestReport(
        nodeid=item.nodeid, location=item.location, keywords=dict.fromkeys(item.keywords, 1),
        outcome="passed", longrepr=None, when="call", sections=_printed(result),
        duration=call.duration, start=call.start, stop=call.stop,
        user_properties=item.user_properties,
    )  # fmt: skip
    if error is None:
        return report
    text = longrepr(result, check.exercise, bench.language)
    if isinstance(error, Blocked):
        report.outcome = "skipped"
        report.longrepr = (str(item.path), item.location[1] or 0, text)
        return report
    report.outcome = "failed"
    if (
        item.config.getoption("verbose", 0) > 1
        and not isinstance(error, Unwritten)
        and call.excinfo
    ):
        text += "\n\n" + str(item.repr_failure(call.excinfo))
    report.longrepr = text
    if result.outcome == "ungraded":
        report.when = "setup"  # pytest then counts it as an error, not as a failure
    return report


def _printed(result: CheckResult) -> list[tuple[str, str]]:
    return [("Captured stdout call", result.printed)] if result.printed else []


def fixtures_of(item: pytest.Item) -> list[int]:
    """The fixtures of a check, by the ids of their definitions."""
    info = getattr(item, "_fixtureinfo", None)
    return [id(d) for ds in info.name2fixturedefs.values() for d in ds] if info else []


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A session with a blocked check never ends with 0."""
    bench = session.config.stash.get(BENCH, None)
    if (
        bench
        and session.exitstatus == pytest.ExitCode.OK
        and any(result.outcome == "blocked" for result in bench.results)
    ):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take every worker down."""
    bench = config.stash.get(BENCH, None)
    if bench is not None:
        bench.close()
