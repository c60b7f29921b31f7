"""Tolerances proved from both sides: what is nearly wrong fails, and a right answer has room."""

from __future__ import annotations

import msgspec

from grader.authoring.comparisons import Comparison, Kind, closeness
from grader.authoring.places import Name, Places
from grader.authoring.rehearsal import Loose, Rehearsal
from grader.authoring.verdict import Finding, Section
from grader.exercise import Exercise
from grader.report import Report

ROOM = 0.5  # of a tolerance: a right answer that uses up more may fail elsewhere
NEXT: dict[Kind, str] = {
    "twice the tolerance": "Assert the comparison itself: assert actual == approx(expected).",
    "zeros": "Make `abs` smaller, or choose inputs whose answers are further from zero.",
    "a constant": "Make `abs` smaller, or choose inputs whose answers differ more.",
}


def tolerances(
    exercise: Exercise, rehearsal: Rehearsal, seeded: dict[int, Report], places: Places
) -> Section:
    """Wrong values are refused; so is float16; float64 and other seeds change nothing."""
    findings = [_loose(one, places) for one in rehearsal.loose]
    findings += _float16(exercise, rehearsal, places)
    findings += _float64(rehearsal, places)
    findings += _room(rehearsal, places)
    findings += _seeds(seeded, places)
    comparisons = sum(map(len, rehearsal.heard.values()))
    return Section(
        id="tolerances",
        summary=f"{comparisons} comparisons, {rehearsal.probed} wrong values; "
        f"float16, float64, {len(seeded)} seeds",
        findings=findings,
        counts={
            "comparisons": comparisons,
            "probes": rehearsal.probed,
            "loose": len(rehearsal.loose),
            "seeds": len(seeded),
            "largest_share": round(max(_shares(rehearsal).values(), default=0.0), 4),
        },
    )


def _loose(loose: Loose, places: Places) -> Finding:
    comparison, kind = loose.comparison, loose.probe.kind
    bound = f"abs={comparison.abs:g}" + (f", rel={comparison.rel:g}" if comparison.rel else "")
    off = "an answer off by twice the tolerance" if kind == "twice the tolerance" else kind
    return Finding(
        where=places.check(loose.check), what=f"passes with {off} ({bound})", next=NEXT[kind]
    )


def _float16(exercise: Exercise, rehearsal: Rehearsal, places: Places) -> list[Finding]:
    return [
        Finding(
            where=places.of(exercise.folder / "exercise.toml"),
            what=f"task {task}: every check passes with answers in float16",
            next="Compare the dtype in one check, or make one tolerance smaller than 1e-4.",
        )
        for task, failed in rehearsal.rounded.items()
        if not failed
    ]


def _float64(rehearsal: Rehearsal, places: Places) -> list[Finding]:
    findings = []
    for name, comparisons in rehearsal.heard.items():
        exact = rehearsal.in_float64.get(name, [])
        if len(exact) < len(comparisons):
            step = "Does the reference name a dtype? Where it has to, compare by hand."
            what = "the reference in float64 does not come as far as its comparison"
            findings.append(Finding(where=places.check(name), what=what, next=step, warning=True))
            continue
        if not all(map(_agree, comparisons, exact)):
            findings.append(
                Finding(
                    where=places.check(name),
                    what="float32 and float64 give answers that are further apart than it allows",
                    next="Choose tamer data: what is compared is rounding, not the answer.",
                )
            )
        elif not all(one.holds_for(one.value) for one in exact):
            findings.append(
                Finding(
                    where=places.check(name),
                    what="the reference in float64 fails it",
                    next="Work `expected` out again, in float64.",
                )
            )
    return findings


def _agree(one: Comparison, exact: Comparison) -> bool:
    return msgspec.structs.replace(one, expected=exact.value).holds_for(one.value)


def _shares(rehearsal: Rehearsal) -> dict[Name, float]:
    return {name: max(map(closeness, ones)) for name, ones in rehearsal.heard.items() if ones}


def _room(rehearsal: Rehearsal, places: Places) -> list[Finding]:
    return [
        Finding(
            where=places.check(name),
            what=f"the reference uses up {share:.0%} of the tolerance",
            next="Tamer data, or a wider tolerance that a wrong answer still fails.",
            warning=True,
        )
        for name, share in _shares(rehearsal).items()
        if share > ROOM
    ]


def _seeds(seeded: dict[int, Report], places: Places) -> list[Finding]:
    failed: dict[Name, list[int]] = {}
    for seed, report in seeded.items():
        for check in report.checks:
            if check.outcome != "passed":
                failed.setdefault((check.hidden, check.id), []).append(seed)
    return [
        Finding(
            where=places.check(name),
            what=f"the reference does not pass it with {len(seeds)} of {len(seeded)} seeds: "
            + ", ".join(map(str, seeds[:5])),
            next="Choose data that are right for every seed; --seed N shows one.",
        )
        for name, seeds in failed.items()
    ]
