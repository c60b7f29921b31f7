"""The reference proves the checks right, known wrong answers prove that they bite."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader import mistakes
from grader.report import Report

HIDDEN = Path(__file__).resolve().parents[1] / "solutions" / "binary_classification"
MISTAKES = sorted((HIDDEN / "mistakes").glob("*.py"))
ACCEPTED = sorted((HIDDEN / "accepted").glob("*.py"))


@pytest.fixture(scope="module")
def reports(judge, exercise, reference) -> dict[str, Report]:
    sources = {"reference": reference, "stub": exercise.stub}
    sources |= {f"accepted/{path.stem}": path.read_text(encoding="utf-8") for path in ACCEPTED}
    for path in MISTAKES:
        sources[f"mistakes/{path.stem}"] = mistakes.lay_over(reference, mistakes.read(path))
    return judge(sources)


def of(report: Report, check: str) -> str:
    return next(result.outcome for result in report.checks if result.id == check)


@pytest.mark.slow
def test_the_reference_gets_full_marks(reports):
    assert reports["reference"].score == reports["reference"].max_score


@pytest.mark.slow
def test_the_untouched_stub_gets_nothing(reports):
    assert reports["stub"].score == 0


@pytest.mark.slow
def test_the_untouched_stub_is_unwritten_or_blocked_everywhere(reports):
    assert {result.outcome for result in reports["stub"].checks} == {"unwritten", "blocked"}


@pytest.mark.slow
@pytest.mark.parametrize("path", ACCEPTED, ids=lambda path: path.stem)
def test_other_right_answers_get_full_marks(reports, path):
    report = reports[f"accepted/{path.stem}"]
    assert [r.id for r in report.checks if r.outcome != "passed"] == []


@pytest.mark.slow
@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_a_mistake_fails_the_check_that_it_names(reports, path):
    report = reports[f"mistakes/{path.stem}"]
    assert of(report, mistakes.read(path).check) == "failed"


@pytest.mark.slow
@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_a_mistake_loses_marks(reports, path):
    report = reports[f"mistakes/{path.stem}"]
    assert report.score < report.max_score


@pytest.mark.slow
def test_no_mistake_is_our_fault(reports):
    assert [name for name, report in reports.items() if report.status == "ungraded"] == []


@pytest.mark.slow
def test_every_check_catches_a_mistake(reports):
    caught = {r.id for report in reports.values() for r in report.checks if r.outcome == "failed"}
    assert {result.id for result in reports["reference"].checks} - caught == set()


def test_there_are_enough_right_styles():
    assert len(ACCEPTED) >= 12


def test_every_shared_mistake_is_here():
    assert len(MISTAKES) >= 109


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_a_mistake_has_a_hint_in_both_languages(path):
    hints = mistakes.read(path).hints
    assert (bool(hints.en[0]), bool(hints.ko[0])) == (True, True)
