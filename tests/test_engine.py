"""The road of a submission: worker, checks, report. What costs one check must cost no other."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from grader.report import Report

ROOT = Path(__file__).resolve().parents[1]
EXITS = "import os\n\ndef compute_loss(h, y):\n    os._exit(0)\n"
SUM = "def compute_loss(h, y):\n    return F.binary_cross_entropy(h, y, reduction='sum')\n"


@pytest.fixture(scope="module")
def sources(reference, exercise, swap) -> dict[str, str | bytes]:
    return {
        "reference": reference,
        "stub": exercise.stub,
        "sum": swap(SUM),
        "exits": swap(EXITS),
        "syntax": reference.replace("def predict(h):", "def predict(h)"),
    }


@pytest.fixture(scope="module")
def forked(judge, sources) -> dict[str, Report]:
    return judge(sources)


@pytest.fixture(scope="module")
def spawned(judge, sources) -> dict[str, Report]:
    """Judged by the public checks alone: each plain process imports torch."""
    return judge({n: sources[n] for n in ("sum", "exits")}, fork=False, public_only=True)


def outcomes(report: Report) -> list[tuple[str, str, str]]:
    return [(r.id, r.outcome, r.category) for r in report.checks if not r.hidden]


def categories(report: Report, task: str) -> set[str]:
    return {result.category for result in report.checks if result.task == task}


def test_the_reference_gets_full_marks(forked):
    assert forked["reference"].score == forked["reference"].max_score


def test_the_stub_gets_nothing(forked):
    assert forked["stub"].score == 0


def test_the_untouched_stub_is_unwritten_where_something_is_to_write(forked):
    tasks = {r.task for r in forked["stub"].checks if r.outcome == "unwritten"}
    assert tasks == {"shapes", "parameters", "hypothesis", "loss", "training"}


def test_an_exit_costs_its_own_task(forked):
    assert categories(forked["exits"], "loss") == {"exited"}


def test_an_exit_costs_no_task_before(forked):
    assert {t.id: t.score for t in forked["exits"].tasks}["hypothesis"] == 8


def test_what_needs_a_failed_task_is_blocked(forked):
    training = {r.outcome for r in forked["sum"].checks if r.task == "training"}
    assert training == {"blocked"}


def test_a_syntax_error_is_unreadable_and_names_the_line(forked):
    assert (forked["syntax"].status, "line 7" in forked["syntax"].note) == ("unreadable", True)


def test_a_failed_check_says_what_was_called(forked):
    check = next(r for r in forked["sum"].checks if r.outcome == "failed")
    assert (check.called, check.returned, check.expected) == (
        "compute_loss(h, y)",
        "4.158883",
        "0.693147",
    )


def test_nothing_is_told_of_a_hidden_check(forked):
    told = {
        (r.called, r.returned, r.expected, r.message, r.printed, r.title, r.line)
        for report in forked.values() for r in report.checks if r.hidden
    }  # fmt: skip
    assert told == {("", "", "", "", "", "", None)}


@pytest.mark.slow
@pytest.mark.parametrize("name", ["sum", "exits"])
def test_plain_processes_judge_as_forks_do(forked, spawned, name):
    assert outcomes(spawned[name]) == outcomes(forked[name])


def test_the_same_seed_gives_the_same_report(judge, sources, forked):
    again = judge({"sum": sources["sum"]})
    assert again["sum"] == forked["sum"]


def test_another_seed_gives_the_same_score(judge, sources, forked):
    again = judge({"sum": sources["sum"]}, seed=12345)
    assert (again["sum"].score, again["sum"].seed) == (forked["sum"].score, 12345)


def test_without_hidden_checks_it_is_stamped(judge, sources):
    report = judge({"reference": sources["reference"]}, public_only=True)["reference"]
    assert (report.public_only, any(r.hidden for r in report.checks)) == (True, False)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_judge_never_maps_torch(exercise):
    code = f"""
        from pathlib import Path
        from grader import exercise, grade
        from grader.submission import read
        found = exercise.find("binary_classification", Path({str(ROOT)!r}))
        reports = []
        options = grade.Options(require="D")
        grade.judge(found, [read(found.reference, "me")], options, reports.append)
        maps = Path("/proc/self/maps").read_text()
        print(reports[0].status, "libtorch" in maps, "torch/" in maps)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert done.stdout.split() == ["graded", "False", "False"]
