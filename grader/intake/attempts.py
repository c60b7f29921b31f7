"""Several hand-ins of one student: which of them counts."""

from __future__ import annotations

from collections.abc import Iterable

from grader.intake.found import Found
from grader.report import Report, final_score

ATTEMPTS = ("latest", "best")


def latest(found: Iterable[Found]) -> list[Found]:
    """The last of each student's hand-ins; it says how many earlier ones were left aside."""
    chosen = []
    for own in by_owner(found):
        last = max(own, key=lambda one: one.order)
        earlier = len(own) - 1
        if earlier:
            several = "attempt" if earlier == 1 else "attempts"
            last.notes.append(f"{earlier} earlier {several} left aside")
        chosen.append(last)
    return chosen


def numbered(found: Iterable[Found]) -> list[Found]:
    """All of each student's hand-ins, first to last; each says which it is."""
    result = []
    for own in by_owner(found):
        for number, one in enumerate(sorted(own, key=lambda one: one.order), 1):
            if len(own) > 1:
                one.notes.append(f"attempt {number} of {len(own)}")
            result.append(one)
    return result


def by_owner(found: Iterable[Found]) -> list[list[Found]]:
    """The hand-ins, gathered by student: by the roster's row, else by what a platform tells."""
    owners: dict[object, list[Found]] = {}
    for one in found:
        owners.setdefault(owner(one), []).append(one)
    return list(owners.values())


def owner(one: Found) -> object:
    """The same for two hand-ins only when they are one student's."""
    return one.row if one.row is not None else one.owner or id(one)


def best(reports: Iterable[tuple[int, Report]]) -> int:
    """Of the reports of one student's hand-ins, first to last, the number of the best one.

    Of equal scores the later one counts. One that could not be judged counts only if none could.
    """
    ranked = [(_rank(report), place, index) for place, (index, report) in enumerate(reports)]
    return max(ranked)[2]


def _rank(report: Report) -> tuple[bool, float]:
    score = final_score(report)
    return score is not None, score or 0
