"""A class of six, each odd in another way, as `grader grade` would leave it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from grader import report as reports
from grader.gradebook import Gradebook
from grader.report import CheckResult, ExerciseId, Late, Report, TaskResult, Versions
from grader.submission import Submission

GOLDEN = Path(__file__).with_name("golden")
HOSTILE = "=cmd|' /C calc'!A0 <b>x</b> ]]> \x1b[31m\u202e \x00"


def check(name: str, task: str, points: float = 1, **changes: object) -> CheckResult:
    usual = {"id": name, "task": task, "hidden": False, "points": points, "outcome": "passed"}
    return CheckResult(**{**usual, **changes})


def hidden(task: str, outcome: str = "passed", category: str = "") -> CheckResult:
    return check(
        "test_secret_name", task, 0.5, hidden=True, outcome=outcome, category=category
    )  # fmt: skip


WRONG = check(
    "test_doubles", "double", 2, outcome="failed", category="wrong", title="Twice 2 is 4.",
    called="double(2)", returned="5", expected="4", hint="Twice what?",
)  # fmt: skip
RIGHT = check("test_doubles", "double", 2, title="Twice 2 is 4.")
HALVED = check("test_halves", "halve", title="Half of 4 is 2.")


def made(name: str, student: str, **changes: object) -> Report:
    usual = {
        "version": 1, "submission": name, "student": student, "status": "graded", "note": "",
        "score": 0, "max_score": 4, "exercise": ExerciseId("doubling", "ab" * 32), "tier": "A+",
        "seed": 7, "walls": ["uid"], "versions": Versions("0.1.0", "3.11.7", "2.13.0+cpu"),
        "tasks": [], "checks": [],
    }  # fmt: skip
    return Report(**{**usual, **changes})


def tasks(double: float, halve: float, **changes: object) -> list[TaskResult]:
    first = TaskResult(id="double", score=double, max_score=2.5, **changes)
    return [first, TaskResult(id="halve", score=halve, max_score=1.5)]


CLASS = [
    made(
        "김민지_1001", "김민지", score=1.5, submitted="2026-09-18T05:00:00+00:00",
        note="handed in late, says Canvas; 1 other file ignored",
        ids={"canvas": "1001", "sid": "20240001", "email": "minji@example.com",
             "download": "김민지_LATE_1001_50001_"},
        tasks=tasks(0, 1.5, mistakes=["D01"], hint="Is 2 + 2 always 2 × 2?"),
        checks=[WRONG, HALVED, hidden("double", "failed", "wrong"), hidden("halve")],
    ),
    made(
        "obrien_1002", 'O"Brien, =Seán', score=4, submitted="2026-09-20T10:00:00+00:00",
        ids={"canvas": "1002", "sid": "20240002", "download": "obrien_1002_50002_"},
        late=Late(final=3.2, taken=0.8, due="2026-09-18T23:59:00+09:00", days=2, per_day=10,
                  unit="percent of all points", source="canvas"),
        tasks=tasks(2.5, 1.5), checks=[RIGHT, HALVED, hidden("double"), hidden("halve")],
    ),
    made(
        "=1+1", "=1+1\nB", score=0, ids={"moodle": "24003"}, tasks=tasks(0, 0),
        checks=[
            msgspec.structs.replace(
                WRONG, category="error", called=HOSTILE, returned=HOSTILE, message=HOSTILE,
                title=HOSTILE, printed=HOSTILE, hint="",
            ),
            check("test_halves", "halve", outcome="blocked", message="double"),
            hidden("double", "failed", "timeout"), hidden("halve", "blocked"),
        ],
    ),
    made(
        "park_1004", "박소월", status="unreadable", ids={"canvas": "1004"}, walls=[], tier="",
        note="Line 3 is no Python: invalid syntax; 2 other files ignored",
    ),
    made(
        "choi_1005", "Choi Narae", status="ungraded", score=None, ids={"canvas": "1005"},
        note="a judge ended twice", tasks=tasks(0, 0),
        checks=[check("test_doubles", "double", 2, outcome="ungraded", message="no memory")],
    ),
    made(
        "han_1006", "한빛나", status="missing", score=None, tier="", walls=[],
        ids={"canvas": "1006", "sid": "20240006"},
    ),
]  # fmt: skip


def write_book(folder: Path, rows: list[Report]) -> Path:
    """The folder that `grader grade --out` makes of these rows."""
    (folder / "students").mkdir(parents=True)
    (folder / "reports").mkdir()
    book = Gradebook(folder / "gradebook.sqlite")
    for row in rows:
        if row.status != "missing":
            own = Submission(name=row.submission, student=row.student, filename="d.py")
            book.keep(own, row, f"transcript of {row.submission}".encode())
            page = f"<p>{row.submission}</p>".encode()
            (folder / "students" / reports.page_name(row)).write_bytes(page)
        reports.save(row, folder / "reports" / reports.file_name(row))
    book.keep_class(rows)
    book.close()
    return folder


@pytest.fixture
def make_book(tmp_path):
    """Write a gradebook of these rows, else of the class of six."""
    return lambda rows=None: write_book(tmp_path / "grades", CLASS if rows is None else rows)


@pytest.fixture
def book(make_book) -> Path:
    return make_book()


@pytest.fixture
def rows() -> dict[str, Report]:
    return {row.submission: row for row in CLASS}


@pytest.fixture
def golden():
    """Compare with a golden file; `--golden` is no option: delete the file to make it anew."""

    def same(name: str, data: bytes) -> bool:
        place = GOLDEN / name
        if not place.exists():
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(data)
            return False
        return data == place.read_bytes()

    return same
