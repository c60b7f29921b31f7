"""A large class out of some judged answers: the same reports again and again, under other names."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import msgspec

from grader import grade, mistakes
from grader.exercise import Exercise
from grader.orders import Options, caps_of
from grader.report import Report
from grader.sandbox.launch import open_workers
from grader.submission import Submission

NAMES = ("김민지", "이준호", "박소월", "Kim Ana", "Siv Larsen", "Seán O'Brien", "황보 지우")
ENDLESS = "never_ends"  # runs into the clock, and tells nothing of pages
EVERY = 4  # of the known mistakes that are judged
MISSING = 25  # one in so many has handed nothing in


def answers(exercise: Exercise) -> list[tuple[str, bytes]]:
    """Right and wrong answers in turn, and the stub: name, file."""
    right = [(path.stem, path.read_bytes()) for path in _files(exercise, "accepted")]
    reference = exercise.reference.read_text(encoding="utf-8")
    wrong = [
        (path.stem, mistakes.lay_over(reference, mistakes.read(path)).encode())
        for path in _files(exercise, "mistakes")[::EVERY]
        if ENDLESS not in path.stem
    ]
    pairs = itertools.zip_longest(right, wrong)
    return [("stub", exercise.stub), *(one for pair in pairs for one in pair if one is not None)]


def _files(exercise: Exercise, folder: str) -> list[Path]:
    return sorted((exercise.hidden / folder).glob("*.py"))


def judged(exercise: Exercise, files: list[tuple[str, bytes]]) -> list[tuple[Report, Submission]]:
    """Each file with its report, at whatever tier there is."""
    handed_in = [
        Submission(name=name, student=name, filename=f"{exercise.slug}.py", source=source)
        for name, source in files
    ]
    options = Options(require="D")
    found: list[Report] = []
    workers = open_workers(caps_of(exercise), fork=options.fork)
    try:
        grade.judge(exercise, handed_in, options, found.append, workers)
    finally:
        workers.close()
    return list(zip(found, handed_in, strict=True))


def class_of(
    pairs: list[tuple[Report, Submission]], count: int
) -> Iterator[tuple[Report, Submission]]:
    """So many students, each with a name of their own; some have handed nothing in."""
    turn = itertools.cycle(pairs)
    for number in range(count):
        report, submission = next(turn)
        student = f"{NAMES[number % len(NAMES)]} {number}"
        name = f"{student.replace(' ', '').lower()}_{100000 + number}"
        own = msgspec.structs.replace(submission, name=name, student=student)
        told = msgspec.structs.replace(report, submission=name, student=student)
        if number % MISSING == MISSING - 1:
            told = msgspec.structs.replace(
                told, status="missing", score=None, tier="", walls=[], note="", tasks=[],
                checks=[], training=None,
            )  # fmt: skip
        yield told, own
