"""How the checks themselves did: sums over a class, kept one report at a time."""

from __future__ import annotations

import math

import msgspec

from grader.report import CheckResult, Points, Report

LEAST = 10  # graded submissions, below which nothing is said of a check
WEAK = 0.2  # below this a check hardly separates; a common rule of thumb for items of a test

# What can be odd about a check; keys of the pages' words.
KINDS = ("item_nobody", "item_reversed", "item_weak", "item_everybody")


class Item(msgspec.Struct):
    """One check: how many took it and passed, and what it takes to correlate that with the rest."""

    check: CheckResult  # one of them: what it is
    taken: int = 0
    passed: int = 0
    rest: float = 0.0  # points elsewhere, summed
    rest_squared: float = 0.0
    rest_of_passed: float = 0.0

    def add(self, check: CheckResult, total: Points) -> None:
        """Count a graded submission's outcome; `total` is its score."""
        passed = check.outcome == "passed"
        rest = float(total - (check.points if passed else 0))
        self.taken += 1
        self.passed += passed
        self.rest += rest
        self.rest_squared += rest * rest
        self.rest_of_passed += rest if passed else 0.0
        if check.title and not self.check.title:
            self.check = check

    @property
    def share(self) -> float:
        """Of those who took it, how many passed."""
        return self.passed / self.taken if self.taken else 0.0

    @property
    def r(self) -> float | None:
        """The point-biserial correlation of passing with points elsewhere; None if undefined."""
        failed = self.taken - self.passed
        if not self.passed or not failed:
            return None
        variance = self.rest_squared / self.taken - (self.rest / self.taken) ** 2
        if variance <= 1e-9:
            return None
        of_failed = (self.rest - self.rest_of_passed) / failed
        gap = self.rest_of_passed / self.passed - of_failed
        return gap / math.sqrt(variance) * math.sqrt(self.share * (1 - self.share))

    def remark(self) -> str:
        """Which of KINDS the check is; empty when nothing is odd or too few took it."""
        if self.taken < LEAST:
            return ""
        if self.passed == self.taken:
            return "item_everybody"
        if not self.passed:
            return "item_nobody"
        r = self.r
        if r is None or r >= WEAK:
            return ""
        return "item_reversed" if r < 0 else "item_weak"


def shown(r: float | None) -> str:
    """A correlation with two digits and a true minus."""
    return "" if r is None else f"{r + 0:.2f}".replace("-", "−")


class Items:
    """All checks of a class, in the order in which they were met."""

    def __init__(self) -> None:
        self._items: dict[tuple[bool, str], Item] = {}
        self.taken = 0  # graded submissions
        self.unrecognised = 0  # tasks with a public check that failed, and no known mistake

    def add(self, report: Report) -> None:
        """Count a report; only a graded one says something of the checks."""
        if report.status != "graded" or report.score is None:
            return
        self.taken += 1
        wrong = {c.task for c in report.checks if c.outcome == "failed" and not c.hidden}
        self.unrecognised += sum(t.id in wrong and not t.mistakes for t in report.tasks)
        for check in report.checks:
            key = (check.hidden, check.id)
            if key not in self._items:
                self._items[key] = Item(check)
            self._items[key].add(check, report.score)

    @property
    def all(self) -> list[Item]:
        """Every check."""
        return list(self._items.values())

    @property
    def odd(self) -> list[tuple[str, list[Item]]]:
        """The checks that stand out, by kind, the most telling kind first."""
        kinds = [(kind, [item for item in self.all if item.remark() == kind]) for kind in KINDS]
        return [(kind, found) for kind, found in kinds if found]
