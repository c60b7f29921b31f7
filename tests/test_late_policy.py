# ruff: noqa: E501 - one slip a line reads best
"""`late.toml` and a file of times: read whole, or one sentence that names file and key."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from grader.late.policy import LateError, Policy
from grader.late.reading import load
from grader.late.times import read, with_times

LEAST = """
due = 2026-09-18T23:59:00
timezone = "Asia/Seoul"
[penalty]
percent_per_day = 10
"""
ALL = """
due = 2026-09-18T23:59:00
timezone = "Asia/Seoul"
grace_minutes = 15
decimals = 1
times = "times.csv"
trust_timestamp_txt = true
late_without_time_days = 1
[penalty]
points_per_day = 1.5
at_most = 10
floor = 5
closes_after_days = 7
[late_days]
each = 3
at_most = 2
spent = ["../first"]
[[extension]]
student = "kim@example.org"
due = 2026-09-20T12:00:00
[[extension]]
student = "20240002"
days = 2
late_days = 5
"""


@pytest.fixture
def policy(tmp_path):
    """Write a policy, read it back."""

    def run(text: str) -> Policy:
        (tmp_path / "late.toml").write_text(text, encoding="utf-8")
        return load(tmp_path / "late.toml")

    return run


@pytest.fixture
def times(tmp_path):
    """Write a file of times, read it back."""

    def run(text: str | bytes):
        path = tmp_path / "times.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read(path, datetime.now(UTC).tzinfo)

    return run


def refusal(policy, text: str) -> str:
    with pytest.raises(LateError) as caught:
        policy(text)
    return str(caught.value)


def test_the_due_date_is_one_of_its_zone(policy):
    assert policy(LEAST).due.isoformat() == "2026-09-18T23:59:00+09:00"


def test_a_due_date_with_an_offset_needs_no_zone(policy):
    text = "due = 2026-09-18T23:59:00+02:00\n[penalty]\npoints_per_day = 1"
    assert policy(text).due.isoformat() == "2026-09-18T23:59:00+02:00"


def test_an_offset_and_a_zone_are_one_moment_by_the_zones_clock(policy):
    text = LEAST.replace("23:59:00", "23:59:00Z")
    assert policy(text).due.isoformat() == "2026-09-19T08:59:00+09:00"


def test_every_key_is_read(policy):
    rules = policy(ALL).rules
    assert (rules.penalty.per_day, rules.penalty.unit, rules.late_days.each) == (
        Decimal("1.5"), "points", 3
    )  # fmt: skip


def test_folders_of_earlier_exercises_are_named_from_the_files_place(policy, tmp_path):
    assert policy(ALL).rules.late_days.spent == [str(tmp_path.parent / "first")]


def test_a_policy_survives_its_json(policy):
    made = policy(ALL)
    back = msgspec.json.decode(msgspec.json.encode(made), type=Policy)
    assert (back.due, back.rules.extension[0].due, back.rules.penalty) == (
        made.due, made.rules.extension[0].due, made.rules.penalty
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("percent_per_day", "percent_per_dya", "no key `percent_per_dya` in [penalty]. Did you mean `percent_per_day`?"),
        ("[penalty]", "[penatly]", "no key `penatly`. Did you mean `penalty`?"),
        ("timezone", "time_zone", "no key `time_zone`. Did you mean `timezone`?"),
        ("[penalty]", "[penalty]\ntimes = 'x'", "`times` does not belong in [penalty]: put it above the first [table]"),
        ("[penalty]", "at_most = 3\n[penalty]", "`at_most` does not belong there: put it in [penalty]"),
        ("[penalty]", "[[extension]]\nstudent='x'\ndayz=1\n[penalty]", "no key `dayz` in [[extension]]. Did you mean `days`?"),
        ("[penalty]", "[[extension]]\ndays=1\n[penalty]", "no `student` in [[extension]], and one is needed"),
        ("due = 2026-09-18T23:59:00", "", "no `due`, and one is needed"),
        ("[penalty]\npercent_per_day = 10", "", "no `penalty`, and one is needed"),
        ("percent_per_day = 10", "", "[penalty] needs either `points_per_day` or `percent_per_day`"),
        ("percent_per_day = 10", "percent_per_day = 10\npoints_per_day = 1", "[penalty] needs either"),
        ("percent_per_day = 10", "points_per_day = 1\npercent_of = 'max_score'", "`penalty.percent_of` goes with `percent_per_day` alone"),
        ("= 10", "= '10 %'", "`penalty.percent_per_day` is a number, without a sign behind it"),
        ("= 10", "= true", "`penalty.percent_per_day` is a number, not true or false"),
        ("= 10", "= -10", "`penalty.percent_per_day` is a number from 0 to 100, not -10"),
        ("= 10", "= 110", "`penalty.percent_per_day` is a number from 0 to 100, not 110"),
        ("= 10", "= nan", "`penalty.percent_per_day` is a number from 0 to 100, not NaN"),
        ("= 10", "= inf", "`penalty.percent_per_day` is a number from 0 to 100, not Infinity"),
        ("= 10", "= 10\nat_most = 101", "`penalty.at_most` is a number from 0 to 100, not 101"),
        ("= 10", "= 10\nfloor = -1", "`penalty.floor` is a number from 0"),
        ("= 10", "= 10\npercent_of = 'all'", '`penalty.percent_of` is "score" or "max_score"'),
        ("= 10", "= 10\ncloses_after_days = -1", "`penalty.closes_after_days` is a whole number of at least 0"),
        ("= 10", "= 10\ncloses_after_days = 1.5", "`penalty.closes_after_days` is a whole number, not a number"),
        ("[penalty]", "grace_minutes = '15'\n[penalty]", "`grace_minutes` is a whole number, not text"),
        ("[penalty]", "decimals = 7\n[penalty]", "`decimals` is a whole number of at most 6"),
        ("[penalty]", "late_days = 3\n[penalty]", "`late_days` is a table, not a whole number"),
        ("[penalty]", "[late_days]\n[penalty]", "no `each` in [late_days], and one is needed"),
        ("2026-09-18T23:59:00", "2026-09-18", "`due` is a date with a time of day, not a date alone"),
        ("2026-09-18T23:59:00", "1026-09-18T23:59:00", "`due` is in the year 1026. Is that meant?"),
        ('timezone = "Asia/Seoul"', "", "`due` has no time zone. Add timezone ="),
        ("Asia/Seoul", "Asia/Soul", "Did you mean Asia/Seoul?"),
        ("Asia/Seoul", "Mars", "no time zone is called"),
        ("due = 2026-09-18T23:59:00", "due = ", "late.toml is not TOML: "),
        ('2026-09-18T23:59:00\ntimezone = "Asia/Seoul"', '2026-03-29T02:30:00\ntimezone = "Europe/Berlin"', "the clocks of Europe/Berlin leave out"),
    ],
)  # fmt: skip
def test_a_slip_is_one_sentence_with_file_and_key(policy, old, new, words):
    said = refusal(policy, LEAST.replace(old, new))
    assert ("late.toml" in said, words in said, "\n" in said) == (True, True, False), said


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("student = ' '\ndays = 1", "needs `student`: a name, an id or an e-mail address"),
        ("student = 'kim'", "(kim) gives nothing. Add `due`, `days` or `late_days`"),
        ("student = 'kim'\ndays = 1\ndue = 2026-09-20T00:00:00", "has `due` and `days`. Leave one away"),
        ("student = 'kim'\ndays = 0", "`extension.days` is a whole number of at least 1"),
        ("student = 'kim'\nlate_days = 1", "has `late_days`, but there is no [late_days] with `each`"),
        ("student = 'kim'\ndue = 2026-09-17T00:00:00", "its `due` is before everybody's. Is that meant?"),
        ("student = 'kim'\ndays = 1\n[[extension]]\nstudent = 'KIM'\ndays = 2", "this student has two. Make one of them"),
    ],
)  # fmt: skip
def test_an_extension_that_is_not_clear_is_refused(policy, fields, words):
    said = refusal(policy, f"{LEAST}\n[[extension]]\n{fields}")
    assert ("late.toml" in said, words in said) == (True, True), said


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"\xff\xfe", "is not UTF-8 text"), (b"x" * (1 << 21), "is larger than 1 MB"),
     (b"a = " + b"[" * 5000, "is not TOML")],
)  # fmt: skip
def test_bytes_that_are_no_policy_are_refused(tmp_path, data, words):
    (tmp_path / "late.toml").write_bytes(data)
    with pytest.raises(LateError, match=words):
        load(tmp_path / "late.toml")


def test_a_policy_that_is_not_there_is_named(tmp_path):
    with pytest.raises(LateError, match=r"The late policy .*late\.toml cannot be read: No such"):
        load(Path(tmp_path / "late.toml"))


# a file of times


@pytest.mark.parametrize(
    "text",
    [
        "student,submitted_at\nkim,2026-09-18 23:59:00\n",
        "submission;제출 시각\nkim;2026-09-18T23:59:00Z\n",
        "Email address,Last modified (submission)\nkim,\"Friday, 18 September 2026, 11:59 PM\"\n",
        "First Name,Last Name,SID,Email,Submission Time\n,,kim,,2026-09-18 23:59:00 +0000\n",
        "assignment,duedate,timestamp,student_id\nhw,,2026-09-18 23:59:00.123456 UTC,kim\n",
    ],
)
def test_a_file_of_times_may_be_ones_own_or_a_platforms(times, text):
    assert [time.at for time in times(text)] == [datetime(2026, 9, 18, 23, 59, tzinfo=UTC)]


def test_who_handed_nothing_in_has_no_time(times):
    assert times("student,submitted_at\nkim,-\nlee,\n") == []


def test_hangul_of_excel_is_read(times):
    found = times("학생,제출 시각\n김민지,2026-09-18 23:59\n".encode("cp949"))
    assert found[0].person.name == "김민지"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("student,when\nkim,now\n", "needs a column student .* It has student, when"),
        ("submitted_at\n2026-09-18 23:59\n", "needs a column student"),
        ("student,submitted_at\nkim,2026-09-18 23:59\nlee,yesterday\n", "line 3: 'yesterday' is not a clear time"),
        ("student,submitted_at\n,2026-09-18 23:59\n", "line 2: nobody is named"),
        ("", "is empty"),
    ],
)  # fmt: skip
def test_a_file_of_times_that_is_not_clear_is_refused(times, text, words):
    with pytest.raises(LateError, match=words):
        times(text)


def test_the_file_of_times_lies_beside_the_policy(policy, tmp_path):
    (tmp_path / "times.csv").write_text("student,submitted_at\nkim,2026-09-18 23:59\n", "utf-8")
    made = with_times(policy(ALL), tmp_path)
    assert made.times[0].at == datetime(2026, 9, 18, 14, 59, tzinfo=UTC)


def test_a_file_of_times_that_is_not_there_is_named(policy, tmp_path):
    made = policy(ALL)
    with pytest.raises(LateError, match=r"The file of times .*times\.csv cannot be read"):
        with_times(made, tmp_path)


def test_what_is_said_of_somebody_can_be_taken_out(policy, tmp_path):
    (tmp_path / "times.csv").write_text(
        "student,submitted_at\nkim,2026-09-18 23:59\nlee,2026-09-18 23:59\n", "utf-8"
    )
    made = with_times(policy(ALL), tmp_path)
    left = made.without([("kim", "kim", {"email": "Kim@example.org"})])
    people = [one.student for one in left.rules.extension], [t.person.name for t in left.times]
    assert people == (["20240002"], ["lee"])
