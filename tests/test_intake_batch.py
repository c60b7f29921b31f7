"""`grader grade` with a roster, with several attempts, and on a platform's download."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import pytest

from grader import report
from grader.batch import Batch
from grader.exercise import find
from grader.outputs import BatchError

RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x + 2\n"
ROSTER = """Student,ID,SIS User ID,Section
김민지,1001,20240001,1
이준호,1002,20240002,1
박소월,1003,,1
"""
DOWNLOAD = {
    "김민지_1001_50001_doubling.py": RIGHT,
    "김민지_1001_50002_doubling-1.py": WRONG,
    "이준호_LATE_1002_50003_doubling.py": RIGHT,
    "최나래_1009_50004_doubling.py": RIGHT,
}


@pytest.fixture
def roster(tmp_path) -> Path:
    (tmp_path / "roster.csv").write_text(ROSTER, encoding="utf-8")
    return tmp_path / "roster.csv"


@pytest.fixture
def download(tmp_path) -> Path:
    with zipfile.ZipFile(tmp_path / "submissions.zip", "w") as archive:
        for name, text in DOWNLOAD.items():
            archive.writestr(name, text)
    return tmp_path / "submissions.zip"


@pytest.fixture
def grade(course, download, tmp_path, grader_here):
    """`grader grade` on the download: its exit code, and what it said."""

    def run(*more: str) -> tuple[int, str]:
        words = ["grade", download, "--course", course, "--exercise", "doubling"]
        return grader_here(*words, "--out", tmp_path / "out", "--require", "D", *more)

    return run


def rows(tmp_path: Path) -> list[list[str]]:
    with open(tmp_path / "out/grades.csv", encoding="utf-8", newline="") as file:
        return [row[1:6] for row in csv.reader(file)][1:]


def test_each_student_of_the_roster_has_one_row(grade, roster, tmp_path):
    code, _ = grade("--roster", str(roster))
    assert (code, rows(tmp_path)) == (0, [
        ["김민지", "1", "1.5", "graded", "1 earlier attempt left aside"],
        ["이준호", "1.5", "1.5", "graded", "handed in late, says Canvas"],
        ["박소월", "", "1.5", "missing", ""],
        ["최나래", "1.5", "1.5", "graded", "not in the roster"],
    ])  # fmt: skip


def test_who_is_missing_is_counted_and_shown(grade, roster):
    _, said = grade("--roster", str(roster))
    assert ("4 students: 3 graded, 1 missing" in said, "박소월" in said) == (True, True)


def test_who_is_missing_is_explained_in_one_line(grade, roster):
    _, said = grade("--roster", str(roster), "--explain")
    assert "  박소월   -/1.5   missing   seed 3\n\n" in said


def test_who_is_missing_has_a_report_until_something_is_handed_in(
    grade, roster, download, tmp_path
):
    grade("--roster", str(roster))
    before = report.from_json((tmp_path / "out/reports/박소월.json").read_bytes())
    with zipfile.ZipFile(download, "a") as archive:
        archive.writestr("박소월_1003_50009_doubling.py", RIGHT)
    grade("--roster", str(roster))
    after = sorted(path.stem for path in (tmp_path / "out/reports").glob("박*.json"))
    assert (before.status, before.ids, after) == ("missing", {"canvas": "1003"}, ["박소월_1003"])


def test_best_grades_all_attempts_and_shows_the_best(grade, roster, tmp_path):
    grade("--roster", str(roster), "--attempts", "best")
    names = sorted(path.stem for path in (tmp_path / "out/reports").glob("김*.json"))
    assert (rows(tmp_path)[0], names) == (
        ["김민지", "1.5", "1.5", "graded", "attempt 1 of 2"],
        ["김민지_1001_50001", "김민지_1001_50002"],
    )


def test_without_a_roster_nobody_is_missing(grade, tmp_path):
    grade()
    assert [row[0] for row in rows(tmp_path)] == ["김민지", "이준호", "최나래"]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"attempts": "first"}, "--attempts is latest or best, not 'first'"),
        ({"roster": Path("nowhere.csv")}, "The roster nowhere.csv cannot be read"),
    ],
)
def test_a_wrong_option_is_one_sentence(course, download, tmp_path, more, words):
    with pytest.raises(BatchError, match=words):
        Batch(
            download, find("doubling", course), out=tmp_path / "out", seed=None, public_only=False,
            require="D", explain=False, language="en", **more,
        )  # fmt: skip


def test_when_nobody_could_be_graded_an_earlier_table_stays(grade, roster, course, tmp_path):
    grade("--roster", str(roster))
    before = rows(tmp_path)
    (course / "solutions/doubling/doubling.py").write_text(WRONG, encoding="utf-8")
    code, _ = grade("--roster", str(roster), "--fresh")
    assert (code, rows(tmp_path)) == (2, before)
