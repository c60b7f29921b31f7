"""Each exercise's reference proves its checks right, known wrong answers prove that they bite."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from grader import exercise as exercises
from grader import mistakes
from grader.alike import alike
from grader.authoring import signatures
from grader.authoring.signatures import Answered
from grader.report import Report

ROOT = Path(__file__).resolve().parents[1]
MISTAKES = sorted(ROOT.glob("solutions/*/mistakes/*.py"))
ACCEPTED = sorted(ROOT.glob("solutions/*/accepted/*.py"))


class Judged(NamedTuple):
    """Everybody's report, and what each mistake answered."""

    reports: dict[str, Report]
    answers: list[Answered]


def slug_of(path: Path) -> str:
    return path.parents[1].name


def name_of(path: Path) -> str:
    return f"{slug_of(path)}-{path.stem}"


each_exercise = pytest.mark.parametrize("slug", exercises.slugs(ROOT))
each_mistake = pytest.mark.parametrize("path", MISTAKES, ids=name_of)
each_right_answer = pytest.mark.parametrize("path", ACCEPTED, ids=name_of)


@pytest.fixture(scope="module")
def judged(judge_for) -> Callable[[str], Judged]:
    """An exercise's answers of every kind, judged when they are first asked for."""

    @functools.cache
    def run(slug: str) -> Judged:
        exercise = exercises.find(slug, ROOT)
        reference = exercise.reference.read_text(encoding="utf-8")
        right = [path for path in ACCEPTED if slug_of(path) == slug]
        wrong = {
            f"mistakes/{path.stem}": mistakes.read(path)
            for path in MISTAKES
            if slug_of(path) == slug
        }
        sources = {"reference": reference, "stub": exercise.stub}
        sources |= {f"accepted/{path.stem}": path.read_text(encoding="utf-8") for path in right}
        sources |= {name: mistakes.lay_over(reference, mistake) for name, mistake in wrong.items()}
        answers: list[Answered] = []

        def take(attempt, checks, ran):
            if attempt.submission.name in wrong:
                mistake = wrong[attempt.submission.name]
                answers.extend(signatures.answered(mistake, attempt, checks))

        return Judged(judge_for(exercise, sources, on_attempt=take), answers)

    return run


@pytest.fixture(scope="module")
def report(judged) -> Callable[[Path], Report]:
    """The report on a mistake or an accepted answer."""
    return lambda path: judged(slug_of(path)).reports[f"{path.parent.name}/{path.stem}"]


def outcome(report: Report, check: str) -> str:
    return next(result.outcome for result in report.checks if result.id == check)


@pytest.mark.slow
@each_exercise
def test_the_reference_gets_full_marks(judged, slug):
    report = judged(slug).reports["reference"]
    assert report.score == report.max_score


@pytest.mark.slow
@each_exercise
def test_the_untouched_stub_gets_nothing(judged, slug):
    assert judged(slug).reports["stub"].score == 0


@pytest.mark.slow
@each_exercise
def test_the_untouched_stub_is_unwritten_or_blocked_everywhere(judged, slug):
    outcomes = {result.outcome for result in judged(slug).reports["stub"].checks}
    assert outcomes == {"unwritten", "blocked"}


@pytest.mark.slow
@each_right_answer
def test_other_right_answers_get_full_marks(report, path):
    assert [r.id for r in report(path).checks if r.outcome != "passed"] == []


@pytest.mark.slow
@each_mistake
def test_a_mistake_fails_the_check_that_it_names(report, path):
    assert outcome(report(path), mistakes.read(path).check) == "failed"


@pytest.mark.slow
@each_mistake
def test_a_mistake_loses_marks(report, path):
    assert report(path).score < report(path).max_score


def named(report: Report) -> set[str]:
    return {name for task in report.tasks for name in task.mistakes}


@pytest.mark.slow
@each_mistake
def test_a_mistake_is_recognised(report, path):
    assert mistakes.read(path).id in named(report(path))


@pytest.mark.slow
@each_right_answer
def test_a_right_answer_is_told_of_no_mistake(report, path):
    assert named(report(path)) == set()


@pytest.mark.slow
@each_exercise
def test_what_ships_is_what_the_mistakes_answer_today(judged, slug):
    exercise = exercises.find(slug, ROOT)
    made = signatures.build(exercise, judged(slug).answers).mistakes
    shipped = mistakes.library(exercise).mistakes
    stale = [one.ids for one, other in zip(made, shipped, strict=True) if not same(one, other)]
    assert stale == []


def same(one: mistakes.Known, other: mistakes.Known) -> bool:
    words = [(k.ids, k.task, k.title, k.help, k.remark) for k in (one, other)]
    return words[0] == words[1] and alike(one.signatures, other.signatures)


@pytest.mark.slow
@each_exercise
def test_no_mistake_is_our_fault(judged, slug):
    reports = judged(slug).reports
    assert [name for name, report in reports.items() if report.status == "ungraded"] == []


@pytest.mark.slow
@each_exercise
def test_every_check_catches_a_mistake(judged, slug):
    reports = judged(slug).reports
    caught = {r.id for report in reports.values() for r in report.checks if r.outcome == "failed"}
    assert {result.id for result in reports["reference"].checks} - caught == set()


@each_exercise
def test_there_are_enough_right_styles(slug):
    assert [slug_of(path) for path in ACCEPTED].count(slug) >= 12


@each_exercise
def test_there_are_enough_mistakes(slug):
    assert [slug_of(path) for path in MISTAKES].count(slug) >= 100


@each_exercise
def test_what_ships_has_three_hints_in_both_languages(slug):
    shipped = mistakes.library(exercises.find(slug, ROOT)).mistakes
    hints = {known.ids[0]: (known.help.en, known.help.ko) for known in shipped}
    counts = {
        name: tuple(len(list(filter(str.strip, told))) for told in both)
        for name, both in hints.items()
    }
    assert {name: count for name, count in counts.items() if count != (3, 3)} == {}


@pytest.mark.parametrize(
    "name", sorted({(slug_of(path), mistakes.read(path).id) for path in MISTAKES}), ids="-".join
)
def test_a_mistake_has_three_hints_in_both_languages(name):
    spellings = [mistakes.read(path) for path in MISTAKES if slug_of(path) == name[0]]
    counts = [
        tuple(len(list(filter(str.strip, hints))) for hints in (m.hints.en, m.hints.ko))
        for m in spellings
        if m.id == name[1]
    ]
    assert set(counts) - {(0, 0)} == {(3, 3)}
