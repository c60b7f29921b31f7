"""`grader verify`: an exercise proves itself, from its files to its tolerances.

Its sections, in order: *files* (what can be said without running them), *languages*, *answers*
(right ones and the stub), *mistakes*, *mutants*, *tolerances*. The reference is judged first;
unless it passes there is nothing to hold anybody against, and the later sections are left out.
"""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from grader import exercise as exercises
from grader.authoring import lint, mutants, survivors
from grader.authoring.answers import answers, known_mistakes
from grader.authoring.crowd import Crowd
from grader.authoring.languages import languages
from grader.authoring.mutants import EQUIVALENT, Equivalent, Mutant, MutantError
from grader.authoring.places import Places
from grader.authoring.rehearsal import Rehearsal, name_of
from grader.authoring.screen import Watch, show
from grader.authoring.tolerances import tolerances
from grader.authoring.verdict import Finding, MutantResult, Section, Verdict, to_json
from grader.exercise import Exercise
from grader.mistakes import Mistake
from grader.orders import CANNOT_RUN, GradeError, caps_of
from grader.pool import default_jobs
from grader.sandbox.launch import LaunchError, Workers, open_workers

SMALL = 10.0  # CPU seconds of work: less is done sooner than further judges are ready
SEE = "To see why, put the reference in the stub's place in a copy and run `python -m pytest -vv`."


class VerifyError(Exception):
    """Nothing can be verified; the text says why and what next."""


class Verification:
    """One exercise, verified by some judges side by side. `ships`: both languages are a must."""

    def __init__(
        self, exercise: Exercise, workers: Workers, *, jobs: int = 1, ships: bool = False
    ) -> None:
        self.exercise, self.jobs, self.ships, self._workers = exercise, jobs, ships, workers
        self._places = Places(exercise)
        self._mutants: list[MutantResult] = []

    def run(self, watch: Watch) -> Verdict:
        """Every section that can be proved."""
        started = time.monotonic()
        sections = list(self._sections(watch))
        return Verdict(
            exercise=self.exercise.slug,
            sections=sections,
            seconds=time.monotonic() - started,
            mutants=self._mutants,
        )

    def _sections(self, watch: Watch) -> Iterator[Section]:
        exercise, places = self.exercise, self._places
        static = lint.lint(exercise, places)
        known, unread = lint.readable(exercise, places)
        rehearsal = Rehearsal(exercise)
        watch.begin(f"{exercise.slug}: the reference, and wrong values in its place")
        trouble = self._rehearse(rehearsal)
        yield self._files(static, rehearsal)
        yield languages(exercise, known, places, self.ships)
        if trouble:
            yield self._stopped(trouble, unread)
            return
        yield from self._against(rehearsal, known, unread, watch)

    def _rehearse(self, rehearsal: Rehearsal) -> str:
        try:
            rehearsal.run(self._workers)
        except (GradeError, LaunchError) as error:
            return str(error)
        return ""

    def _files(self, findings: list[Finding], rehearsal: Rehearsal) -> Section:
        several = [
            Finding(
                where=self._places.check(name_of(check)),
                what=f"calls several functions: {', '.join(functions)}",
                next="Hand correct inputs in as data and call one function; or say `needs`.",
                warning=True,
            )
            for check in rehearsal.checks
            if len(functions := rehearsal.functions(check)) > 1
        ]
        count = len(rehearsal.checks)
        hidden = sum(check.hidden for check in rehearsal.checks)
        summary = f"{count - hidden} public and {hidden} hidden checks" if count else "unread"
        counts = {"public": count - hidden, "hidden": hidden}
        return Section(
            id="files", summary=summary, findings=[*findings, *several], counts={**counts}
        )

    def _stopped(self, trouble: str, unread: list[Finding]) -> Section:
        where, step = self._places.of(self.exercise.reference), SEE
        if trouble.startswith(CANNOT_RUN):
            where, step = self._places.of(self.exercise.folder), "Mend the check files first."
        detail = "\n".join(self._places.named_in(trouble))
        finding = Finding(where=where, what=trouble, detail=detail, next=step)
        return Section(
            id="answers",
            summary="nothing else can be proved until the reference passes",
            findings=[finding, *unread],
        )

    def _against(
        self, rehearsal: Rehearsal, known: dict[Path, Mistake], unread: list[Finding],
        watch: Watch,
    ) -> Iterator[Section]:  # fmt: skip
        exercise, places = self.exercise, self._places
        made, marked, trouble = self._make_mutants()
        crowd = Crowd(exercise, rehearsal, known, made)
        watch.begin(f"{exercise.slug}: right and wrong answers, seeds, mutants", len(crowd))
        try:
            alone = len(crowd) * rehearsal.cpu < SMALL
            crowd.judge(1 if alone else self.jobs, watch.advance, self._workers)
        except GradeError as error:
            yield self._stopped(str(error), unread)
            return
        yield answers(exercise, crowd, places)
        yield known_mistakes(exercise, rehearsal, crowd, places, unread)
        tried = survivors.tried(crowd.mutated(), marked)
        self._mutants = [one.result for one in tried]
        yield survivors.section(exercise, tried, marked, trouble, places)
        yield tolerances(exercise, rehearsal, crowd.seeded(), places)

    def _make_mutants(self) -> tuple[list[Mutant], list[Equivalent], list[Finding]]:
        """Every mutant, those that are marked, and what is wrong with the marks."""
        made = mutants.make(self.exercise)
        try:
            return made, mutants.equivalents(self.exercise), []
        except MutantError as error:
            where = self._places.of(self.exercise.hidden / EQUIVALENT)
            step = "Each entry is a [[mutant]] with id, change and reason."
            return made, [], [Finding(where=where, what=str(error), next=step)]


def verify(
    slug: str | None, course: Path, *, jobs: int | None = None, as_json: bool = False
) -> int:
    """Verify one exercise of a course, or all; print the verdicts; 0 when every section holds.

    VerifyError when nothing can be verified, ExerciseError when there is no such exercise.
    """
    if jobs is not None and jobs < 1:
        raise VerifyError(f"--jobs is a number from 1 on, not {jobs}.")
    found = [exercises.find(name, course) for name in ([slug] if slug else exercises.slugs(course))]
    if not found:
        raise VerifyError(f"{course / 'exercises'} holds no exercise. Name a course with --course.")
    for exercise in found:
        _check_reference(exercise.reference)
    ships = course.resolve() == exercises.packaged_course().resolve()
    with Watch() as watch:
        verdicts = [_one(exercise, watch, jobs or default_jobs(), ships) for exercise in found]
    if as_json:
        sys.stdout.write(to_json(verdicts).decode())
    else:
        show(verdicts)
    return 0 if all(verdict.passed for verdict in verdicts) else 1


def _one(exercise: Exercise, watch: Watch, jobs: int, ships: bool) -> Verdict:
    try:
        with contextlib.closing(open_workers(caps_of(exercise))) as workers:
            return Verification(exercise, workers, jobs=jobs, ships=ships).run(watch)
    except LaunchError as error:
        raise VerifyError(error) from None
    except KeyboardInterrupt:
        raise VerifyError(f"Stopped in {exercise.slug}; nothing was written.") from None


def _check_reference(path: Path) -> None:
    """VerifyError when there is no reference, or none that can be read as text."""
    try:
        path.read_text(encoding="utf-8")
    except OSError as error:
        raise VerifyError(
            f"{path} cannot be read: {error.strerror}. Without a reference nothing can be proved. "
            "Name the course that holds it with --course."
        ) from None
    except UnicodeDecodeError:
        raise VerifyError(f"{path} is not UTF-8: save it in that encoding.") from None
