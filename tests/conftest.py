"""What the suite shares: the exercise, a judge for any source text, a student's folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from grader import exercise as exercises
from grader import grade, mistakes, pool
from grader.exercise import Exercise
from grader.orders import Options
from grader.practice.init import write_kit
from grader.report import Report
from grader.sandbox.launch import Workers, open_workers
from grader.submission import Submission

ROOT = Path(__file__).resolve().parents[1]
# Whole programs started many times over: minutes each, so they run with the soak.
SAMPLED = ("test_diagnosis.py",)
LONG = {
    f"test_{name}.py"
    for name in ("cluster_kills", "kills", "verify", "doctor", "release", "confine_caps")
}
Judge = Callable[..., dict[str, Report]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is slow in the longest files is left out of `make test`; `make soak` runs it.

    Of the hundreds of files that are judged alike, `make test` takes one in six, always the same.
    """
    for item in items:
        slow = item.get_closest_marker("slow") is not None
        file = item.callspec.id if isinstance(item, pytest.Function) and "[" in item.name else ""
        sampled = item.path.name in SAMPLED and zlib.crc32(file.encode()) % 6
        if slow and (item.path.name in LONG or sampled):
            item.add_marker("long")


@pytest.fixture(scope="session")
def exercise() -> Exercise:
    return exercises.find("binary_classification", ROOT)


@pytest.fixture(scope="session")
def reference(exercise: Exercise) -> str:
    return exercise.reference.read_text(encoding="utf-8")


def judge_sources(
    exercise: Exercise, sources: dict[str, str | bytes], workers: Workers, **options: object
) -> dict[str, Report]:
    """The report of each source text, judged as `grader grade` does."""
    submissions = [
        Submission(
            name=name,
            student=name,
            filename=f"{exercise.slug}.py",
            source=source.encode() if isinstance(source, str) else source,
        )
        for name, source in sources.items()
    ]
    reports: list[Report] = []
    usual, limits = exercise.limits, options.pop("limits", None)
    on_attempt: Any = options.pop("on_attempt", None)
    settings = Options(**{"require": "D", **options})
    shared = workers if settings.fork else None
    exercise.limits = limits or usual
    grade.judge(exercise, submissions, settings, reports.append, shared, on_attempt)
    exercise.limits = usual
    return {report.submission: report for report in reports}


@pytest.fixture(scope="session")
def workers() -> Iterator[Workers]:
    """One warm fork server for the whole suite."""
    started = open_workers()
    yield started
    started.close()


class Lent:
    """The suite's fork server, for a judge that ends what it was given."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers

    def __getattr__(self, name: str) -> Any:
        return getattr(self._workers, name)

    def close(self) -> None:
        """It is not the judge's to end."""


@pytest.fixture
def one_judge_here(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    """`grader grade` has one judge, in this process, and the suite's fork server."""
    monkeypatch.setattr(pool.Pool, "run", pool.Pool.run_here)
    monkeypatch.setattr(grade, "open_workers", lambda *_, **__: Lent(workers))


@pytest.fixture
def grader_here(
    one_judge_here: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str]]:
    """`grader ...` without processes of its own: its exit code, and what it said."""
    from grader import cli

    monkeypatch.setenv("COLUMNS", "120")

    def run(*words: object) -> tuple[int, str]:
        with pytest.raises(SystemExit) as ended:
            cli.app([str(word) for word in words], prog_name="grader")
        return int(ended.value.code or 0), capsys.readouterr().out

    return run


@pytest.fixture(scope="session")
def judge_for(workers: Workers) -> Judge:
    """A judge for source texts of any exercise, which is its first argument."""

    def run(
        exercise: Exercise, sources: dict[str, str | bytes], **options: object
    ) -> dict[str, Report]:
        return judge_sources(exercise, sources, workers, **options)

    return run


@pytest.fixture(scope="session")
def judge(exercise: Exercise, judge_for: Judge) -> Judge:
    """The same for the suite's own exercise."""

    def run(sources: dict[str, str | bytes], **options: object) -> dict[str, Report]:
        return judge_for(exercise, sources, **options)

    return run


@pytest.fixture(scope="session")
def swap(reference: str) -> Callable[[str], str]:
    """The reference with some functions replaced by those of the text."""

    def put(source: str, hints: mistakes.Hints | None = None) -> str:
        changed = mistakes.Mistake("X", "", "", hints or mistakes.Hints([], []), source=source)
        return mistakes.lay_over(reference, changed)

    return put


@pytest.fixture
def kit(tmp_path: Path, exercise: Exercise) -> Path:
    """A student's exercise folder, in a place with spaces and Hangul."""
    folder = tmp_path / "my work 내 폴더"
    write_kit(folder, [exercise], "en")
    return folder / exercise.slug


def run_pytest(
    folder: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """`python -m pytest` as a student runs it."""
    import os

    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, "-m", "pytest", *arguments],
        cwd=folder,
        env={**inherited, "LC_ALL": "C.UTF-8", **environment},
        capture_output=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def student_runs(kit: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Put a file in the kit and run pytest there."""

    def run(
        source: Path | str | bytes | None, *arguments: str, **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        work = kit / f"{kit.name}.py"
        if isinstance(source, Path):
            shutil.copyfile(source, work)
        elif source is not None:
            work.write_bytes(source.encode() if isinstance(source, str) else source)
        return run_pytest(kit, *arguments, **environment)

    return run


DOUBLING = {
    "exercises/doubling/exercise.toml": """
seed = 3
title = { en = "Doubling", ko = "두 배" }
[[task]]
id = "double"
functions = ["double"]
title = { en = "double", ko = "두 배" }
start = { en = "Twice what?", ko = "무엇의 두 배일까요?" }
done = { en = "twice", ko = "두 배예요" }
[finished]
look = { en = "again", ko = "다시" }
think = { en = "why?", ko = "왜 그럴까요?" }
""",
    "exercises/doubling/test_doubling.py": """
import pytest

@pytest.mark.task("double")
@pytest.mark.points(1)
def test_doubles(student):
    assert student.double(2) == 4
""",
    "solutions/doubling/doubling.py": "def double(x):\n    return 2 * x\n",
    "solutions/doubling/test_hidden.py": """
import pytest

@pytest.mark.task("double")
@pytest.mark.points(0.5)
def test_doubles_others(student, rng):
    x = int(rng.integers(5, 100))
    assert student.double(x) == 2 * x
""",
}
STUB = 'def double(x):\n    raise NotImplementedError("double is not written yet")\n'


@pytest.fixture(scope="session")
def write_course() -> Callable[[Path], None]:
    """Write a course with one tiny exercise that is none of the kit's."""

    def write(folder: Path) -> None:
        files = {f"exercises/doubling/{name}": STUB for name in ("doubling.py", ".stub.py")}
        for name, text in (DOUBLING | files).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    return write


@pytest.fixture
def course(tmp_path: Path, write_course: Callable[[Path], None]) -> Path:
    """A course with one tiny exercise that is none of the kit's."""
    folder = tmp_path / "course"
    write_course(folder)
    return folder
