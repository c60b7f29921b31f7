"""Many submissions, several judges, one gradebook: nothing is lost, nothing is done twice."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from grader import exercise as exercises
from grader import pool, report
from grader.gradebook import Gradebook, GradebookError, OneRun
from grader.orders import Options, Order
from grader.submission import Submission

RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x + 2\n"
OPTIONS = Options(require="D")


@pytest.fixture
def place(tmp_path) -> Path:
    """Six submissions, three of them right."""
    folder = tmp_path / "in"
    folder.mkdir()
    for index, name in enumerate("abcdef"):
        (folder / f"{name}.py").write_text(WRONG if index % 2 else RIGHT, encoding="utf-8")
    return folder


@pytest.fixture
def grade(course, place, tmp_path):
    def run(*more: str, out: str = "out", jobs: int = 1) -> subprocess.CompletedProcess[str]:
        more = (*more, "--jobs", str(jobs))
        return subprocess.run(
            command(course, place, tmp_path / out, *more),
            capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "120"},
        )  # fmt: skip

    return run


def command(course: Path, place: Path, out: Path, *more: str) -> list[str]:
    words = [
        "grade",
        str(place),
        "--exercise",
        "doubling",
        "--course",
        str(course),
        "--out",
        str(out),
    ]
    return [sys.executable, "-m", "grader", *words, "--require", "D", *more]


def rows(folder: Path) -> list[str]:
    return (folder / "grades.csv").read_text(encoding="utf-8").splitlines()


def made(name: str = "kim", score: float = 1) -> report.Report:
    return report.Report(
        version=1, submission=name, student=name, status="graded", note="",
        score=score, max_score=2,
        exercise=report.ExerciseId("doubling", "x"), tier="A", seed=1,
        versions=report.Versions("0", "3", "2"), tasks=[], checks=[],
    )  # fmt: skip


def one(name: str = "kim", source: bytes = b"x = 1\n") -> Submission:
    return Submission(name=name, student=name, filename="doubling.py", source=source)


@pytest.fixture
def grade_here(course, place, tmp_path, grader_here):
    """The same without processes; returns what the command said."""

    def run(*more: str, out: str = "out") -> str:
        code, said = grader_here(*command(course, place, tmp_path / out, *more)[3:])
        assert code == 0
        return said

    return run


@pytest.mark.slow
def test_the_number_of_judges_changes_no_row(grade, grade_here, tmp_path):
    grade_here(out="one")
    grade(jobs=2, out="two")
    names = [row.split(",")[0] for row in rows(tmp_path / "two")[1:]]
    assert (rows(tmp_path / "one"), names) == (rows(tmp_path / "two"), list("abcdef"))


def test_the_same_command_grades_nothing_again(grade_here):
    grade_here()
    assert "6 kept from before" in grade_here()


def test_fresh_grades_everything_again(grade_here):
    grade_here()
    assert "kept from before" not in grade_here("--fresh")


def test_a_changed_submission_is_graded_again_and_named(grade_here, place):
    grade_here()
    (place / "b.py").write_text(RIGHT, encoding="utf-8")
    said = grade_here()
    assert ("5 kept" in said, "changed: b  1 -> 1.5  (the submission changed)" in said) == (
        True,
        True,
    )


def test_changed_checks_grade_everything_again_and_say_why(grade_here, course):
    grade_here()
    check = course / "exercises/doubling/test_doubling.py"
    check.write_text(check.read_text("utf-8").replace("double(2) == 4", "double(3) == 6"), "utf-8")
    said = grade_here()
    assert ("kept" in said, "changed: b  1 -> 0  (the checks or the settings changed)" in said) == (
        False, True
    )  # fmt: skip


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kills a process group")
def test_a_killed_run_goes_on_and_ends_as_an_undisturbed_one(
    grade, grade_here, course, place, tmp_path
):
    slow = "import time\ntime.sleep(0.4)\n" + RIGHT
    for name in "cdef":
        (place / f"{name}.py").write_text(slow, encoding="utf-8")
    started = subprocess.Popen(
        command(course, place, tmp_path / "out", "--jobs", "1"), stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while len(list((tmp_path / "out/reports").glob("*.json"))) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    started.send_signal(signal.SIGKILL)
    started.wait()
    said = grade().stdout
    grade_here(out="undisturbed")
    assert (rows(tmp_path / "out"), "kept from before" in said) == (
        rows(tmp_path / "undisturbed"),
        True,
    )


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kills judges")
def test_a_judge_that_dies_is_replaced_and_nothing_is_lost(course, monkeypatch):
    exercise = exercises.find("doubling", course)
    found: dict[int, report.Report] = {}
    judges = pool.Pool(exercise, OPTIONS, 2, lambda index, result: take(index, result))

    def take(index: int, result: report.Report) -> None:
        found[index] = result
        if len(found) == 2:
            judges._seats[0]._process.kill()

    judges.run([(index, Order(one(str(index), RIGHT.encode()))) for index in range(8)])
    assert ([found[i].score for i in range(8)], judges.replaced) == ([1.5] * 8, 1)


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kills judges")
def test_a_submission_on_which_judges_die_twice_is_ungraded(course, monkeypatch):
    exercise = exercises.find("doubling", course)
    give = pool.Seat.give

    def deadly(self: pool.Seat, index: int, order: Order, seconds: float) -> None:
        give(self, index, order, seconds)
        if index == 1:
            self._process.kill()

    monkeypatch.setattr(pool.Seat, "give", deadly)
    found: dict[int, report.Report] = {}
    judges = pool.Pool(exercise, OPTIONS, 1, lambda index, result: found.update({index: result}))
    judges.run([(index, Order(one(str(index), RIGHT.encode()))) for index in range(3)])
    assert [found[i].status for i in range(3)] == ["graded", "ungraded", "graded"]


def test_one_judge_in_this_process_does_the_same_work(course, one_judge_here):
    exercise = exercises.find("doubling", course)
    found: dict[int, report.Report] = {}
    judges = pool.Pool(exercise, OPTIONS, 1, lambda index, result: found.update({index: result}))
    judges.run_here([(7, Order(one("a", RIGHT.encode()))), (9, Order(one("b", WRONG.encode())))])
    assert {index: result.score for index, result in found.items()} == {7: 1.5, 9: 1}


def test_a_report_is_kept_under_its_key(tmp_path, course):
    book = Gradebook(tmp_path / "gradebook.sqlite")
    book.prepare(exercises.find("doubling", course), OPTIONS)
    book.keep(one(), made())
    assert (book.kept(one()), book.kept(one(source=b"x = 2\n"))) == (made(), None)
    book.close()


@pytest.mark.parametrize(
    "options", [Options(require="D", seed=9), Options(require="D", public_only=True)]
)
def test_other_options_are_another_key(tmp_path, course, options):
    exercise = exercises.find("doubling", course)
    book = Gradebook(tmp_path / "gradebook.sqlite")
    book.prepare(exercise, OPTIONS)
    book.keep(one(), made())
    book.prepare(exercise, options)
    assert book.kept(one()) is None
    book.close()


def test_a_file_that_is_no_gradebook_is_one_sentence(tmp_path):
    (tmp_path / "gradebook.sqlite").write_bytes(b"no database at all, but long enough" * 50)
    with pytest.raises(GradebookError, match="Move it away"):
        Gradebook(tmp_path / "gradebook.sqlite")


def test_a_locked_gradebook_is_one_sentence(tmp_path, course, monkeypatch):
    monkeypatch.setattr("grader.gradebook.PATIENCE", 0.1)
    book = Gradebook(tmp_path / "gradebook.sqlite")
    book.prepare(exercises.find("doubling", course), OPTIONS)
    other = sqlite3.connect(book.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(GradebookError, match="another run is using it"):
        book.keep(one(), made())
    other.close()
    book.close()


@pytest.mark.skipif(os.name != "posix", reason="needs flock")
def test_two_runs_never_share_a_folder(tmp_path):
    first = OneRun(tmp_path)
    with pytest.raises(GradebookError, match="Another run"):
        OneRun(tmp_path)
    first.close()


@pytest.mark.skipif(os.name != "posix", reason="needs flock")
def test_a_finished_run_lets_the_next_one_in(tmp_path):
    OneRun(tmp_path).close()
    second = OneRun(tmp_path)
    second.close()
    assert (tmp_path / ".run").exists()
