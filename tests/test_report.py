"""Reports: scores, the versioned JSON and its schema, and a class as CSV and table."""

import csv
import io
import json
import re
import types
from pathlib import Path

import jsonschema
import msgspec
import pytest
from rich.cells import cell_len
from rich.console import Console

from grader import report
from grader.render import grades
from grader.report import CheckResult, ExerciseId, Report, TaskResult, Versions

SCHEMA = Path(__file__).parents[1] / "docs" / "report.schema.json"
# All that `grades` asks of an exercise are the ids of its tasks, in order.
EXERCISE = types.SimpleNamespace(
    tasks=[types.SimpleNamespace(id="shapes"), types.SimpleNamespace(id="loss")]
)


def check(task="loss", outcome="passed", points=1, **more):
    more = {"id": "test_x", "hidden": False, **more}
    return CheckResult(task=task, outcome=outcome, points=points, **more)


def made(name="kim", **more):
    facts = {
        "version": 1,
        "submission": name, "student": name, "status": "graded", "note": "", "score": 3,
        "max_score": 5, "exercise": ExerciseId("tiny", "ab12"), "tier": "A", "seed": 7,
        "versions": Versions("0.1.0", "3.11.7", "2.13.0"), "checks": [check()],
        "tasks": [
            TaskResult(id="shapes", score=2, max_score=2),
            TaskResult(id="loss", score=1, max_score=3, mistakes=["L03"]),
        ],
    }  # fmt: skip
    return Report(**facts | more)


def changed(**fields):
    """A report's JSON with some fields changed."""
    return json.dumps(json.loads(report.to_json(made())) | fields).encode()


# points


def test_only_passed_checks_earn_points():
    outcomes = ["passed", "failed", "unwritten", "blocked", "ungraded", "passed"]
    checks = [check(outcome=outcome, points=2) for outcome in outcomes]
    assert report.tasks_of(checks, ["loss"]) == [TaskResult(id="loss", score=4, max_score=12)]


def test_tasks_stand_in_the_exercises_order():
    checks = [check("loss"), check("shapes")]
    assert [task.id for task in report.tasks_of(checks, ["shapes", "loss"])] == ["shapes", "loss"]


def test_a_task_without_checks_is_worth_nothing():
    assert report.tasks_of([], ["loss"]) == [TaskResult(id="loss", score=0, max_score=0)]


def test_hidden_checks_earn_points_too():
    assert report.tasks_of([check(hidden=True, points=3)], ["loss"])[0].score == 3


@pytest.mark.parametrize(
    ("outcomes", "unreadable", "status"),
    [
        (["passed", "failed"], False, "graded"),
        (["unwritten", "blocked"], False, "graded"),
        ([], False, "graded"),
        (["failed"], True, "unreadable"),
        (["passed", "ungraded"], False, "ungraded"),
        (["ungraded"], True, "ungraded"),
    ],
)
def test_one_check_that_could_not_be_judged_leaves_no_grade(outcomes, unreadable, status):
    assert report.status_of([check(outcome=o) for o in outcomes], unreadable) == status


@pytest.mark.parametrize(
    ("status", "score"), [("graded", 3), ("unreadable", 0), ("ungraded", None), ("missing", None)]
)
def test_the_status_decides_whether_there_is_a_score(status, score):
    assert report.score_of(status, made().tasks) == score


def test_of_a_hidden_check_nothing_of_the_students_is_told():
    texts = [
        "called",
        "returned",
        "expected",
        "source",
        "message",
        "title",
        "hint",
        "note",
        "printed",
    ]
    full = check(hidden=True, inputs=["SECRET"], line=7, **dict.fromkeys(texts, "SECRET"))
    assert b"SECRET" not in msgspec.json.encode(full.veiled())


def test_of_a_hidden_check_outcome_and_points_are_told():
    veiled = check(outcome="failed", category="wrong", points=3, hidden=True).veiled()
    assert veiled == check(outcome="failed", category="wrong", points=3, hidden=True)


def test_what_is_veiled_counts_as_hidden():
    assert check(hidden=False).veiled().hidden


# JSON


@pytest.mark.parametrize(
    "original",
    [
        made(),
        made("김 민지\n=1+1", note='a, "b"'),
        made(status="ungraded", score=None, tasks=[], checks=[]),
        made(score=2.5, public_only=True),
        made(checks=[check(outcome="failed", category="wrong", line=3, inputs=["h: (6, 1)"])]),
    ],
)
def test_a_report_survives_its_json(original):
    assert report.from_json(report.to_json(original)) == original


def test_hangul_is_written_as_it_is():
    assert "김민지".encode() in report.to_json(made("김민지"))


def test_the_json_names_its_version():
    assert json.loads(report.to_json(made()))["version"] == 1


def test_a_field_that_was_added_later_is_skipped():
    assert report.from_json(changed(future={"x": [1]})) == made()


@pytest.mark.parametrize("version", [0, 2, -1, "1", 1.5, None, True])
def test_an_unknown_version_is_refused(version):
    with pytest.raises(msgspec.ValidationError):
        report.from_json(changed(version=version))


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "fine"},
        {"score": "3"},
        {"score": [3]},
        {"max_score": None},
        {"tasks": [{"id": "loss"}]},
        {"checks": [{"id": "x", "task": "y", "hidden": False, "points": 1, "outcome": "good"}]},
        {"exercise": None},
    ],
)
def test_what_is_no_report_is_refused(fields):
    with pytest.raises(msgspec.ValidationError):
        report.from_json(changed(**fields))


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000])
def test_what_is_no_json_is_refused(data):
    with pytest.raises((msgspec.DecodeError, RecursionError)):
        report.from_json(data)


def test_a_saved_report_can_be_read(tmp_path):
    report.save(made(), tmp_path / "kim.json")
    assert report.from_json((tmp_path / "kim.json").read_bytes()) == made()


def test_a_saved_report_is_its_owners_alone(tmp_path):
    report.save(made(), tmp_path / "kim.json")
    assert (tmp_path / "kim.json").stat().st_mode & 0o777 == 0o600


def test_saving_replaces_and_leaves_nothing_else(tmp_path):
    for score in (1, 2):
        report.save(made(score=score), tmp_path / "kim.json")
    assert [report.from_json(path.read_bytes()).score for path in tmp_path.iterdir()] == [2]


# schema


def test_the_published_schema_is_the_present_one():
    assert SCHEMA.read_bytes() == report.schema()


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(json.loads(report.schema()))


@pytest.mark.parametrize(
    "original",
    [made(), made(status="missing", score=None, tasks=[], checks=[]), made(score=2.5)],
    ids=["graded", "missing", "half a point"],
)
def test_a_report_fits_the_schema(original):
    validator = jsonschema.Draft202012Validator(json.loads(report.schema()))
    assert list(validator.iter_errors(json.loads(report.to_json(original)))) == []


@pytest.mark.parametrize(
    "fields", [{"version": 2}, {"status": "fine"}, {"score": "3"}, {"tasks": {}}]
)
def test_what_is_no_report_does_not_fit_the_schema(fields):
    validator = jsonschema.Draft202012Validator(json.loads(report.schema()))
    assert not validator.is_valid(json.loads(changed(**fields)))


# grades.csv


def rows(*reports):
    return list(csv.DictReader(io.StringIO(grades.to_csv(list(reports), EXERCISE))))


def test_the_csv_has_its_columns_and_one_a_task():
    assert grades.to_csv([], EXERCISE) == (
        "submission,student,score,max_score,status,note,shapes,loss\n"
    )


def test_a_row_is_a_submission():
    assert grades.to_csv([made()], EXERCISE).splitlines()[1] == "kim,kim,3,5,graded,,2,1"


def test_rows_keep_their_order():
    assert [row["submission"] for row in rows(made("b"), made("a"))] == ["b", "a"]


@pytest.mark.parametrize("status", ["ungraded", "missing"])
def test_without_a_score_no_cell_holds_points(status):
    (row,) = rows(made(status=status, score=None))
    assert (row["score"], row["shapes"], row["loss"]) == ("", "", "")


def test_an_unreadable_submission_has_zero_everywhere():
    (row,) = rows(made(status="unreadable", score=0))
    assert (row["score"], row["shapes"], row["loss"]) == ("0", "0", "0")


def test_a_task_that_a_report_lacks_has_zero():
    assert rows(made(tasks=[]))[0]["loss"] == "0"


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\n=1", "\r\n=1", "\u3000=1", "\xa0-1", "=\n1"],
)
@pytest.mark.parametrize("column", ["submission", "student", "note"])
def test_no_cell_is_a_formula(text, column):
    (row,) = rows(made(**{"name": "kim", column: text}))
    assert row[column][0] not in "=+-@\t\r"


@pytest.mark.parametrize(
    "text", ["kim", "김 민지", "a,b", 'say "hi"', "a;b", "1-2", "x=1", "'x", "ㅋ"]
)
def test_a_harmless_cell_stays_as_it_is(text):
    assert rows(made(note=text))[0]["note"] == text


@pytest.mark.parametrize("text", ["a\nb", "a\r\nb", "a\u2028b", "a\x0bb", "a\x85b"])
def test_a_submission_is_one_line(text):
    assert len(grades.to_csv([made(note=text, name=text)], EXERCISE).splitlines()) == 2


@pytest.mark.parametrize("text", ["\x1b[31m", "\x00", "\u202e", "\x7f", "\ud800", "\ufeff"])
def test_control_characters_are_spelled_out(text):
    assert grades.cell(f"a{text}b").isprintable()


def test_the_csv_can_be_written_as_utf_8_whatever_a_file_was_called():
    assert "\\xdcc7" in grades.to_csv([made("\udcc7")], EXERCISE).encode().decode()


# the class on a terminal


def screen(*reports, width=100):
    console = Console(file=io.StringIO(), width=width, color_system=None)
    console.print(grades.table(list(reports), EXERCISE))
    return console.file.getvalue()


def test_the_table_shows_score_points_and_status():
    assert screen(made("김민지")).splitlines()[3].split() == ["김민지", "3/5", "2", "1", "graded"]


def test_without_a_score_the_table_shows_a_dash():
    assert screen(made(status="ungraded", score=None)).splitlines()[3].split() == [
        "kim", "-", "ungraded",
    ]  # fmt: skip


def test_names_are_no_markup():
    assert "[red]kim[/red]" in screen(made("[red]kim[/red]"))


@pytest.mark.parametrize("text", ["\x1b[31m", "\x1b]0;x\x07", "\r", "\x9b2J"])
def test_no_name_controls_the_terminal(text):
    assert all(line.isprintable() for line in screen(made(text)).splitlines())


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_table_fits_the_terminal(width):
    shown = screen(made("한글" * 40), width=width)
    assert max(cell_len(line) for line in shown.splitlines()) <= width


def test_only_reports_with_a_note_are_noted():
    noted = grades.notes([made("kim"), made("lee", note="late")])
    assert [line.plain.split() for line in noted] == [["lee", "late"]]


def test_notes_begin_in_one_column():
    noted = grades.notes([made("김민지", note="late"), made("lee", note="late")])
    assert len({cell_len(line.plain) for line in noted}) == 1


@pytest.mark.parametrize("text", ["\x1b[31m", "a\nb", "\x9b2J"])
def test_a_note_is_one_harmless_line(text):
    assert grades.notes([made(note=text)])[0].plain.isprintable()


def test_the_legend_numbers_the_tasks():
    assert grades.legend(EXERCISE) == "1 shapes  2 loss"


def test_the_summary_counts_each_status_once():
    reports = [made(), made(), made(status="unreadable", score=0)]
    assert grades.summary(reports, 6.0) == (
        "3 submissions: 2 graded, 1 unreadable   6.0 s (2.00 s each)   tier A"
    )


def test_the_summary_says_when_only_public_checks_ran():
    assert grades.summary([made(public_only=True)], 1.0).endswith("public checks only")


def test_a_class_of_nobody_has_a_summary():
    assert grades.summary([], 0.0).startswith("0 submissions")


# file names


@pytest.mark.parametrize(
    "name", ["con", "NUL", "aux.old", "COM1", "a/b", "a\\b", "a:b", "what?", "ends.", "line\nfeed"]
)
def test_a_report_has_a_file_name_that_windows_can_carry(name):
    named = made(name)
    stem = report.file_name(named).removesuffix(".json")
    assert not re.search(r'[<>:"/\\|?*\n]|[. ]$|^(con|nul|aux|com1)(\.|$)', stem, re.IGNORECASE)


def test_two_names_never_become_one_file():
    names = ["a/b", "a\\b", "a_b", "a?b"]
    files = {report.file_name(made(n)) for n in names}
    assert len(files) == len(names)


@pytest.mark.parametrize("name", ["kim", "김민지", "con_kim", "a.b"])
def test_an_ordinary_name_stays_as_it_is(name):
    assert report.file_name(made(name)) == f"{name}.json"
