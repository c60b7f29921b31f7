"""What crosses between the command and a cluster: exercises, questions, answers; none believed."""

from __future__ import annotations

import math
import pickle
from pathlib import Path
from typing import Any

import msgspec
import pytest

from grader import exercise as exercises
from grader import report
from grader.cluster import answers, facts, messages, parcel
from grader.cluster.answers import Invalid, Terms
from grader.cluster.messages import Facts, Graded, Judged, Kit, NoAnswer
from grader.exercise import Exercise, ExerciseError
from grader.orders import Options, Order, without_outcomes
from grader.report import CheckResult, Report
from grader.submission import Submission

OPTIONS = Options(require="B")
VERSIONS = report.Versions("0.1.0", "3.11.7", "2.13.0")
KIT = Kit(VERSIONS, "c", "e")
FACTS = Facts(KIT, "A", ["seccomp"], "lab", "Linux 6 x86_64", 4)
ONE = Submission(name="kim", student="Kim", filename="doubling.py", ids={"sid": "7"})


@pytest.fixture
def doubling(course: Path) -> Exercise:
    return exercises.find("doubling", course)


# an exercise on its way


def test_an_exercise_arrives_as_it_was(doubling, tmp_path):
    there = parcel.unpack(parcel.pack(doubling), tmp_path / "there")
    assert (there.digest(), there.reference.read_bytes()) == (
        doubling.digest(),
        doubling.reference.read_bytes(),
    )


def test_mistakes_and_accepted_answers_stay_at_home(exercise):
    parts = {name.split("/")[2] for name in parcel.pack(exercise).files}
    assert {"mistakes", "accepted", "demo"} & parts == set()


def test_a_link_is_not_followed(doubling):
    (doubling.folder / "data.txt").symlink_to("/etc/hostname")
    assert [name for name in parcel.pack(doubling).files if "data" in name] == []


@pytest.mark.parametrize("name", ["/etc/x", "../x", "exercises/../../x", ""])
def test_a_name_that_leads_elsewhere_is_refused(doubling, tmp_path, name):
    sent = parcel.pack(doubling)
    bad = msgspec.structs.replace(sent, files={**sent.files, name: b"x"})
    with pytest.raises(ExerciseError, match="is no name"):
        parcel.unpack(bad, tmp_path / "there")


def test_an_exercise_that_was_changed_on_its_way_is_refused(doubling, tmp_path):
    sent = parcel.pack(doubling)
    files = {**sent.files, "exercises/doubling/.stub.py": b"x = 1\n"}
    with pytest.raises(ExerciseError, match="another one"):
        parcel.unpack(msgspec.structs.replace(sent, files=files), tmp_path / "there")


def test_an_exercise_that_is_too_large_is_one_sentence(doubling, monkeypatch):
    monkeypatch.setattr(parcel, "CAP", 100)
    with pytest.raises(ExerciseError, match="at most are sent to a cluster"):
        parcel.pack(doubling)


# messages


class Danger:
    """What would be called if somebody unpickled it."""

    def __reduce__(self) -> Any:
        return (print, ("unpickled",))


WRONG: dict[str, object] = {
    "nothing": b"",
    "text": b"hello",
    "a pickle": pickle.dumps(Danger()),
    "no bytes": {"tag": "unknown"},
    "another tag": msgspec.msgpack.encode({"type": "setup"}),
    "a field too many": msgspec.msgpack.encode({"type": "unknown", "more": 1}),
    "a field too few": msgspec.msgpack.encode({"type": "graded", "results": []}),
    "deep": b"\x91" * 100_000,
    "no UTF-8": msgspec.msgpack.encode({"type": "trouble", "reason": "x"})[:-1] + b"\xff",
    "not a number": messages.write(Graded([], math.nan)),
    "an endless time": messages.write(Graded([], math.inf)),
    "a time before it began": messages.write(Graded([], -1.0)),
    "an endless name": messages.write(msgspec.structs.replace(FACTS, host="x" * 999)),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_no_answer_is_refused(wrong, capsys):
    with pytest.raises(NoAnswer):
        messages.read(WRONG[wrong])
    assert capsys.readouterr().out == ""


def test_an_answer_that_is_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(messages, "ANSWER_CAP", 3)
    with pytest.raises(NoAnswer, match="0 MB"):
        messages.read(messages.write(messages.Unknown()))


def test_an_answer_comes_back_as_it_was():
    said = Graded([Judged(b"{}", b"t", 1), Judged(b"{}", b"", None)], 2.5)
    assert messages.read(messages.write(said)) == said


# who may judge


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"tier": "A+"}, []),
        ({"tier": "B"}, []),
        ({"versions": report.Versions("0.2", "3.11.7", "2.13.0")}, ["kit 0.2 there, 0.1.0 here"]),
        (
            {"versions": report.Versions("0.1.0", "3.12.0", "2.4")},
            ["Python 3.12.0 there, 3.11.7 here", "torch 2.4 there, 2.13.0 here"],
        ),
        ({"code": "d"}, ["kit 0.1.0 with other files than here"]),
        ({"exercise": "f"}, ["another exercise than here"]),
        ({"tier": "C"}, ["tier C, and tier B is asked for"]),
        ({"tier": "Z"}, ["no tier"]),
    ],
)
def test_who_is_not_like_this_command_is_told_apart(changed, said):
    kit = {name: value for name, value in changed.items() if name != "tier"}
    theirs = msgspec.structs.replace(
        FACTS, kit=msgspec.structs.replace(KIT, **kit), tier=changed.get("tier", "A")
    )
    assert facts.differences(KIT, theirs, "B") == said


@pytest.mark.parametrize("name", ["words.py", "sandbox/worker.py", "judge.ini"])
def test_another_file_is_another_kit(tmp_path, name):
    for folder in ("one", "two"):
        for file in ("words.py", "sandbox/worker.py", "judge.ini"):
            path = tmp_path / folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("x = 1\n", encoding="utf-8")
    before = facts.code(tmp_path / "two")
    (tmp_path / "one" / name).write_text("x = 2\n", encoding="utf-8")
    assert (facts.code(tmp_path / "one") == before, len(before)) == (False, 64)


# reports that come back


def check(name: str, points: float, outcome: Any = "passed") -> CheckResult:
    return CheckResult(id=name, task="double", hidden=name == "b", points=points, outcome=outcome)


@pytest.fixture
def terms(doubling) -> Terms:
    return Terms(doubling, OPTIONS, VERSIONS)


@pytest.fixture
def made(doubling) -> Report:
    """What an honest worker says."""
    checks = [check("a", 1), check("b", 0.5, "failed")]
    return Report(
        version=1, submission="kim", student="Kim", status="graded", note="", score=1,
        max_score=1.5, exercise=report.ExerciseId("doubling", doubling.digest()), tier="A",
        seed=3, ids={"sid": "7"}, versions=VERSIONS,
        tasks=report.tasks_of(checks, ["double"]), checks=checks,
    )  # fmt: skip


def accepted(terms: Terms, made: Report, **changed: Any) -> Report:
    sent = msgspec.json.encode(msgspec.structs.replace(made, **changed))
    return terms.accept(Judged(sent, b"", 2), Order(ONE), FACTS)


def test_a_report_as_it_should_be_gets_the_name_of_its_host(terms, made):
    host = report.Host("lab", "Linux 6 x86_64", 4)
    assert accepted(terms, made) == msgspec.structs.replace(made, host=host)


def test_one_that_could_not_be_judged_is_taken(terms, doubling):
    options = msgspec.structs.replace(OPTIONS)
    made = without_outcomes(doubling, ONE, options, "ungraded", "why")
    made = msgspec.structs.replace(made, versions=VERSIONS)
    assert accepted(terms, made).status == "ungraded"


FORGED: dict[str, dict[str, Any]] = {
    "submission": {"submission": "lee"},
    "student": {"student": "Lee"},
    "ids": {"ids": {}},
    "time of handing in": {"submitted": "2020-01-01T00:00:00Z"},
    "exercise": {"exercise": report.ExerciseId("doubling", "0")},
    "seed": {"seed": 4},
    "choice of checks": {"public_only": True},
    "way of carrying forward": {"carry_forward": True},
    "version": {"versions": report.Versions("0.1.0", "3.11.7", "9")},
    "host": {"host": report.Host("x", "y", 1)},
    "tier": {"tier": "C"},
    "number of points": {"checks": [check("a", 1e308), check("b", 1e308)]},
    "sum of points": {"tasks": [report.TaskResult(id="double", score=1.5, max_score=1.5)]},
    "score": {"score": 1.5},
    "greatest score": {"max_score": 3},
    "status": {"status": "ungraded", "score": None},
}


@pytest.mark.parametrize("what", FORGED)
def test_a_report_that_is_not_what_was_asked_for_is_refused(terms, made, what):
    with pytest.raises(Invalid, match=f"another {what} than"):
        accepted(terms, made, **FORGED[what])


def test_full_marks_without_a_check_are_refused(terms, made):
    with pytest.raises(Invalid):
        accepted(terms, made, checks=[])


NO_REPORTS = [b"", b"[]", b'{"version": 2}', b"\xff" * 9, b'{"submission": "\xff"}']


@pytest.mark.parametrize("data", NO_REPORTS, ids=repr)
def test_bytes_that_are_no_report_are_refused(terms, data):
    with pytest.raises(Invalid, match="no report"):
        terms.accept(Judged(data, b"", 1), Order(ONE), FACTS)


@pytest.mark.parametrize("judged", [Judged(b"x" * 9, b"", 1), Judged(b"", b"x" * 9, 1)])
def test_a_report_or_transcript_that_is_too_long_is_refused(terms, monkeypatch, judged):
    monkeypatch.setattr(answers, "REPORT_CAP", 8)
    monkeypatch.setattr(answers, "TRANSCRIPT_CAP", 8)
    with pytest.raises(Invalid, match="too long"):
        terms.accept(judged, Order(ONE), FACTS)
