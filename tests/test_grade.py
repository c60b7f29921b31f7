"""Grading fails closed: whatever is ours to answer for never becomes somebody's zero."""

from __future__ import annotations

import csv
import json
import os
import signal
import stat
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from grader import exercise as exercises
from grader import grade, report
from grader.orders import GradeError, Options
from grader.sandbox.launch import open_workers
from grader.submission import Submission
from tests.soak import processes

STUB = 'def double(x):\n    raise NotImplementedError("double is not written yet")\n'
RIGHT = "def double(x):\n    return 2 * x\n"
PUBLIC = """
import pytest
from grader.checks import approx

@pytest.mark.task("double")
@pytest.mark.points(1)
def test_doubles(student):
    assert student.double(2) == 4
"""
HIDDEN = """
import pytest

@pytest.mark.task("double")
@pytest.mark.points(0.5)
def test_doubles_others(student, rng):
    x = int(rng.integers(5, 100))
    {extra}
    assert student.double(x) == 2 * x
"""


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def submitted(name: str, source: str) -> Submission:
    return Submission(name=name, student=name, filename="doubling.py", source=source.encode())


def graded(course: Path, workers, sources: dict[str, str], **options) -> dict[str, report.Report]:
    found: dict[str, report.Report] = {}
    exercise = exercises.find("doubling", course)
    submissions = [submitted(name, source) for name, source in sources.items()]
    settings = Options(**{"require": "D", **options})
    grade.judge(exercise, submissions, settings, lambda r: found.update({r.submission: r}), workers)
    return found


def test_an_exercise_of_ones_own_is_graded(course, workers):
    found = graded(course, workers, {"right": RIGHT, "stub": STUB})
    assert (found["right"].score, found["stub"].score, found["stub"].max_score) == (1.5, 0, 1.5)


def test_a_check_that_breaks_on_everything_stops_the_run(course, workers, one_judge_here):
    write(course / "solutions/doubling/test_hidden.py", HIDDEN.format(extra="[][1]"))
    with pytest.raises(GradeError, match=r"reference solution itself.*test_doubles_others"):
        graded(course, workers, {"right": RIGHT})


def test_a_wrong_reference_stops_the_run(course, workers):
    write(course / "solutions/doubling/doubling.py", "def double(x):\n    return x + 2\n")
    with pytest.raises(GradeError, match="reference solution itself"):
        graded(course, workers, {"right": RIGHT})


def test_a_check_that_breaks_on_one_submission_leaves_it_ungraded(course, workers, one_judge_here):
    broken = PUBLIC.replace("== 4", "== 4 or open('no such file')")
    write(course / "exercises/doubling/test_doubling.py", broken)
    found = graded(course, workers, {"wrong": "def double(x):\n    return 5\n", "right": RIGHT})
    assert (found["wrong"].status, found["wrong"].score, found["right"].score) == (
        "ungraded",
        None,
        1.5,
    )


def test_an_ungraded_one_says_why(course, workers, one_judge_here):
    broken = PUBLIC.replace("== 4", "== 4 or open('no such file')")
    write(course / "exercises/doubling/test_doubling.py", broken)
    found = graded(course, workers, {"wrong": "def double(x):\n    return 5\n"})
    assert "test_doubles: FileNotFoundError" in found["wrong"].note


def test_a_value_that_cannot_be_used_is_wrong_and_not_our_fault(course, workers):
    unpacked = PUBLIC.replace("assert student.double(2) == 4", "a, b = student.double((1, 2))[:2]")
    write(course / "exercises/doubling/test_doubling.py", unpacked)
    found = graded(course, workers, {"wrong": "def double(x):\n    return None\n"})
    check = found["wrong"].checks[0]
    assert (check.outcome, check.category) == ("failed", "wrong")


def test_without_hidden_checks_nobody_is_graded(course, workers):
    (course / "solutions/doubling/test_hidden.py").unlink()
    with pytest.raises(GradeError, match="--public-only"):
        graded(course, workers, {"right": RIGHT})


def test_a_check_file_that_cannot_be_read_stops_the_run(course, workers):
    write(course / "exercises/doubling/test_doubling.py", "import nothing_of_that_name\n")
    with pytest.raises(GradeError, match="No module named 'nothing_of_that_name'"):
        graded(course, workers, {"right": RIGHT})


def test_a_check_without_a_task_stops_the_run(course, workers):
    write(course / "exercises/doubling/test_doubling.py", "def test_one(student):\n    pass\n")
    with pytest.raises(GradeError, match=r"test_doubling.py::test_one needs one"):
        graded(course, workers, {"right": RIGHT})


def test_a_task_that_does_not_exist_stops_the_run(course, workers):
    write(
        course / "exercises/doubling/test_doubling.py",
        PUBLIC.replace('task("double")', 'task("x")'),
    )
    with pytest.raises(GradeError, match="names the task 'x'"):
        graded(course, workers, {"right": RIGHT})


@pytest.mark.slow
def test_a_weaker_tier_than_asked_for_stops_the_run(course):
    with pytest.raises(GradeError, match=r"tier C.*--require C"):
        graded(course, None, {"right": RIGHT}, fork=False, require="A")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="kills a fork server")
def test_a_fork_server_that_dies_costs_nobody_anything(course):
    workers = open_workers()
    exercise = exercises.find("doubling", course)
    found: list[report.Report] = []

    def take(result: report.Report) -> None:
        found.append(result)
        if len(found) == 1:
            workers._server.kill()

    three = [submitted(name, RIGHT) for name in "abc"]
    grade.judge(exercise, three, Options(require="D"), take, workers)
    workers.close()
    assert [(item.status, item.score) for item in found] == [("graded", 1.5)] * 3


def test_a_submission_that_uses_up_its_time_keeps_what_it_earned(course, workers):
    exercise = exercises.find("doubling", course)
    more = (
        HIDDEN.format(extra="pass") + "\n\n" + HIDDEN.format(extra="pass").replace("others", "more")
    )
    write(course / "solutions/doubling/test_hidden.py", more)
    exercise.limits = exercises.Limits(call_cpu=5, call_wall=5, total_cpu=1, total_wall=1.5)
    source = (
        "import time\n\ndef double(x):\n    if x != 2:\n        time.sleep(1.2)\n    return 2 * x\n"
    )
    found: list[report.Report] = []
    options = Options(require="D", public_only=False)
    (course / "solutions/doubling/doubling.py").write_text(RIGHT, encoding="utf-8")
    grade.judge(exercise, [submitted("slow", source)], options, found.append, workers)
    assert (found[0].status, found[0].tasks[0].score >= 1) == ("graded", True)


@pytest.fixture
def run_grader(course, tmp_path):
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "grader", "grade", *arguments]
        return subprocess.run(
            [*command, "--exercise", "doubling", "--course", str(course), "--require", "D"],
            capture_output=True, text=True, check=False, cwd=tmp_path,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )  # fmt: skip

    return run


@pytest.mark.slow
def test_the_command_writes_grades_and_reports(run_grader, tmp_path):
    write(tmp_path / "in/kim.py", RIGHT)
    write(tmp_path / "in/=lee.py", STUB)
    done = run_grader("in", "--out", "out")
    rows = list(
        csv.DictReader((tmp_path / "out/grades.csv").read_text(encoding="utf-8").splitlines())
    )
    told = json.loads((tmp_path / "out/reports/kim.json").read_text(encoding="utf-8"))
    names = [row["submission"] for row in rows]
    assert (done.returncode, names, rows[1]["double"], told["score"]) == (
        0, ["'=lee", "kim"], "1.5", 1.5
    )  # fmt: skip


@pytest.fixture
def grade_here(course, tmp_path, grader_here):
    """The same without processes of its own: its exit code."""

    def run(place: str, out: str) -> int:
        options = ("--exercise", "doubling", "--course", course, "--require", "D")
        return grader_here("grade", tmp_path / place, "--out", tmp_path / out, *options)[0]

    return run


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_what_it_writes_is_the_owners_alone(grade_here, tmp_path):
    write(tmp_path / "in/kim.py", RIGHT)
    grade_here("in", "out")
    modes = [
        stat.S_IMODE((tmp_path / "out" / name).stat().st_mode)
        for name in ("grades.csv", "reports/kim.json")
    ]
    assert modes == [0o600, 0o600]


def test_an_ungraded_row_ends_with_2(grade_here, course, tmp_path):
    broken = PUBLIC.replace("== 4", "== 4 or open('no such file')")
    write(course / "exercises/doubling/test_doubling.py", broken)
    write(tmp_path / "in/kim.py", "def double(x):\n    return 5\n")
    assert grade_here("in", "out") == 2


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="sends SIGINT and looks in /proc")
def test_ctrl_c_keeps_what_is_done_and_leaves_no_process(course, tmp_path):
    endless = "def double(x):\n    while True:\n        pass\n"
    for name in ("a", "b", "c"):
        write(tmp_path / f"in/{name}.py", RIGHT if name == "a" else endless)
    code = "from grader.cli import main; main()"
    arguments = [
        "grade",
        "in",
        "--exercise",
        "doubling",
        "--course",
        str(course),
        "--require",
        "D",
        "--out",
        "out",
    ]
    started = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *arguments],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    report_of_a = tmp_path / "out/reports/a.json"
    deadline = time.monotonic() + 60
    while not report_of_a.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    running = processes.tree(started.pid)
    started.send_signal(signal.SIGINT)
    _, said = started.communicate(timeout=10)
    time.sleep(1)
    left = [pid for pid in running if processes.state(pid) not in ("", "Z")]
    rows = (tmp_path / "out/grades.csv").read_text(encoding="utf-8").splitlines()
    assert (len(running) > 3, left) == (True, [])
    assert (started.returncode, len(rows), "Stopped after 1 of 3" in said) == (2, 2, True), said
