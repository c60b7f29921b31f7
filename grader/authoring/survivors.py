"""What became of the mutants: killed, marked as equivalent, or survivors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from grader.authoring.mutants import EQUIVALENT, Equivalent, Mutant
from grader.authoring.places import Places
from grader.authoring.verdict import Finding, MutantResult, Section
from grader.exercise import Exercise
from grader.report import Report

MOST_EQUIVALENT = 0.1  # of all mutants: more, and the marks hide what the checks lack


class Tried(msgspec.Struct, frozen=True):
    """A mutant, its result, and why it could not be judged, if so."""

    mutant: Mutant
    result: MutantResult
    note: str


def tried(judged: Iterable[tuple[Mutant, Report]], marked: list[Equivalent]) -> list[Tried]:
    """Each mutant with its result."""
    reasons = {one.id: one.reason for one in marked}
    return [
        Tried(mutant, _result(mutant, report, reasons.get(mutant.id)), report.note)
        for mutant, report in judged
    ]


def _result(mutant: Mutant, report: Report, reason: str | None) -> MutantResult:
    killer = next((c.id for c in report.checks if c.outcome in ("failed", "unwritten")), "")
    found = MutantResult(
        id=mutant.id,
        operator=mutant.operator,
        function=mutant.function,
        line=mutant.line,
        diff=mutant.diff,
        state="ungraded",
    )
    if report.status == "ungraded":
        return found
    if killer:
        return msgspec.structs.replace(found, state="killed", killed_by=killer)
    if reason is not None:
        return msgspec.structs.replace(found, state="equivalent", equivalent=reason)
    return msgspec.structs.replace(found, state="survived")


def section(
    exercise: Exercise, found: list[Tried], marked: list[Equivalent], trouble: list[Finding],
    places: Places,
) -> Section:  # fmt: skip
    """The mutation score; survivors and idle entries are findings, after what is given."""
    counts = dict.fromkeys(("killed", "equivalent", "survived", "ungraded"), 0)
    for one in found:
        counts[one.result.state] += 1
    share = counts["equivalent"] / len(found) if found else 0.0
    findings = [
        *trouble,
        *(finding for one in found for finding in _open(exercise, one, places)),
        *_entries(exercise, found, marked, places),
        *_too_many(exercise, share, places),
    ]
    return Section(
        id="mutants",
        summary=_summary(len(found), counts, share),
        findings=findings,
        counts={"mutants": len(found), **counts},
    )


def _summary(count: int, counts: dict[str, int], share: float) -> str:
    told = [f"{counts['killed']} killed", f"{counts['equivalent']} equivalent ({share:.1%})"]
    told += [f"{counts['survived']} survive"] if counts["survived"] else []
    told += [f"{counts['ungraded']} cannot be judged"] if counts["ungraded"] else []
    return f"{count} of the task functions, {', '.join(told)}"


def _open(exercise: Exercise, one: Tried, places: Places) -> Iterator[Finding]:
    mutant, entry = one.mutant, places.of(exercise.hidden / EQUIVALENT)
    where = places.of(exercise.reference, mutant.line)
    what = f"{mutant.function}, {mutant.operator}"
    if one.result.state == "survived":
        yield Finding(
            where=where,
            what=f"{what}: no check notices",
            detail=f"{mutant.diff}\n{_as_entry(mutant)}",
            next=f"Write a check that fails for it; or add id, change and a reason to {entry}.",
        )
    if one.result.state == "ungraded":
        yield Finding(
            where=where,
            what=f"{what}: cannot be judged. {one.note}",
            detail=mutant.diff,
            next="The check itself raised. Compare a value's shape before using it.",
        )


def _as_entry(mutant: Mutant) -> str:
    return f"id = {quoted(mutant.id)}\nchange = {quoted(mutant.excerpt)}"


def quoted(text: str) -> str:
    """A text as TOML writes it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _entries(
    exercise: Exercise, found: list[Tried], marked: list[Equivalent], places: Places
) -> Iterator[Finding]:
    where = places.of(exercise.hidden / EQUIVALENT)
    known = {one.mutant.id: one for one in found}
    for entry in marked:
        one = known.get(entry.id)
        if problem := _problem(entry, one):
            what, step = problem
            yield Finding(where=where, what=f"{entry.id} ({entry.change}) {what}", next=step)


def _problem(entry: Equivalent, one: Tried | None) -> tuple[str, str] | None:
    """What is wrong with an entry, and the next step."""
    if one is None:
        return "is no mutant of the reference any more", "Take the entry out."
    if one.result.state == "killed":
        return f"is idle: {one.result.killed_by} kills it", "Take the entry out."
    if entry.change != one.mutant.excerpt:
        return "is another change", f"Write change = {quoted(one.mutant.excerpt)}"
    if not entry.reason.strip():
        return "has no reason", "Say why no right check could tell it."
    return None


def _too_many(exercise: Exercise, share: float, places: Places) -> Iterator[Finding]:
    if share > MOST_EQUIVALENT:
        yield Finding(
            where=places.of(exercise.hidden / EQUIVALENT),
            what=f"{share:.0%} of the mutants are marked as equivalent",
            next="Look again whether a check could tell some of them.",
            warning=True,
        )
