"""Right answers keep their marks, wrong ones lose them, and the check that says so is the named."""

from __future__ import annotations

from collections.abc import Iterator

from grader import mistakes
from grader.alike import alike
from grader.authoring import signatures
from grader.authoring.crowd import Crowd
from grader.authoring.idle import Idle
from grader.authoring.places import Name, Places
from grader.authoring.rehearsal import Rehearsal, name_of
from grader.authoring.signatures import Answered, AuthorError
from grader.authoring.verdict import Finding, Section
from grader.exercise import MISTAKES, Exercise
from grader.mistakes import Known
from grader.report import CheckResult, Report

AGAIN = "python -m grader.authoring.signatures"


def answers(exercise: Exercise, crowd: Crowd, places: Places) -> Section:
    """The reference (judged before), every accepted answer, the stub, and what does nothing."""
    idle, right = crowd.idle(), crowd.right()
    findings = list(_accepted(exercise, crowd, places))
    findings += _stub(exercise, crowd.stub(), places)
    findings += _idle(exercise, idle, places)
    full = sum(report.score == report.max_score for report in right.values())
    nothing = sum(not _passed(one, report) for one, report in idle)
    others = f"and {_of(full, len(right))} other right answer{'s' * (len(right) != 1)} get"
    return Section(
        id="answers",
        summary=f"the reference {others if right else 'gets'} full marks, "
        f"{'' if crowd.stub().score else 'the stub and '}{_of(nothing, len(idle))} idle answers "
        "nothing",
        findings=findings,
        counts={"accepted": len(right), "full": full, "idle": len(idle)},
    )


def _of(count: int, total: int) -> str:
    return str(total) if count == total else f"{count} of {total}"


def _accepted(exercise: Exercise, crowd: Crowd, places: Places) -> Iterator[Finding]:
    for name, report in crowd.right().items():
        where = places.of(exercise.hidden / name)
        if report.status == "ungraded":
            yield _not_judged(where, report)
        elif report.score != report.max_score:
            yield Finding(
                where=where,
                what=f"gets {report.score} of {report.max_score}: {_lost(report)}",
                next="Mend the check that takes marks from a right answer, or move the file.",
            )


def _stub(exercise: Exercise, report: Report, places: Places) -> Iterator[Finding]:
    where = places.of(exercise.folder / ".stub.py")
    step = "Let each function to write raise NotImplementedError, or have its checks `need` a task."
    for check in report.checks:
        if check.outcome == "passed":
            what = f"earns {check.points} for nothing: it passes {check.id}"
            yield Finding(where=where, what=what, next=step)
        elif check.outcome not in ("unwritten", "blocked"):
            what = f"is {check.outcome} in {check.id}; it has to be unwritten or blocked"
            yield Finding(where=where, what=what, next=step)
    if report.status == "ungraded":
        yield _not_judged(where, report)


def _idle(
    exercise: Exercise, judged: list[tuple[Idle, Report]], places: Places
) -> Iterator[Finding]:
    """Checks that pass although the functions of their task do nothing."""
    ways: dict[Name, list[str]] = {}
    for one, report in judged:
        if report.status == "ungraded":
            yield _not_judged(f"{places.of(exercise.reference)}, {one.told}", report)
        for name in _passed(one, report):
            ways.setdefault(name, []).append(one.told)
    for name, told in ways.items():
        yield Finding(
            where=places.check(name),
            what=f"passes for {'; for '.join(told)}",
            next="Let it ask for the answer as well: assert what is returned, too.",
        )


def _passed(one: Idle, report: Report) -> list[Name]:
    """The checks of its task that an idle answer passes."""
    return [
        (check.hidden, check.id)
        for check in report.checks
        if check.task == one.task and check.outcome == "passed"
    ]


def known_mistakes(
    exercise: Exercise, rehearsal: Rehearsal, crowd: Crowd, places: Places, unread: list[Finding]
) -> Section:
    """Each mistake fails the check that it names, each check catches one, the library is fresh."""
    reports = crowd.wrong()
    findings = [*unread]
    ids = {check.id for check in rehearsal.checks}
    for name, (mistake, report) in reports.items():
        where = places.of(exercise.hidden / name)
        findings += _mistake(where, mistake.check, report, ids)
    caught = {
        (c.hidden, c.id) for _, report in reports.values() for c in report.checks if _failed(c)
    }
    idle = [check for check in rehearsal.checks if name_of(check) not in caught]
    findings += [
        Finding(
            where=places.check(name_of(check)),
            what="fails for none of the mistakes",
            next="Add a file to mistakes/ that it catches; a check that catches nothing is noise.",
        )
        for check in idle
    ]
    library = list(_library(exercise, crowd.answers(), places))
    findings += library or _unnamed(exercise, rehearsal, crowd, places)
    return Section(
        id="mistakes",
        summary=f"{len(reports)} known mistakes; "
        f"{len(rehearsal.checks) - len(idle)} of {len(rehearsal.checks)} checks catch one",
        findings=findings,
        counts={"mistakes": len(reports), "checks": len(rehearsal.checks), "idle": len(idle)},
    )


def _mistake(where: str, check: str, report: Report, ids: set[str]) -> Iterator[Finding]:
    if report.status == "ungraded":
        yield _not_judged(where, report)
    elif check not in ids:
        yield Finding(
            where=where,
            what=f"names {check!r}, and there is no such check",
            next="Write the check's full id, with [...] if it has parameters.",
        )
    elif not any(c.id == check and _failed(c) for c in report.checks):
        outcome = next(c.outcome for c in report.checks if c.id == check)
        yield Finding(
            where=where,
            what=f"is {outcome} in {check}; it fails {_lost(report) or 'nothing'}",
            next="Name a check that it fails, or add one.",
        )


def _library(exercise: Exercise, answered: list[Answered], places: Places) -> Iterator[Finding]:
    """Whether what ships is what the mistakes answer today."""
    shipped = mistakes.library(exercise).mistakes
    path = exercise.folder / MISTAKES
    try:
        made = signatures.build(exercise, answered).mistakes
    except AuthorError as error:
        where = places.of(exercise.hidden / "mistakes" / signatures.GROUPS)
        yield Finding(where=where, what=str(error), next="Then make the library again: " + AGAIN)
        return
    stale = [one for one in made if not any(same(one, other) for other in shipped)]
    gone = [one for one in shipped if not any(same(one, other) for other in made)]
    if stale or gone:
        ids = sorted({name for one in (*stale, *gone) for name in one.ids})
        what = f"is stale: {', '.join(ids[:8])}{' ...' if len(ids) > 8 else ''}"
        yield Finding(where=places.of(path), what=what, next=f"Make it again: {AGAIN}")


def _unnamed(
    exercise: Exercise, rehearsal: Rehearsal, crowd: Crowd, places: Places
) -> Iterator[Finding]:
    """Mistakes that a public check catches, and whose hints a student would not be shown."""
    public = {check.id for check in rehearsal.checks if not check.hidden}
    for name, (mistake, report) in crowd.wrong().items():
        caught = any(c.id == mistake.check and c.id in public and _failed(c) for c in report.checks)
        named = {one for task in report.tasks for one in task.mistakes}
        if caught and mistake.id not in named:
            yield Finding(
                where=places.of(exercise.hidden / name),
                what=f"is not told by its name, {mistake.id}: another mistake answers like it",
                next="Leave fewer numbers free in both, or add a check that tells them apart.",
            )


def same(one: Known, other: Known) -> bool:
    """Whether two entries of a library say the same of the same answers."""
    words = [
        (known.ids, known.task, known.title, known.help, known.remark) for known in (one, other)
    ]
    return words[0] == words[1] and alike(one.signatures, other.signatures)


def _failed(check: CheckResult) -> bool:
    return check.outcome == "failed"


def _lost(report: Report) -> str:
    """Which checks took marks."""
    names = [c.id for c in report.checks if c.outcome in ("failed", "unwritten")]
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _not_judged(where: str, report: Report) -> Finding:
    return Finding(
        where=where,
        what=f"cannot be judged: {report.note}",
        next="The check itself raised. Compare a value's shape before giving it to a library.",
    )
