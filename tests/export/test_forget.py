"""`grader export DIR --forget STUDENT`: nothing of them is left, and all of the others."""

from __future__ import annotations

import csv
import sqlite3
from pathlib import Path

import msgspec
import pytest

from grader.export.book import Book
from grader.export.forget import forget
from grader.export.made import ExportError, Made
from grader.gradebook import Gradebook, OneRun
from grader.render import grades
from grader.render.html.pages import Pages
from grader.report import Report
from grader.submission import Submission

ROOT = Path(__file__).resolve().parents[2]


def erase(folder: Path, who: str, course: Path = ROOT) -> Made:
    return forget(folder, who, course, "en")


def holding(folder: Path, *words: str) -> list[str]:
    """The files whose name or bytes hold one of the words."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [
        path.relative_to(folder).as_posix()
        for path in files
        if any(word in path.name or word.encode() in path.read_bytes() for word in words)
    ]


@pytest.fixture
def full(book, rows) -> Path:
    """The class of six with a table and two exports."""
    lines = ["submission,student", *(f"{grades.cell(name)},x" for name in rows)]
    (book / "grades.csv").write_text("\r\n".join([*lines, ""]), encoding="utf-8", newline="")
    (book / "export/gradescope").mkdir(parents=True)
    (book / "export/gradescope/김민지_1001.json").write_text("{}")
    (book / "export/grades.csv").write_text("김민지")
    return book


@pytest.mark.parametrize("who", ["김민지_1001", "김민지", "1001", "20240001", "minji@example.com"])
def test_a_student_is_erased_by_submission_name_or_id(full, who):
    erase(full, who)
    words = ("김민지", "minji@example.com", "20240001", "transcript of 김")
    assert holding(full, *words) == []


def test_all_that_was_erased_is_said(full):
    assert erase(full, "김민지").said == [
        "reports/김민지_1001.json",
        "students/김민지_1001.html",
        "grades.csv: 1 row",
        "export/grades.csv, export/gradescope/김민지_1001.json: export what you need again",
        "gradebook.sqlite: 2 rows, with report and transcript",
        "What was handed in, and exports elsewhere, are not touched.",
    ]


def test_the_others_keep_every_byte_of_the_table(full):
    before = (full / "grades.csv").read_bytes()
    erase(full, "김민지")
    assert (full / "grades.csv").read_bytes() == before.replace("김민지_1001,x\r\n".encode(), b"")


@pytest.mark.parametrize("name", ["=1+1", "obrien_1002"])
def test_a_row_is_found_also_where_it_was_defused(full, name):
    erase(full, name)
    with open(full / "grades.csv", encoding="utf-8", newline="") as file:
        assert grades.cell(name) not in [row[0] for row in csv.reader(file)]


def test_pairs_that_they_are_in_are_erased_too(full):
    head = "first,first_student,second,second_student\n"
    pairs = ["park_1004,박소월,김민지_1001,김민지\n", "김민지_1001,김민지,x,y\n", "x,x,y,y\n"]
    (full / "similar.csv").write_text(head + "".join(pairs), encoding="utf-8")
    erase(full, "김민지")
    assert (full / "similar.csv").read_text(encoding="utf-8") == f"{head}x,x,y,y\n"


def test_the_others_stay_in_the_gradebook(full, rows):
    erase(full, "김민지")
    opened = Book(full)
    left = [row.submission for row in opened.rows]
    opened.close()
    assert left == [name for name in rows if name != "김민지_1001"]


@pytest.mark.parametrize("view", ["provenance", "outcomes", "class"])
def test_no_view_of_the_gradebook_shows_them(full, view):
    erase(full, "김민지")
    with sqlite3.connect(full / "gradebook.sqlite") as connection:
        found = connection.execute(f"SELECT * FROM {view}").fetchall()
    connection.close()
    assert [row for row in found if "김민지" in str(row)] == []


def test_who_was_erased_before_can_be_erased_no_more(full):
    erase(full, "김민지")
    with pytest.raises(ExportError, match="knows no submission, student or id '김민지'"):
        erase(full, "김민지")


def test_who_is_missing_is_erased_too(full):
    erase(full, "한빛나")
    assert holding(full, "한빛나", "20240006") == []


def test_all_attempts_of_a_student_are_erased(make_book, rows):
    again = msgspec.structs.replace(rows["김민지_1001"], submission="김민지_1001_50009")
    folder = make_book([rows["김민지_1001"], again, rows["park_1004"]])
    erase(folder, "김민지_1001")
    assert holding(folder, "김민지") == []


def test_a_namesake_is_not_erased(make_book, rows):
    twin = msgspec.structs.replace(rows["김민지_1001"], submission="b_9", ids={"canvas": "9"})
    folder = make_book([rows["김민지_1001"], twin])
    with pytest.raises(ExportError, match=r"may be several students\. Name a submission"):
        erase(folder, "김민지")


def test_a_group_loses_one_member_alone(make_book, rows):
    group = {"gradescope": "77"}
    one = msgspec.structs.replace(rows["park_1004"], ids={**group, "email": "a@x.kr"})
    two = msgspec.structs.replace(
        rows["park_1004"], submission="park_1004~2", student="Lee", ids={**group, "email": "b@x.kr"}
    )
    folder = make_book([one, two])
    erase(folder, "a@x.kr")
    opened = Book(folder)
    assert [row.student for row in opened.rows] == ["Lee"]
    opened.close()


def test_what_still_names_them_is_reported(full):
    (full / "mine.txt").write_text("ask 김민지 about it", encoding="utf-8")
    made = erase(full, "김민지")
    assert (made.undone, "not erased, may still name them (1): mine.txt" in made.said) == (
        ["mine.txt"], True,
    )  # fmt: skip


def test_a_word_that_only_contains_the_name_is_none(full, rows):
    (full / "mine.txt").write_text("한빛나래", encoding="utf-8")
    assert erase(full, "한빛나").undone == []


def test_a_student_of_an_older_kit_is_erased_by_submission(full):
    with sqlite3.connect(full / "gradebook.sqlite") as connection:
        connection.execute("UPDATE submissions SET report = '{}' WHERE submission = 'park_1004'")
        connection.execute("DELETE FROM class WHERE submission = 'park_1004'")
    connection.close()
    (full / "reports/park_1004.json").unlink()
    erase(full, "park_1004")
    assert holding(full, "park_1004") == []


def test_while_a_run_writes_nobody_is_erased(full):
    run = OneRun(full)
    with pytest.raises(ExportError, match="Another run is writing to"):
        erase(full, "김민지")
    run.close()


def pages_of(folder: Path, exercise, reports: list[Report]) -> None:
    pages = Pages(folder, exercise, "en")
    for row in reports:
        pages.add(row, Submission(name=row.submission, student=row.student, filename="d.py"))
    pages.finish()


def of(row: Report, slug: str) -> Report:
    return msgspec.structs.replace(
        row, exercise=msgspec.structs.replace(row.exercise, slug=slug), tasks=[], checks=[]
    )


def test_the_classs_page_is_written_anew_without_them(make_book, rows, exercise):
    given = [of(rows[name], exercise.slug) for name in ("김민지_1001", "obrien_1002")]
    folder = make_book(given)
    pages_of(folder, exercise, given)
    erase(folder, "김민지")
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert ("김민지" in page, "obrien_1002" in page) == (False, True)


@pytest.mark.parametrize("listed", [False, True])
def test_how_the_others_pairs_come_back_is_said(make_book, rows, exercise, listed):
    folder = make_book([of(rows[name], exercise.slug) for name in ("김민지_1001", "obrien_1002")])
    (folder / "index.html").write_text("", encoding="utf-8")
    if listed:
        head = "first,first_student,second,second_student\n"
        (folder / "similar.csv").write_text(f"{head}x,x,y,y\n", encoding="utf-8")
    assert any("rescore DIR --similar" in line for line in erase(folder, "김민지").said) is listed


def test_where_the_exercise_is_not_at_hand_the_classs_page_goes(full):
    (full / "index.html").write_text("김민지", encoding="utf-8")
    said = erase(full, "김민지").said
    assert ("index.html: `grader grade` writes it again" in said, holding(full, "김민지")) == (
        True, [],
    )  # fmt: skip


def test_nobody_is_remembered_as_an_attempt_of_theirs(full):
    opened = Gradebook(full / "gradebook.sqlite")
    opened.remember_attempts([["김민지_1001", "김민지_1001_2"], ["park_1004"]])
    opened.close()
    erase(full, "김민지")
    opened = Gradebook(full / "gradebook.sqlite")
    assert opened.attempts() == [["김민지_1001_2"], ["park_1004"]]
    opened.close()
