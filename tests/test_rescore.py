"""`grader rescore`: other points, another late policy, and no student's code runs."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from grader import exercise as exercises
from grader import points, report, rescore
from grader.batch import Batch
from grader.digest import outcome_digest
from grader.gradebook import Gradebook, GradebookError, OneRun
from grader.late.policy import LateError
from grader.orders import GradeError, Options, versions
from grader.report import CheckResult, Report, tasks_of
from grader.submission import Submission

RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x + 2\n"
LATE = """
due = 2026-09-18T23:59:00
timezone = "Asia/Seoul"
times = "times.csv"
[penalty]
percent_per_day = 10
[late_days]
each = 0
[[extension]]
student = "bo"
days = 1
"""
TIMES = "student,submitted_at\nan,2026-09-19 12:00\nbo,2026-09-19 12:00\ncy,2026-09-18 12:00\n"
OPTIONS = Options(require="D")


def judged(exercise, name: str, passed: tuple[bool, bool], **more) -> Report:
    """A report as `grader grade` makes it, of one public check and a hidden one."""
    checks = [
        CheckResult(
            id=id, task="double", hidden=hidden, points=worth,
            outcome="passed" if ok else "failed", category="" if ok else "wrong",
        )
        for id, hidden, worth, ok in (
            ("test_doubles", False, 1, passed[0]), ("test_doubles_others", True, 0.5, passed[1])
        )
    ]  # fmt: skip
    tasks = tasks_of(checks, ["double"])
    facts = {
        "version": 1, "submission": name, "student": name, "status": "graded", "note": "",
        "score": tasks[0].score, "max_score": 1.5, "tier": "A", "seed": 3,
        "exercise": report.ExerciseId("doubling", exercise.digest()),
        "versions": versions(), "tasks": tasks, "checks": checks,
    }  # fmt: skip
    return Report(**facts | more)


@pytest.fixture
def folder(course, tmp_path) -> Path:
    """Graded: an has all right, bo the public check alone, cy nothing, di is missing."""
    exercise = exercises.find("doubling", course)
    out = tmp_path / "out"
    (out / "reports").mkdir(parents=True)
    book = Gradebook(out / "gradebook.sqlite")
    book.prepare(exercise, OPTIONS)
    rows = []
    for name, passed in (("an", (True, True)), ("bo", (True, False)), ("cy", (False, False))):
        own = Submission(name=name, student=name, filename="doubling.py", source=WRONG.encode())
        book.keep(own, judged(exercise, name, passed), b"")
        rows.append(judged(exercise, name, passed))
    nothing = {"status": "missing", "score": None, "tasks": [], "checks": []}
    absent = judged(exercise, "di", (False, False), **nothing)
    book.keep_class([*rows, absent])
    book.close()
    (tmp_path / "late.toml").write_text(LATE, "utf-8")
    (tmp_path / "times.csv").write_text(TIMES, "utf-8")
    return out


@pytest.fixture
def again(folder, course):
    return lambda **more: rescore.rescore(folder, course, "en", **more)


@pytest.fixture
def reworth(course):
    """Change a check's points in its file."""

    def run(old: str = "points(1)", new: str = "points(3)") -> None:
        path = course / "exercises/doubling/test_doubling.py"
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    return run


def table(folder: Path, *columns: str) -> list[tuple[str, ...]]:
    with open(folder / "grades.csv", encoding="utf-8", newline="") as file:
        return [tuple(row[name] for name in columns) for row in csv.DictReader(file)]


def scores(folder: Path) -> list[tuple[str, ...]]:
    return table(folder, "submission", "score", "max_score")


def finals(folder: Path) -> list[tuple[str, ...]]:
    return table(folder, "submission", "score", "final_score", "days_late")


# points


def test_other_points_give_other_scores(again, reworth, folder):
    reworth()
    again()
    assert scores(folder) == [
        ("an", "3.5", "3.5"), ("bo", "3", "3.5"), ("cy", "0", "3.5"), ("di", "", "3.5")
    ]  # fmt: skip


def test_whose_score_changed_is_said_with_the_reason(again, reworth):
    reworth()
    assert again().changes == [
        "an  1.5/1.5 -> 3.5/3.5  (the points)",
        "bo  1/1.5 -> 3/3.5  (the points)",
        "cy  0/1.5 -> 0/3.5  (the points)",
    ]


def test_which_checks_have_other_points_is_said(again, reworth):
    reworth()
    assert again().lines == ["points: test_doubles 1 -> 3"]


def test_a_hidden_check_may_have_other_points(again, folder, course):
    path = course / "solutions/doubling/test_hidden.py"
    path.write_text(path.read_text("utf-8").replace("points(0.5)", "points(2)"), "utf-8")
    assert again().lines == ["points: test_doubles_others (hidden) 0.5 -> 2"]


def test_reports_and_gradebook_hold_the_new_scores(again, reworth, folder, course):
    reworth()
    again()
    saved = report.from_json((folder / "reports/an.json").read_bytes())
    book = Gradebook(folder / "gradebook.sqlite")
    rows = book.class_rows()
    book.close()
    digest = exercises.find("doubling", course).digest()
    assert (saved.score, saved.tasks[0].max_score, saved.exercise.hash, rows[0].score) == (
        3.5, 3.5, digest, 3.5
    )  # fmt: skip


def test_nothing_changed_changes_no_score(again):
    assert again().changes == []


def test_points_that_come_back_give_the_old_scores(again, reworth, folder):
    again()
    before = scores(folder)
    reworth()
    again()
    reworth("points(3)", "points(1)")
    again()
    assert scores(folder) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [("double(2) == 4", "double(3) == 6"), ("import pytest\n", "import pytest\nX = 1\n"),
     ('task("double")', 'task("double")\n@pytest.mark.needs("double")')],
)  # fmt: skip
def test_a_check_that_is_another_one_stops_it_and_changes_nothing(again, reworth, folder, old, new):
    again()
    before = (folder / "grades.csv").read_bytes()
    reworth()
    reworth(old, new)
    with pytest.raises(rescore.RescoreError, match="Not only points have changed since an, bo, cy"):
        again()
    assert (folder / "grades.csv").read_bytes() == before


def test_a_comment_beside_the_points_is_no_other_check(again, reworth):
    reworth("points(1)", "points(3)  # harder than it looks")
    assert len(again().changes) == 3


def test_settings_of_the_exercise_are_more_than_points(again, course):
    path = course / "exercises/doubling/exercise.toml"
    path.write_text(path.read_text("utf-8").replace("seed = 3", "seed = 4"), "utf-8")
    with pytest.raises(rescore.RescoreError, match="but checks or settings"):
        again()


def test_points_may_be_a_parameters_own(course):
    exercise = exercises.find("doubling", course)
    path = exercise.public_checks
    text = """
import pytest

@pytest.mark.task("double")
@pytest.mark.parametrize("x", [1, pytest.param(2, marks=pytest.mark.points({}))])
def test_doubles(student, x):
    assert student.double(x) == 2 * x
"""
    found = []
    for worth in (2, 5):
        path.write_text(text.format(worth), "utf-8")
        found.append((outcome_digest(exercise), points.worth(exercise, public_only=True)))
    assert found[0][0] == found[1][0]
    assert found[1][1] == {(False, "test_doubles[1]"): 1, (False, "test_doubles[2]"): 5}


def test_a_check_file_that_cannot_be_read_is_named(course):
    exercise = exercises.find("doubling", course)
    exercise.public_checks.write_text("import nothing_of_that_name\n", "utf-8")
    with pytest.raises(GradeError, match=r"The checks cannot be read: .*nothing_of_that_name"):
        points.worth(exercise, public_only=True)


# the late policy


def test_a_policy_is_applied_afterwards(again, folder, tmp_path):
    again(late=tmp_path / "late.toml")
    assert finals(folder) == [
        ("an", "1.5", "1.35", "1"), ("bo", "1", "1", "0"), ("cy", "0", "0", "0"), ("di", "", "", "")
    ]  # fmt: skip


def test_the_new_columns_stand_behind_those_of_the_contract(again, folder, tmp_path):
    again()
    before = (folder / "grades.csv").read_text("utf-8").splitlines()
    again(late=tmp_path / "late.toml")
    after = (folder / "grades.csv").read_text("utf-8").splitlines()
    assert [line.startswith(old) for old, line in zip(before, after, strict=True)] == [True] * 5
    assert after[0].removeprefix(before[0]) == (
        ",final_score,points_taken,days_late,late_days_used,submitted_at,due"
    )


def test_whose_points_were_taken_is_said(again, tmp_path):
    assert again(late=tmp_path / "late.toml").changes == [
        "an  1.5/1.5 -> 1.35/1.5  (the late policy, 1 day late)"
    ]


def test_the_policy_stays_in_force(again, reworth, folder, tmp_path):
    again(late=tmp_path / "late.toml")
    (tmp_path / "late.toml").unlink()
    reworth()
    assert again().changes[0] == "an  1.35/1.5 -> 3.15/3.5  (the points)"
    assert finals(folder)[0] == ("an", "3.5", "3.15", "1")


def test_a_policy_can_be_taken_back(again, folder, tmp_path):
    again(late=tmp_path / "late.toml")
    assert again(no_late=True).changes == ["an  1.35/1.5 -> 1.5/1.5  (the late policy)"]
    assert again().changes == []
    assert "final_score" not in (folder / "grades.csv").read_text("utf-8")


def test_raw_and_final_score_are_both_kept(again, folder, tmp_path):
    again(late=tmp_path / "late.toml")
    saved = report.from_json((folder / "reports/an.json").read_bytes())
    assert (saved.score, saved.late.final, saved.late.taken) == (1.5, 1.35, 0.15)


def test_a_policy_that_cannot_be_applied_leaves_the_one_before(again, folder, tmp_path):
    again(late=tmp_path / "late.toml")
    before = (folder / "grades.csv").read_bytes()
    (tmp_path / "times.csv").write_text("student,submitted_at\nan,2026-09-19 12:00\n", "utf-8")
    with pytest.raises(LateError, match=r"times\.csv has no time for bo and cy"):
        again(late=tmp_path / "late.toml")
    again()
    assert (folder / "grades.csv").read_bytes() == before


def test_late_and_no_late_are_not_both_meant(again, tmp_path):
    with pytest.raises(LateError, match="cannot both be meant"):
        again(late=tmp_path / "late.toml", no_late=True)


def test_of_several_attempts_the_best_is_best_after_the_policy(again, folder, course, tmp_path):
    exercise = exercises.find("doubling", course)
    book = Gradebook(folder / "gradebook.sqlite")
    book.prepare(exercise, OPTIONS)
    own = Submission(name="an2", student="an", filename="doubling.py")
    second = judged(exercise, "an2", (True, True))
    book.keep(own, second, b"")
    book.keep_class([second, *book.class_rows()[1:]])
    book.remember_attempts([["an", "an2"]])
    book.close()
    times = TIMES.replace("student", "submission") + "an2,2026-09-21 12:00\n"
    (tmp_path / "times.csv").write_text(times, "utf-8")
    again()
    assert scores(folder)[0][0] == "an2"  # of equal ones the last
    again(late=tmp_path / "late.toml")
    assert finals(folder)[0] == ("an", "1.5", "1.35", "1")


def test_late_days_of_an_earlier_exercise_are_spent(again, folder, course, tmp_path):
    spending = LATE.replace("each = 0", "each = 1\nspent = ['first']")
    first = tmp_path / "first"
    first.mkdir()
    book = Gradebook(first / "gradebook.sqlite")
    exercise = exercises.find("doubling", course)
    late = report.Late(final=1, taken=0, due="", days=1, excused=1)
    book.keep_class([judged(exercise, "an", (True, True), late=late)])
    book.close()
    (tmp_path / "late.toml").write_text(spending, "utf-8")
    again(late=tmp_path / "late.toml")
    assert finals(folder)[0] == ("an", "1.5", "1.35", "1")


@pytest.mark.parametrize(
    ("place", "words"),
    [("nowhere", "which holds no gradebook.sqlite"), ("out", "where these grades go")],
)
def test_a_folder_of_spent_days_that_is_none_is_refused(again, tmp_path, place, words):
    text = LATE.replace("each = 0", f"each = 1\nspent = ['{place}']")
    (tmp_path / "late.toml").write_text(text, "utf-8")
    with pytest.raises(LateError, match=words):
        again(late=tmp_path / "late.toml")


def test_who_is_erased_is_erased_from_the_policy(again, folder, tmp_path):
    again(late=tmp_path / "late.toml")
    book = Gradebook(folder / "gradebook.sqlite")
    book.forget(["bo"])
    policy = book.policy()
    book.close()
    left = [one.student for one in policy.rules.extension], [t.person.name for t in policy.times]
    assert left == ([], ["an", "cy"])


# what it refuses


def test_a_folder_without_grades_is_named(course, tmp_path):
    with pytest.raises(rescore.RescoreError, match="holds no gradebook"):
        rescore.rescore(tmp_path, course, "en")


def test_a_run_that_was_stopped_is_not_scored(again, folder):
    book = Gradebook(folder / "gradebook.sqlite")
    book.keep_class([])
    book.close()
    with pytest.raises(rescore.RescoreError, match="has not ended"):
        again()


def test_what_an_older_kit_has_graded_is_not_scored(again, folder):
    book = Gradebook(folder / "gradebook.sqlite")
    book._connection.execute("UPDATE submissions SET handed_in = x''")
    book.close()
    with pytest.raises(rescore.RescoreError, match="did not keep what was handed in"):
        again()


def test_one_run_at_a_time_has_the_folder(again, folder):
    run = OneRun(folder)
    try:
        with pytest.raises(GradebookError, match="Another run"):
            again()
    finally:
        run.close()


def test_a_gradebook_of_an_earlier_kit_gets_its_columns(tmp_path):
    import sqlite3

    old = sqlite3.connect(tmp_path / "gradebook.sqlite")
    old.execute(
        "CREATE TABLE submissions (submission TEXT PRIMARY KEY, key TEXT NOT NULL, run_key TEXT"
        " NOT NULL, report TEXT NOT NULL, transcript BLOB NOT NULL, finished TEXT)"
    )
    old.execute("INSERT INTO submissions VALUES ('kim', '', '', '{}', x'', '')")
    old.commit()
    old.close()
    book = Gradebook(tmp_path / "gradebook.sqlite")
    found = book.handed_in("kim"), book.outcomes_of("kim")
    book.close()
    assert found == (None, "")


# the whole road


@pytest.fixture
def graded(course, tmp_path, folder, one_judge_here):
    """`grader grade` in this process, on three files."""
    place = tmp_path / "in"
    place.mkdir()
    for name, source in (("an", RIGHT), ("bo", WRONG), ("cy", "def double(x):\n    return 0\n")):
        (place / f"{name}.py").write_text(source, encoding="utf-8")

    def run(**more) -> Batch:
        batch = Batch(
            place, exercises.find("doubling", course), out=tmp_path / "new", seed=None,
            public_only=False, require="D", explain=False, language="en", jobs=1, **more,
        )  # fmt: skip
        batch.run()
        return batch

    return run


def test_grading_with_a_policy_and_applying_it_afterwards_are_one(graded, course, tmp_path):
    graded(late=tmp_path / "late.toml")
    at_once = (tmp_path / "new/grades.csv").read_bytes()
    rescore.rescore(tmp_path / "new", course, "en", no_late=True)
    rescore.rescore(tmp_path / "new", course, "en", late=tmp_path / "late.toml")
    assert (tmp_path / "new/grades.csv").read_bytes() == at_once


def test_what_was_rescored_is_what_grading_again_gives(graded, course, reworth, tmp_path):
    graded()
    reworth()
    rescore.rescore(tmp_path / "new", course, "en")
    rescored = (tmp_path / "new/grades.csv").read_bytes()
    batch = graded()
    assert ((tmp_path / "new/grades.csv").read_bytes(), batch.changes) == (rescored, [])


def test_grading_again_keeps_the_policy_in_force(graded, tmp_path):
    graded(late=tmp_path / "late.toml")
    before = (tmp_path / "new/grades.csv").read_bytes()
    batch = graded()
    assert ((tmp_path / "new/grades.csv").read_bytes(), batch.kept) == (before, 3)


def test_a_policy_without_times_stops_before_anything_is_graded(graded, tmp_path):
    from grader.outputs import BatchError

    (tmp_path / "late.toml").write_text(re.sub("times = .*", "", LATE), "utf-8")
    with pytest.raises(BatchError, match="nothing says when an, bo and cy handed in"):
        graded(late=tmp_path / "late.toml")
    assert not (tmp_path / "new/grades.csv").exists()


@pytest.mark.slow
def test_the_command_says_what_it_did(folder, course, tmp_path):
    words = ["rescore", str(folder), "--course", str(course), "--late", str(tmp_path / "late.toml")]
    done = subprocess.run(
        [sys.executable, "-m", "grader", *words],
        capture_output=True, text=True, check=False, encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert "an  1.5/1.5 -> 1.35/1.5  (the late policy, 1 day late)" in done.stdout
    assert ("nothing was run" in done.stdout, done.returncode) == (True, 0)
