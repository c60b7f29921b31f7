"""What a cell with points calls in the kernel: `points("loss")`.

nbgrader reads a score from what a cell shows: a number is that many points, nothing is full marks,
and any text on stderr is none. So what stands below the cell is an object whose text is the number,
and whose HTML is the box that `check("loss")` shows. What libraries say on stderr meanwhile is
printed on stdout, where it costs nothing.

When the fault is ours, the text is a number that nbgrader refuses: it leaves the submission without
a score and says so, where a text would be full marks and an error would be none.

All this runs beside the student's code, which can change any of it. `grader grade` cannot be
forged; docs/nbgrader.md says when to use which.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from grader import notebook, report
from grader.exercise import STUB, Exercise, ExerciseError, load
from grader.orders import GradeError
from grader.plugin import CHECK
from grader.practice.cell import Shown, sentence, task_box
from grader.practice.kernel import Stopped
from grader.practice.place import PlaceError
from grader.report import CheckResult, Points
from grader.words import Language

REFUSED = "inf"  # more than any cell is worth
SAID_CAP = 2_000  # characters of what was said on stderr
HIDDEN: dict[Language, str] = {
    "en": "{right} of {count} hidden checks passed: {score} of {most} points.",
    "ko": "숨은 검사 {count}개 중 {right}개 통과: {most}점 중 {score}점이에요.",
}


class Score(Shown):
    """A number for nbgrader, a box for people."""

    def __init__(self, text: str, box: Shown) -> None:
        super().__init__(text, box.html)


def points(task: str, hidden: str = "") -> Shown:
    """What a task's checks are worth as they stand; with `hidden`, those hidden checks instead.

    KeyboardInterrupt when the cell was stopped, by a person or by nbgrader's clock.
    """
    with _said_on_stdout():
        try:
            return _hidden(task, hidden) if hidden else _public(task)
        except (ExerciseError, GradeError, PlaceError) as error:
            return _not_judged(sentence(str(error)))
        except Stopped:
            raise KeyboardInterrupt from None


def _public(task: str) -> Shown:
    view, wanted = notebook.look(task, again=False)
    assert wanted is not None  # one was named
    return _score(view.of(wanted), task_box(view, wanted))


def _hidden(task: str, source: str) -> Shown:
    session, language = notebook.at_hand(), notebook.language()
    names = notebook.namespace()
    with _file(session.exercise, source) as path, session.with_file(path) as asked:
        if not asked:
            raise GradeError(f"There is no hidden check of {task}.")
        needs = {need for item in asked for need in item.stash[CHECK].needs}
        anew, settled = session.known(session.with_needs(needs), names)
        results = session.run([*session.of(anew), *asked], names, language, settled).results
    found = [result for result in results if result.hidden]
    return _score(found, _summary(found, language))


def _score(results: list[CheckResult], box: Shown) -> Shown:
    if not results or any(result.outcome == "ungraded" for result in results):
        return _not_judged(box)
    return Score(str(_earned(results)), box)


def _not_judged(box: Shown) -> Shown:
    """A box, and while nbgrader grades a number that it refuses."""
    grading = os.environ.get("NBGRADER_EXECUTION") == "autograde"
    return Score(REFUSED, box) if grading else box


def _summary(results: list[CheckResult], language: Language) -> Shown:
    """How many hidden checks passed; of the others the name and the category."""
    right = [result for result in results if result.outcome == "passed"]
    text = HIDDEN[language].format(
        right=len(right), count=len(results), score=_earned(results),
        most=report.total(result.points for result in results),
    )  # fmt: skip
    lines = [text, *(f"- {r.id}: {r.category or r.outcome}" for r in results if r not in right)]
    return sentence("\n".join(lines))


def _earned(results: list[CheckResult]) -> Points:
    return report.total(result.points for result in results if result.outcome == "passed")


@contextlib.contextmanager
def _file(exercise: Exercise, source: str) -> Iterator[Path]:
    """Hidden checks from their text, as the file of a course, for as long as they are needed."""
    with tempfile.TemporaryDirectory(prefix="checks-") as name:
        folder = Path(name) / "exercises" / exercise.slug
        folder.mkdir(parents=True)
        for file in ("exercise.toml", STUB, exercise.public_checks.name):
            shutil.copyfile(exercise.folder / file, folder / file)
        path = load(folder).hidden_checks
        path.parent.mkdir(parents=True)
        path.write_text(source, encoding="utf-8")
        yield path


@contextlib.contextmanager
def _said_on_stdout() -> Iterator[None]:
    """What is said on stderr meanwhile, by Python or below it, is printed on stdout afterwards."""
    with tempfile.TemporaryFile() as said:
        stream = open(os.dup(said.fileno()), "w", encoding="utf-8", errors="replace")  # noqa: SIM115
        with stream, _descriptor(2, said.fileno()), contextlib.redirect_stderr(stream):
            yield
        said.seek(0)
        text = said.read(4 * SAID_CAP).decode("utf-8", "replace")[:SAID_CAP]
    if text.strip():
        print(text.rstrip())


@contextlib.contextmanager
def _descriptor(number: int, other: int) -> Iterator[None]:
    """Another file in place of one of this process's, for a while."""
    sys.stderr.flush()
    before = os.dup(number)
    os.dup2(other, number)
    try:
        yield
    finally:
        os.dup2(before, number)
        os.close(before)
