"""Each format: its golden file, its schema or its reader, and what may never be in it."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import jsonschema
import junitparser
import msgspec
import pytest

from grader.export import classroom50
from grader.export.book import Book
from grader.export.data import Table
from grader.export.made import ExportError, Made, Wish
from grader.export.registry import FORMATS
from grader.export.scores import rounded, score_of, shown
from grader.report import ExerciseId, Late, Report, TaskResult, Versions
from grader.words import Language

HERE = Path(__file__).parent
WHO = {  # has a score, and what the golden files call them
    "김민지_1001": "wrong", "obrien_1002": "late", "=1+1": "hostile", "park_1004": "unreadable",
}  # fmt: skip
ALONE = ["csv", "json", "junit", "nbgrader"]  # one file for the class
RUN = {
    "CLASSROOM": "cs101", "ASSIGNMENT": "doubling", "OWNER": "alice",
    "SUBMISSION_TAG": "submit/2026-09-18T05-00-09Z-a1b2c3d",
    "COMMIT_URL": "https://host/commit/a1", "RELEASE_URL": "https://host/releases/a1",
}  # fmt: skip


@pytest.fixture
def make(book) -> Callable[..., Made]:
    """What a format makes of the class of six."""

    def run(name: str, language: Language = "en", **wishes: object) -> Made:
        opened = Book(book)
        try:
            maker = FORMATS[name].make
            assert maker is not None
            return maker(opened, Wish(language=language, **wishes))
        finally:
            opened.close()

    return run


@pytest.fixture
def text(make) -> Callable[..., str]:
    """The one file that a format makes."""
    return lambda name, *more, **wishes: make(name, *more, **wishes).files[""].decode("utf-8-sig")


@pytest.fixture
def running(monkeypatch) -> None:
    """As inside a run of Classroom 50."""
    for name, value in RUN.items():
        monkeypatch.setenv(name, value)


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def schema(name: str) -> jsonschema.Validator:
    content = json.loads((HERE / f"{name}.schema.json").read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(content)


# golden files


@pytest.mark.parametrize("name", ALONE)
def test_a_file_for_the_class_is_the_golden_one(make, golden, name):
    assert golden(FORMATS[name].file, make(name).files[""])


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("student", WHO)
def test_results_of_gradescope_are_the_golden_ones(make, golden, student, language):
    made = make("gradescope", language, student=student)
    assert golden(f"gradescope-{WHO[student]}-{language}.json", made.files[""])


@pytest.mark.parametrize("student", ["김민지_1001", "=1+1", "park_1004"])
def test_a_result_of_classroom_50_is_the_golden_one(make, golden, running, student):
    made = make("classroom50", student=student)
    assert golden(f"classroom50-{WHO[student]}.json", made.files[""])


@pytest.mark.parametrize("name", ["canvas-feedback", "moodle-feedback"])
def test_a_zip_of_pages_has_the_golden_names(make, golden, name):
    archive = zipfile.ZipFile(io.BytesIO(make(name).files[""]))
    listed = "".join(f"{entry}  {archive.read(entry).decode()}\n" for entry in archive.namelist())
    assert golden(f"{name}.txt", listed.encode())


# schemas and readers


def test_json_is_what_its_schema_says(text):
    jsonschema.validate(json.loads(text("json")), msgspec.json.schema(Table))


def test_every_result_of_gradescope_fits_its_schema(make):
    files = make("gradescope").files
    errors = [e.message for data in files.values() for e in schema("gradescope").iter_errors(
        json.loads(data))]  # fmt: skip
    assert (errors, len(files)) == ([], 4)


def test_every_result_of_classroom_50_fits_its_schema(make, running):
    results = [json.loads(make("classroom50", student=who).files[""]) for who in ("1001", "1002")]
    assert [e.message for one in results for e in schema("classroom50").iter_errors(one)] == []


def test_a_reader_of_junit_finds_what_was_counted(text):
    suites = junitparser.JUnitXml.fromstring(text("junit").encode())
    told = [(s.name, s.tests, s.failures, s.errors, s.skipped) for s in suites]
    assert told == [
        ("김민지_1001", 4, 2, 0, 0),
        ("obrien_1002", 4, 0, 0, 0),
        ("=1+1", 4, 2, 0, 2),
        ("park_1004", 1, 1, 0, 0),
        ("choi_1005", 1, 0, 1, 0),
        ("han_1006", 1, 0, 0, 1),
    ]


def test_a_reader_of_junit_finds_the_points(text):
    suite = next(iter(junitparser.JUnitXml.fromstring(text("junit").encode())))
    points = {one.name: one.value for one in suite.properties()}
    assert (points["score"], points["points.hidden_halve_1"]) == ("1.5", "0.5/0.5")


def test_each_case_of_junit_has_the_result_that_was_counted(text):
    suites = junitparser.JUnitXml.fromstring(text("junit").encode())
    kinds = [type(case.result[0]).__name__ if case.result else "passed" for case in list(suites)[2]]
    assert kinds == ["Failure", "Failure", "Skipped", "Skipped"]


# which score


LATE = Late(final=1.25, taken=0.25, due="2026-09-18T23:59:00+09:00", days=1)


@pytest.mark.parametrize(("late", "score"), [(None, 1.5), (LATE, 1.25)])
def test_the_final_score_is_exported_where_there_is_one(rows, late, score):
    assert score_of(msgspec.structs.replace(rows["김민지_1001"], late=late)) == score


@pytest.mark.parametrize(
    ("name", "column"), [("csv", "score"), ("nbgrader", "score"), ("nbgrader", "raw_score")]
)
def test_who_could_not_be_judged_is_blank_in_a_table(text, name, column):
    row = next(row for row in table(text(name)) if "Choi Narae" in row.values())
    assert row[column] == ""


@pytest.mark.parametrize("name", [*ALONE, "gradescope"])
def test_who_could_not_be_judged_is_reported(make, name):
    made = make(name)
    told = [line for line in made.said if "Choi Narae (choi_1005)" in line and "our fault" in line]
    assert (len(told), made.undone) == (1, ["Choi Narae (choi_1005)"])


@pytest.mark.parametrize(("name", "score"), [("csv", ""), ("nbgrader", "0.0")])
def test_who_is_missing_has_what_the_platform_expects(text, name, score):
    row = next(row for row in table(text(name)) if "한빛나" in row.values())
    assert row["score"] == score


def test_who_is_missing_has_no_result_of_gradescope(make):
    assert [name for name in make("gradescope").files if "han_1006" in name] == []


def test_nbgrader_gets_raw_score_penalty_and_score(text):
    row = next(row for row in table(text("nbgrader")) if row["student_id"] == "20240002")
    told = (row["raw_score"], row["late_submission_penalty"], row["score"], row["max_score"])
    assert told == ("4.0", "0.8", "3.2", "4.0")


@pytest.mark.parametrize(
    ("points", "text"),
    [(30, "30"), (27.5, "27.5"), (0, "0"), (0.125, "0.13"), (100, "100"), (2.675, "2.68")],
)
def test_points_are_written_with_two_digits_at_most(points, text):
    assert shown(rounded(points)) == text


# what strangers write


@pytest.mark.parametrize("name", ["csv", "nbgrader"])
def test_no_cell_of_a_table_is_a_formula(text, name):
    cells = [cell for row in csv.reader(io.StringIO(text(name), newline="")) for cell in row]
    assert [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")] == []


def test_a_name_with_comma_quote_and_formula_is_one_cell(text):
    names = [row["student"] for row in table(text("csv"))]
    assert names[:3] == ["김민지", "O\"Brien, '=Seán", "'=1+1 B"]


def test_excel_is_told_that_the_table_is_utf_8(make):
    assert make("csv").files[""].startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("name", ["junit", "gradescope", "classroom50"])
def test_no_control_character_comes_through(make, running, name):
    wish = {"student": "=1+1"} if name != "junit" else {}
    data = b"".join(make(name, **wish).files.values()).decode()
    assert [char for char in data if ord(char) < 32 and char != "\n"] == []


@pytest.mark.parametrize("name", ["junit", "gradescope", "classroom50"])
def test_a_hidden_check_is_a_number_and_points(make, running, name):
    wish = {"student": "김민지_1001"} if name != "junit" else {}
    data = b"".join(make(name, **wish).files.values()).decode()
    assert ("secret" in data, "other data (1)" in data) == (False, True)


def test_notes_for_staff_are_not_in_a_result(make):
    assert b"other file" not in make("gradescope", student="park_1004").files[""]


def test_what_a_student_reads_is_korean_where_that_is_asked_for(make):
    result = json.loads(make("gradescope", "ko", student="obrien_1002").files[""])
    said = (result["output"].split("\n")[0], result["tests"][1]["name"])
    assert said == ("4점 중 3.2점", "double: 다른 데이터 (1)")


def test_a_recognised_mistake_gives_its_own_hint(make):
    result = json.loads(make("gradescope", student="김민지_1001").files[""])
    assert "Is 2 + 2 always 2 × 2?" in result["tests"][0]["output"]


def test_the_body_of_a_release_marks_nothing_up(rows):
    fence = "```\n[x](javascript:alert(1))"
    check = msgspec.structs.replace(rows["김민지_1001"].checks[0], called=fence)
    row = msgspec.structs.replace(rows["김민지_1001"], checks=[check])
    body = classroom50.release_body(row, "en")
    assert (body.startswith("````text\n"), body.endswith("\n````\n")) == (True, True)


# Classroom 50


def worth(*points: float) -> Report:
    return Report(
        version=1, submission="kim", student="kim", status="graded", note="", score=points[0],
        max_score=points[-1], exercise=ExerciseId("x", "y"), tier="A", seed=1,
        versions=Versions("", "", ""), tasks=[TaskResult(id="t", score=0, max_score=0)], checks=[],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("points", "factor"),
    [
        ((31, 35), 1),
        ((3.5, 4), 2),
        ((0.25, 1.1), 20),
        ((1.333333, 4), 1000),  # a thousandth is as fine as it gets
    ],
)
def test_points_are_made_whole_by_the_smallest_number(points, factor):
    assert classroom50.factor_of([], worth(*points)) == factor


def test_no_point_is_gained_by_making_it_whole():
    assert classroom50.whole(1.3339, 1000) == 1333


def test_a_whole_score_is_never_more_than_the_most(make, running):
    result = json.loads(make("classroom50", student="1001").files[""])
    assert (result["score"], result["max-score"]) == (3, 8)


def test_a_commits_own_time_comes_before_the_tags(running):
    facts = classroom50.facts_of({**RUN, "COMMITTED_AT": "2026-09-18T04:59:01Z"})
    assert (facts.datetime, classroom50.facts_of(RUN).datetime) == (
        "2026-09-18T04:59:01Z",
        "2026-09-18T05:00:09Z",
    )


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, "CLASSROOM, ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL, OWNER is not set"),
        (RUN | {"OWNER": ""}, "OWNER is not set"),
        (RUN | {"SUBMISSION_TAG": "v1"}, "SUBMISSION_TAG is 'v1'; expected is submit/"),
    ],
)
def test_outside_of_a_run_nobodys_result_is_written(environment, words):
    with pytest.raises(ExportError, match=words):
        classroom50.facts_of(environment)


def test_one_result_is_one_students(make, running):
    with pytest.raises(ExportError, match="6 rows, and a result is one student's"):
        make("classroom50")


def test_who_could_not_be_judged_has_no_result_of_classroom_50(make, running):
    with pytest.raises(ExportError, match=r"Choi Narae .* has no score: ungraded"):
        make("classroom50", student="choi_1005")


# pages


def test_a_page_without_a_platforms_name_is_left_out_and_reported(make):
    assert make("canvas-feedback").undone == [
        "'=1+1 B (=1+1)",
        "박소월 (park_1004)",
        "Choi Narae (choi_1005)",
    ]


def test_a_page_that_is_not_there_is_reported(make, book):
    (book / "students/obrien_1002.html").unlink()
    assert "O\"Brien, '=Seán (obrien_1002)" in make("canvas-feedback").undone


def test_without_pages_the_extra_is_named(make, book):
    for page in (book / "students").iterdir():
        page.unlink()
    with pytest.raises(ExportError, match=r"holds no pages. Install the kit's extra `grade`"):
        make("canvas-feedback")


def test_a_gradebook_of_no_download_has_no_names_for_pages(make_book, rows):
    opened = Book(make_book([rows["park_1004"]]))
    with pytest.raises(ExportError, match="not graded from a download of Moodle's"):
        FORMATS["moodle-feedback"].make(opened, Wish())
    opened.close()


@pytest.mark.parametrize("name", ["canvas-feedback", "csv"])
def test_the_same_gradebook_gives_the_same_bytes(make, name):
    assert make(name).files == make(name).files
