"""Make `.mistakes.json`: what every known mistake answers, and what helps. No code of it goes in.

Each mistake is judged like a submission; its signature is what it answered to the public checks of
its task. Mistakes of one task that answer alike become one entry with all their ids. What is said
to such a group has to be true for each of them, so its words come from `groups.toml` beside the
mistake files.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from grader import exercise as exercises
from grader import grade, mistakes, tables
from grader.alike import Signature, alike, freed
from grader.attempt import Attempt
from grader.diagnosis import signature_of
from grader.exercise import MISTAKES, Exercise
from grader.judging import Check
from grader.mistakes import Hints, Known, Library, Mistake
from grader.orders import Options
from grader.submission import Submission
from grader.words import Text

GROUPS = "groups.toml"


class AuthorError(Exception):
    """Something of the course's has to be mended first; the text says what."""


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said to a group of mistakes that answer alike."""

    ids: list[str]
    title: Text
    hints: Hints
    note: Text | None = None


class _Groups(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    group: list[Words] = []


class Answered(msgspec.Struct, frozen=True):
    """A mistake, and what its task answered."""

    mistake: Mistake
    task: str
    signature: Signature


def files(exercise: Exercise) -> list[Path]:
    """The mistake files of an exercise."""
    return sorted((exercise.hidden / "mistakes").glob("*.py"))


def build(exercise: Exercise, answers: Iterable[Answered]) -> Library:
    """The library of an exercise; AuthorError when words for a group are missing or idle."""
    groups: list[list[Answered]] = []
    for answered in answers:
        for group in groups:
            if group[0].task == answered.task and alike(group[0].signature, answered.signature):
                group.append(answered)
                break
        else:
            groups.append([answered])
    return Library(_known(exercise, _merged(groups)))


def judge_all(exercise: Exercise) -> list[Answered]:
    """Every mistake judged, with what its task answered."""
    read = {path.stem: mistakes.read(path) for path in files(exercise)}
    reference = exercise.reference.read_text(encoding="utf-8")
    submissions = [
        Submission(
            name=name,
            student="",
            filename=exercise.work.name,
            source=mistakes.lay_over(reference, mistake).encode(),
        )
        for name, mistake in read.items()
    ]
    found: list[Answered] = []

    def take(attempt: Attempt, checks: list[Check], ran: int) -> None:
        mistake = read.get(attempt.submission.name)  # the reference is judged, too
        if mistake is not None:
            found.extend(answered(mistake, attempt, checks))

    options = Options(require="D")
    grade.judge(exercise, submissions, options, lambda report: None, on_attempt=take)
    return found


def answered(mistake: Mistake, attempt: Attempt, checks: list[Check]) -> list[Answered]:
    """What a judged mistake's task answered; nothing if only a hidden check catches it."""
    task = _task(mistake, checks)
    if not task:
        return []
    return [Answered(mistake, task, freed(signature_of(attempt, task, checks), mistake.free))]


def _task(mistake: Mistake, checks: list[Check]) -> str:
    """The task whose public check catches the mistake; empty when a hidden one does."""
    return next((c.task for c in checks if c.id == mistake.check and not c.hidden), "")


def _merged(groups: list[list[Answered]]) -> list[list[Answered]]:
    """Groups with the same ids and task made one: spellings that answer in ways of their own."""
    merged: dict[tuple[str, tuple[str, ...]], list[Answered]] = {}
    for group in groups:
        merged.setdefault((group[0].task, _ids(group)), []).extend(group)
    return list(merged.values())


def _ids(group: list[Answered]) -> tuple[str, ...]:
    return tuple(sorted({answered.mistake.id for answered in group}))


def _known(exercise: Exercise, groups: list[list[Answered]]) -> list[Known]:
    written = {tuple(sorted(words.ids)): words for words in _words(exercise)}
    needed = {ids for group in groups if len(ids := _ids(group)) > 1}
    if missing := needed - written.keys():
        names = "; ".join(" ".join(ids) for ids in sorted(missing))
        raise AuthorError(
            f"These mistakes answer alike, so {GROUPS} has to hold words that are true for each "
            f"of them, or a new check has to tell them apart: {names}."
        )
    if idle := written.keys() - needed:
        names = "; ".join(" ".join(ids) for ids in sorted(idle))
        raise AuthorError(f"{GROUPS} has words for mistakes that do not answer alike: {names}.")
    entries = [_entry(group, written.get(_ids(group))) for group in groups]
    return sorted(entries, key=lambda known: (known.task, known.ids))


def _entry(group: list[Answered], words: Words | None) -> Known:
    told = (a.mistake for a in group if a.mistake.hints != Hints())
    first = next(told, group[0].mistake)
    distinct: list[Signature] = []
    for answered in group:
        if not any(alike(answered.signature, one) for one in distinct):
            distinct.append(answered.signature)
    return Known(
        ids=list(_ids(group)),
        task=group[0].task,
        title=words.title if words else _both(first.title),
        help=words.hints if words else first.hints,
        signatures=distinct,
        remark=words.note if words else first.note,
    )


def _both(title: Text | str) -> Text:
    return Text(en=title, ko=title) if isinstance(title, str) else title


def _words(exercise: Exercise) -> list[Words]:
    path = exercise.hidden / "mistakes" / GROUPS
    if not path.is_file():
        return []
    try:
        return tables.structure(path.read_text(encoding="utf-8"), _Groups).group
    except ValueError as error:
        raise AuthorError(f"{path} cannot be used: {error}.") from None


def to_json(library: Library) -> bytes:
    """The library as a file: one entry a line, so that a change shows as few lines."""
    entries = [msgspec.json.encode(known) for known in library.mistakes]
    return b'{"mistakes":[\n' + b",\n".join(entries) + b"\n]}\n"


def write(exercise: Exercise) -> None:
    """Make the exercise's library anew."""
    library = build(exercise, judge_all(exercise))
    (exercise.folder / MISTAKES).write_bytes(to_json(library))


def main() -> None:
    """Make the libraries of a course's exercises anew."""
    course = exercises.course_of(Path.cwd())
    for slug in exercises.slugs(course):
        write(exercises.find(slug, course))


if __name__ == "__main__":
    main()
