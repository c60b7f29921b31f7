"""The reference proves the checks right, known wrong answers prove that they bite."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader import mistakes
from grader.authoring import signatures
from grader.authoring.signatures import Answered
from grader.report import Report
from grader.signature import alike

HIDDEN = Path(__file__).resolve().parents[1] / "solutions" / "binary_classification"
MISTAKES = sorted((HIDDEN / "mistakes").glob("*.py"))
ACCEPTED = sorted((HIDDEN / "accepted").glob("*.py"))


@pytest.fixture(scope="module")
def judged(judge, exercise, reference) -> tuple[dict[str, Report], list[Answered]]:
    """Everybody's report, and what each mistake answered."""
    answers: list[Answered] = []
    sources = {"reference": reference, "stub": exercise.stub}
    sources |= {f"accepted/{path.stem}": path.read_text(encoding="utf-8") for path in ACCEPTED}
    read = {f"mistakes/{path.stem}": mistakes.read(path) for path in MISTAKES}
    sources |= {name: mistakes.lay_over(reference, mistake) for name, mistake in read.items()}

    def take(attempt, checks, ran):
        if attempt.submission.name in read:
            answers.extend(signatures.answered(read[attempt.submission.name], attempt, checks))

    return judge(sources, on_attempt=take), answers


@pytest.fixture(scope="module")
def reports(judged) -> dict[str, Report]:
    return judged[0]


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


def named(report: Report) -> set[str]:
    return {name for task in report.tasks for name in task.mistakes}


@pytest.mark.slow
@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_a_mistake_is_recognised(reports, path):
    assert mistakes.read(path).id in named(reports[f"mistakes/{path.stem}"])


@pytest.mark.slow
@pytest.mark.parametrize("path", ACCEPTED, ids=lambda path: path.stem)
def test_a_right_answer_is_told_of_no_mistake(reports, path):
    assert named(reports[f"accepted/{path.stem}"]) == set()


@pytest.mark.slow
def test_what_ships_is_what_the_mistakes_answer_today(judged, exercise):
    made = signatures.build(exercise, judged[1]).mistakes
    shipped = mistakes.library(exercise).mistakes
    stale = [one.ids for one, other in zip(made, shipped, strict=True) if not same(one, other)]
    assert stale == []


def same(one: mistakes.Known, other: mistakes.Known) -> bool:
    words = [(k.ids, k.task, k.title, k.help, k.remark) for k in (one, other)]
    return words[0] == words[1] and alike(one.signatures, other.signatures)


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


@pytest.mark.parametrize("name", sorted({mistakes.read(path).id for path in MISTAKES}))
def test_a_mistake_has_three_hints_in_both_languages(name):
    spellings = [m for m in map(mistakes.read, MISTAKES) if m.id == name]
    counts = [
        tuple(len(list(filter(str.strip, hints))) for hints in (m.hints.en, m.hints.ko))
        for m in spellings
    ]
    assert set(counts) - {(0, 0)} == {(3, 3)}
