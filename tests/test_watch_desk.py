"""The judge at a student's side: warm, interruptible, the newest file wins."""

from __future__ import annotations

import queue
import time

import msgspec
import pytest

from grader import exercise as exercises
from grader import grade
from grader.practice import desk
from grader.practice.desk import Desk, Looked, Order, Trouble
from grader.submission import Submission

WAIT = 120.0  # seconds for a busy machine to import torch
DOUBLE = b"def double(x):\n    return 2 * x\n"
WRONG = b"def double(x):\n    return 3 * x\n"
ENDLESS = b"def double(x):\n    while True: pass\n"


def submission(source, name="x"):
    return Submission(name=name, student=name, filename="doubling.py", source=source)


@pytest.fixture
def doubling(course):
    return exercises.find("doubling", course)


# a judge that is told to stop


def judged(exercise, sources, workers, cancelled):
    """The names of the submissions that got a report."""
    reports = []
    orders = (submission(source, str(number)) for number, source in enumerate(sources))
    grade.judge(exercise, orders, desk.options("en"), reports.append, workers, cancelled=cancelled)
    return {report.submission: report for report in reports}


def test_what_is_cancelled_gets_no_report(doubling, workers):
    asked = iter([True])
    reports = judged(doubling, [DOUBLE, DOUBLE], workers, lambda: next(asked, False))
    assert list(reports) == ["1"]


@pytest.mark.parametrize("later", range(3))  # in its first call, at once or a moment later
def test_what_comes_after_it_is_judged_as_ever(doubling, workers, later):
    check = doubling.public_checks.read_text("utf-8")
    more = check.split("import pytest")[1].replace("test_doubles", "test_doubles_again")
    doubling.public_checks.write_text(check + more, "utf-8")
    asked = iter([*[False] * later, True])
    reports = judged(doubling, [ENDLESS, DOUBLE], workers, lambda: next(asked, False))
    assert reports["1"].score == reports["1"].max_score


def test_an_endless_loop_is_left_at_once(doubling, workers):
    started = time.monotonic()
    first = iter([False])  # asked once in the waiting, then told to stop, then the next one
    answers = [False, True, True]
    judged(doubling, [ENDLESS], workers, lambda: answers.pop(0) if answers else next(first, False))
    assert time.monotonic() - started < 4  # of the 5 seconds of CPU that a call may take


def test_without_a_reason_to_stop_nothing_changes(doubling, workers):
    reports = judged(doubling, [WRONG, DOUBLE], workers, lambda: False)
    assert [report.score for report in reports.values()] == [0, 1]


# the desk


@pytest.fixture
def answers(workers, monkeypatch):
    """A desk on the suite's workers, and what it tells."""
    told = queue.SimpleQueue()
    shared = type("Shared", (), {"__getattr__": lambda _, name: getattr(workers, name)})()
    shared.close = lambda: None
    monkeypatch.setattr(desk, "open_workers", lambda: shared)
    made = Desk(told.put)
    made.start()
    yield made, lambda: told.get(timeout=WAIT)
    made.close()


def outcome(looked):
    return looked.run.results[0].outcome


def test_it_looks_at_one_file_after_the_other(answers, doubling):
    made, next_told = answers
    outcomes = []
    for source in (WRONG, DOUBLE, WRONG):
        made.look(Order(doubling, submission(source), "en"))
        outcomes.append(outcome(next_told()))
    assert outcomes == ["failed", "passed", "failed"]


def test_a_newer_file_takes_the_place_of_the_one_at_hand(answers, doubling):
    made, next_told = answers
    made.look(Order(doubling, submission(ENDLESS), "en"))
    time.sleep(0.5)
    made.look(Order(doubling, submission(DOUBLE, "newer"), "en"))
    assert next_told().order.submission.name == "newer"


def test_it_speaks_the_language_of_the_order(answers, exercise):
    made, next_told = answers
    titles = []
    for language in ("en", "ko"):
        made.look(Order(exercise, submission(b"x = 1\n"), language))
        titles.append(next_told().run.results[0].title)
    assert [title.isascii() for title in titles] == [True, False]


def test_it_goes_from_exercise_to_exercise(answers, doubling, exercise):
    made, next_told = answers
    slugs = []
    for chosen in (doubling, exercise, doubling):
        made.look(Order(chosen, submission(DOUBLE), "en"))
        slugs.append(next_told().run.attempt.exercise.slug)
    assert slugs == ["doubling", "binary_classification", "doubling"]


def test_a_broken_check_file_is_told_and_another_exercise_goes_on(answers, doubling, exercise):
    made, next_told = answers
    whole = doubling.public_checks.read_text(encoding="utf-8")
    doubling.public_checks.write_text("import nowhere\n", encoding="utf-8")
    made.look(Order(doubling, submission(DOUBLE), "en"))
    trouble = next_told()
    doubling.public_checks.write_text(whole, encoding="utf-8")
    made.look(Order(exercises.load(doubling.folder), submission(DOUBLE), "en"))
    assert isinstance(trouble, Trouble)
    assert (trouble.final, "nowhere" in trouble.reason, outcome(next_told())) == (
        False, True, "passed",
    )  # fmt: skip


def test_it_goes_home_while_a_loop_runs(answers, doubling):
    made, _ = answers
    made.look(Order(doubling, submission(ENDLESS), "en"))
    time.sleep(0.5)
    started = time.monotonic()
    made.close()
    assert time.monotonic() - started < 4


def test_without_workers_it_says_why(monkeypatch, doubling):
    def refuse():
        raise desk.LaunchError("PyTorch is not installed here.")

    monkeypatch.setattr(desk, "open_workers", refuse)
    told = queue.SimpleQueue()
    made = Desk(told.put)
    made.start()
    assert told.get(timeout=10) == Trouble("PyTorch is not installed here.", final=True)
    made.close()


def test_a_known_mistake_comes_with_the_result(answers, exercise, reference):
    from grader.mistakes import lay_over, read

    made, next_told = answers
    source = lay_over(reference, read(exercise.hidden / "mistakes" / "train_retain_graph.py"))
    made.look(Order(exercise, submission(source.encode()), "en"))
    looked = next_told()
    assert isinstance(looked, Looked)
    assert looked.run.known["training"].ids == ["T02"]


def test_the_training_run_comes_with_the_result(answers, exercise, reference):
    made, next_told = answers
    made.look(Order(exercise, submission(reference.encode()), "en"))
    training = next_told().run.training
    assert (training.epochs, round(training.losses[-1], 6), len(training.points)) == (
        1001, 0.019852, 6,
    )  # fmt: skip


def test_one_look_brings_a_run(doubling):
    order = msgspec.structs.replace(desk.hand_in(doubling, "en"), submission=submission(DOUBLE))
    assert desk.look_once(order).results[0].outcome == "passed"
