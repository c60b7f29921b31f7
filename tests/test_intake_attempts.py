"""Several hand-ins of one student: one row, and a note on the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.intake.attempts import best
from grader.intake.collect import Intake, collect
from grader.report import ExerciseId, Report, Versions

SLUG = "doubling"
CANVAS = (
    "kim_1001_50003_doubling-1.py",
    "kim_1001_50010_doubling-2.py",
    "kim_1001_50002_doubling.py",
    "lee_1002_50004_doubling.py",
)


@pytest.fixture
def taken(tmp_path):
    def take(*names: str, attempts: str = "latest", roster: str = "") -> Intake:
        for name in names:
            path = tmp_path / "in" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name, encoding="utf-8")
        students = tmp_path / "roster.csv" if roster else None
        if students:
            students.write_text(roster, encoding="utf-8")
        return collect(tmp_path / "in", SLUG, students, attempts)

    return take


def chosen(intake: Intake) -> list[tuple[str, str]]:
    return [(one.source.decode(), one.note) for one in intake.submissions]


def test_of_canvas_the_last_attachment_counts(taken):
    assert chosen(taken(*CANVAS)) == [
        ("kim_1001_50010_doubling-2.py", "2 earlier attempts left aside"),
        ("lee_1002_50004_doubling.py", ""),
    ]


def test_of_moodles_flat_files_the_naturally_last_name_counts(taken):
    names = [f"kim_7_assignsubmission_file_hw{number}.py" for number in (2, 10, 9)]
    assert chosen(taken(*names)) == [
        ("kim_7_assignsubmission_file_hw10.py", "2 earlier attempts left aside")
    ]


def test_of_one_students_files_in_the_roster_the_naturally_last_name_counts(taken):
    roster = "name,학번\n김민지,20240001\n"
    found = taken("20240001_v9.py", "20240001_v10.py", roster=roster)
    assert [one.name for one in found.submissions] == ["20240001_v10"]


def export(tmp_path: Path, *times: str, email: str = "kim@uni.kr") -> Path:
    lines = []
    for number, moment in enumerate(times, 1):
        folder = tmp_path / "in" / f"submission_{number}"
        folder.mkdir(parents=True)
        (folder / "hw.py").write_text(f"{number}", encoding="utf-8")
        lines += [f"submission_{number}:", "  :submitters:", "  - :name: Kim"]
        lines += [f"    :email: {email}", f"  :created_at: {moment}"]
    (tmp_path / "in/submission_metadata.yml").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path / "in"


@pytest.mark.parametrize(
    ("times", "last"),
    [
        (("2024-03-05 08:00:00 Z", "2024-03-06 08:00:00 Z"), "2"),
        (("2024-03-06 08:00:00 Z", "2024-03-05 08:00:00 Z"), "1"),
        (("2024-03-06 08:00:00 +09:00", "2024-03-06 00:30:00 Z"), "2"),
        (("2024-03-06 08:00:00 Z", "2024-03-06 08:00:00 Z"), "2"),
        (("soon", "sooner"), "2"),
    ],
)
def test_of_gradescope_the_last_by_time_counts_else_by_number(tmp_path, times, last):
    (one,) = collect(export(tmp_path, *times), SLUG).submissions
    assert one.source.decode() == last


def test_files_of_which_nothing_tells_whose_they_are_are_not_gathered(taken):
    assert len(taken("kim_v1.py", "kim_v2.py").submissions) == 2


def test_best_keeps_all_and_numbers_them(taken):
    found = taken(*CANVAS, attempts="best")
    assert [(one.name, one.note) for one in found.submissions] == [
        ("kim_1001_50002", "attempt 1 of 3"),
        ("kim_1001_50003", "attempt 2 of 3"),
        ("kim_1001_50010", "attempt 3 of 3"),
        ("lee_1002", ""),
    ]


def test_best_says_which_are_one_students(taken):
    assert taken(*CANVAS, attempts="best").attempts == [[0, 1, 2]]


def report(score: float | None) -> Report:
    return Report(
        version=1, submission="kim", student="kim", note="", score=score, max_score=20,
        status="ungraded" if score is None else "graded", exercise=ExerciseId("x", ""), tier="A",
        seed=1, versions=Versions("", "", ""), tasks=[], checks=[],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("scores", "winner"),
    [
        ([3, 7, 5], 1),
        ([7, 7, 5], 1),
        ([5, 7, 7], 2),
        ([0, None], 0),
        ([None, 0], 1),
        ([None, None], 1),
        ([0.5, 0.25], 0),
    ],
)
def test_the_best_score_counts_and_of_equal_ones_the_last(scores, winner):
    assert best(enumerate(map(report, scores))) == winner
