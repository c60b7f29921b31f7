"""A policy and a class: whose time, whose due date, whose late days; refused where nobody knows."""

from __future__ import annotations

from datetime import datetime

import pytest

from grader.intake.collect import collect
from grader.late.lateness import Lateness
from grader.late.people import Person
from grader.late.policy import LateError, Policy, Time
from grader.late.reading import load
from grader.report import ExerciseId, Late, Report, Versions, final_score
from grader.submission import Submission

RULES = """
due = 2026-09-18T23:59:00
timezone = "Asia/Seoul"
{more}
[penalty]
percent_per_day = 10
{tables}
"""
IN_TIME, ONE_DAY, FIVE_DAYS = (f"2026-09-{day}T14:59:00+00:00" for day in (18, 19, 23))  # in UTC


@pytest.fixture
def policy(tmp_path):
    def run(more: str = "", tables: str = "", times: list[Time] | None = None) -> Policy:
        (tmp_path / "late.toml").write_text(RULES.format(more=more, tables=tables), "utf-8")
        made = load(tmp_path / "late.toml")
        return Policy(
            name=made.name, rules=made.rules, times=times or [],
            times_name="times.csv" if times else "",
        )  # fmt: skip

    return run


def one(name: str = "kim", **more) -> Submission:
    return Submission(**{"name": name, "student": name, "filename": "x.py", **more})


def time(at: str = ONE_DAY, line: int = 2, **person) -> Time:
    return Time(Person(**person), datetime.fromisoformat(at), line)


def graded(submission: Submission, score: float | None = 50, **more) -> Report:
    facts = {
        "version": 1, "submission": submission.name, "student": submission.student,
        "status": "graded", "note": "", "score": score, "max_score": 55,
        "exercise": ExerciseId("x", "y"), "tier": "A", "seed": 1,
        "versions": Versions("0", "3", "2"), "tasks": [], "checks": [],
    }  # fmt: skip
    return Report(**facts | more)


def late_of(policy: Policy, submission: Submission, **more) -> Late | None:
    return Lateness(policy, [submission], **more).apply(graded(submission), submission).late


def refused(policy: Policy, *submissions: Submission, **more) -> str:
    with pytest.raises(LateError) as caught:
        Lateness(policy, submissions, **more)
    return str(caught.value)


@pytest.mark.parametrize(("at", "final"), [(IN_TIME, 50), (ONE_DAY, 45), (FIVE_DAYS, 25)])
def test_a_platforms_time_decides(policy, at, final):
    assert late_of(policy(), one(submitted=at)).final == final


def test_the_score_of_the_checks_stays(policy):
    submission = one(submitted=ONE_DAY)
    report = Lateness(policy(), [submission]).apply(graded(submission), submission)
    assert (report.score, final_score(report)) == (50, 45)


def test_without_a_policy_the_score_counts():
    assert final_score(graded(one())) == 50


def test_a_report_tells_all_that_a_student_may_ask(policy):
    late = late_of(policy("grace_minutes = 5", "at_most = 30"), one(submitted=FIVE_DAYS))
    assert late == Late(
        final=35, taken=15, due="2026-09-18T23:59:00+09:00", submitted="2026-09-23T23:59:00+09:00",
        source="gradescope", days=5, per_day=10, unit="percent of the score", at_most=30,
    )  # fmt: skip


def test_a_file_of_times_comes_before_the_platform(policy):
    late = late_of(policy(times=[time(IN_TIME, name="kim")]), one(submitted=FIVE_DAYS))
    assert (late.days, late.source) == (0, "times.csv")


@pytest.mark.parametrize(
    "person",
    [
        {"submission": "kim_7"}, {"name": "Kim Minji"}, {"name": "minji  KIM"}, {"name": "kim_7"},
        {"ids": {"email": "KIM@example.org"}}, {"name": "kim@example.org"},
        {"ids": {"any": "20240001"}}, {"name": "somebody", "ids": {"sid": "20240001"}},
    ],
)  # fmt: skip
def test_a_row_of_the_file_finds_its_student(policy, person):
    ids = {"email": "kim@example.org", "sid": "20240001"}
    submission = one("kim_7", student="Kim Minji", ids=ids)
    assert late_of(policy(times=[time(**person)]), submission).days == 1


def test_the_same_name_with_another_id_is_somebody_else(policy):
    made = policy(times=[time(name="kim", ids={"email": "other@example.org"})])
    said = refused(made, one(ids={"email": "kim@example.org"}))
    assert "times.csv has no time for kim" in said


def test_a_name_of_two_students_is_refused(policy):
    two = [one("a", student="Kim", ids={"sid": "1"}), one("b", student="Kim", ids={"sid": "2"})]
    said = refused(policy(times=[time(name="Kim")]), *two)
    assert said == (
        "times.csv, line 2: Kim may be 2 students (a, b). Add a column email, id or submission."
    )


def test_one_time_for_several_attempts_is_refused(policy):
    attempts = [one(name, student="Kim", ids={"sid": "1"}) for name in ("kim_1", "kim_2")]
    said = refused(policy(times=[time(name="Kim")]), *attempts)
    assert "Kim handed in 2 times. Add a column submission with kim_1, kim_2" in said


def test_two_times_for_one_hand_in_are_refused(policy):
    rows = [time(name="kim"), time(FIVE_DAYS, 3, name="KIM")]
    assert "line 3: KIM stands in line 2 too" in refused(policy(times=rows), one())


@pytest.mark.parametrize(
    ("submission", "words"),
    [
        (one(), "nothing says when kim handed in, and files' own dates are not trusted. Add"),
        (one(submitted="who knows"), "nothing says when kim handed in"),
        (one(late=True), "Canvas says that kim handed in LATE, and not when. Add"),
        (one(stamp="2026-09-18 14:58:23 UTC"), "only a timestamp.txt beside the file says"),
    ],
)  # fmt: skip
def test_what_nobody_says_is_refused(policy, submission, words):
    said = refused(policy(), submission)
    assert ("late.toml cannot be applied: " in said, words in said) == (True, True), said


def test_the_first_few_are_named_and_the_others_counted(policy):
    said = refused(policy(), *[one(name) for name in "abcde"])
    assert "when a, b, c and 2 more handed in" in said


def test_who_is_missing_needs_no_time(policy):
    assert Lateness(policy(), [one()], missing=[0]).apply(
        graded(one(), None, status="missing"), one()
    ).late is None  # fmt: skip


def test_what_could_not_be_read_needs_no_time(policy):
    assert late_of(policy(), one(problem="it is a link")) is None


def test_what_canvas_calls_late_costs_what_the_policy_says(policy):
    late = late_of(policy("late_without_time_days = 2"), one(late=True))
    assert (late.final, late.days, late.submitted, late.source) == (40, 2, "", "canvas")


def test_what_canvas_does_not_call_late_is_in_time(policy):
    assert late_of(policy(), one(late=False)).days == 0


def test_an_extension_beside_a_bare_LATE_is_refused(policy):
    made = policy("late_without_time_days = 2", "[[extension]]\nstudent = 'kim'\ndays = 3")
    said = refused(made, one(late=True))
    assert "there is an extension, and Canvas says LATE and not when" in said


def test_nbgraders_stamp_counts_where_it_is_trusted(policy):
    late = late_of(policy("trust_timestamp_txt = true"), one(stamp="2026-09-19 14:58:23.9 UTC"))
    assert (late.days, late.submitted) == (1, "2026-09-19T23:58:23+09:00")


def test_a_stamp_that_is_no_time_is_refused(policy):
    said = refused(policy("trust_timestamp_txt = true"), one(stamp="in time, honestly"))
    assert "the timestamp.txt of kim says 'in time, honestly', which is not a clear time" in said


# extensions and late days


@pytest.mark.parametrize(
    ("fields", "days", "due"),
    [
        ("days = 3", 2, "2026-09-21T23:59:00+09:00"),
        ("due = 2026-09-23T23:59:00", 0, "2026-09-23T23:59:00+09:00"),
    ],
)
def test_an_extension_moves_one_students_due_date(policy, fields, days, due):
    made = policy(tables=f"[[extension]]\nstudent = 'KIM'\n{fields}")
    late = late_of(made, one(submitted=FIVE_DAYS))
    assert (late.days, late.due, late.extended) == (days, due, True)


def test_an_extension_is_nobody_elses(policy):
    made = policy(tables="[[extension]]\nstudent = 'lee'\ndays = 3")
    assert late_of(made, one(submitted=FIVE_DAYS)).days == 5


def test_an_extension_of_nobody_here_is_told(policy):
    made = policy(tables="[[extension]]\nstudent = 'lee'\ndays = 3")
    assert Lateness(made, [one(submitted=IN_TIME)]).unknown == ["lee"]


def test_an_extension_that_may_be_of_two_is_refused(policy):
    made = policy(tables="[[extension]]\nstudent = 'Kim'\ndays = 3")
    two = [one(n, student="Kim", submitted=IN_TIME, ids={"sid": n}) for n in "ab"]
    assert "Kim may be 2 students (a, b). Name the e-mail address" in refused(made, *two)


def test_two_extensions_of_one_student_are_refused(policy):
    tables = "[[extension]]\nstudent = 'kim'\ndays = 3\n[[extension]]\nstudent = '7'\ndays = 2"
    said = refused(policy(tables=tables), one(submitted=IN_TIME, ids={"sid": "7"}))
    assert "kim and 7 are one student. Make one of them" in said


@pytest.mark.parametrize(
    ("tables", "spent", "expected"),
    [
        ("[late_days]\neach = 3", 0, (40, 3, 0)),
        ("[late_days]\neach = 3", 2, (30, 1, 0)),
        ("[late_days]\neach = 3", 9, (25, 0, 0)),
        ("[late_days]\neach = 9\nat_most = 2", 0, (35, 2, 7)),
        ("[late_days]\neach = 0\n[[extension]]\nstudent = 'kim'\nlate_days = 9", 0, (50, 5, 4)),
    ],
)
def test_late_days_are_spent_first(policy, tables, spent, expected):
    late = late_of(policy(tables=tables), one(submitted=FIVE_DAYS), spent={"kim": spent})
    assert (late.final, late.excused, late.left) == expected


def test_without_late_days_none_are_left(policy):
    assert late_of(policy(), one(submitted=FIVE_DAYS)).left is None


def test_what_could_not_be_judged_has_no_final_score(policy):
    submission = one(submitted=FIVE_DAYS)
    report = Lateness(policy(), [submission]).apply(
        graded(submission, None, status="ungraded"), submission
    )
    assert (report.late.final, report.late.days) == (None, 5)


# what the intake tells


def test_canvas_tells_who_is_late(tmp_path):
    for name in ("kim_LATE_1_5_x.py", "lee_2_6_x.py"):
        (tmp_path / name).write_text("x = 1\n", "utf-8")
    assert [(s.name, s.late) for s in collect(tmp_path, "x").submissions] == [
        ("kim_1", True), ("lee_2", False)
    ]  # fmt: skip


def test_a_plain_file_tells_nothing_of_when(tmp_path):
    (tmp_path / "kim.py").write_text("x = 1\n", "utf-8")
    found = collect(tmp_path, "x").submissions[0]
    assert (found.late, found.stamp, found.submitted) == (None, "", "")


@pytest.mark.parametrize("where", ["kim", "kim/x"])
def test_nbgraders_stamp_lies_beside_the_file(tmp_path, where):
    folder = tmp_path / where
    folder.mkdir(parents=True)
    (folder / "x.py").write_text("x = 1\n", "utf-8")
    (folder / "timestamp.txt").write_text("2026-09-18 14:58:23.948203 UTC\n", "utf-8")
    assert collect(tmp_path, "x").submissions[0].stamp == "2026-09-18 14:58:23.948203 UTC"


@pytest.mark.parametrize("data", [b"x" * 300, b"\xff\n\x1b[31m"])
def test_a_hostile_stamp_is_no_time(tmp_path, data):
    (tmp_path / "kim").mkdir()
    (tmp_path / "kim/x.py").write_text("x = 1\n", "utf-8")
    (tmp_path / "kim/timestamp.txt").write_bytes(data)
    assert collect(tmp_path, "x").submissions[0].stamp.isprintable()


def test_a_stamp_in_a_students_own_archive_is_not_looked_at(tmp_path):
    import zipfile

    (tmp_path / "kim").mkdir()
    with zipfile.ZipFile(tmp_path / "kim/x.zip", "w") as archive:
        archive.writestr("x.py", "x = 1\n")
        archive.writestr("timestamp.txt", "2026-09-18 14:58:23 UTC")
    assert collect(tmp_path, "x").submissions[0].stamp == ""


def test_dates_of_files_are_never_asked(tmp_path, policy):
    import os

    (tmp_path / "kim.py").write_text("x = 1\n", "utf-8")
    os.utime(tmp_path / "kim.py", (0, 0))
    made = policy()
    (tmp_path / "late.toml").unlink()
    assert "files' own dates are not trusted" in refused(made, *collect(tmp_path, "x").submissions)
