"""What `grader verify` found out about an exercise: sections of findings, as data."""

from __future__ import annotations

from typing import Literal

import msgspec


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to mend, or with `warning` to look at: where, what, and what to do next."""

    what: str
    where: str = ""
    next: str = ""
    detail: str = ""
    warning: bool = False


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is proved; it holds unless there is a finding that is no warning."""

    id: str
    summary: str
    findings: list[Finding] = []
    counts: dict[str, float] = {}

    @property
    def passed(self) -> bool:
        return all(finding.warning for finding in self.findings)


class MutantResult(msgspec.Struct, frozen=True, kw_only=True):
    """A mutant, and the first check that it fails; `equivalent` is why it fails none."""

    id: str
    operator: str
    function: str
    line: int
    diff: str
    state: Literal["killed", "survived", "equivalent", "ungraded"]
    killed_by: str = ""
    equivalent: str = ""


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """An exercise's sections in the order in which they were proved, and seconds."""

    exercise: str
    sections: list[Section]
    seconds: float
    mutants: list[MutantResult] = []

    @property
    def passed(self) -> bool:
        return all(section.passed for section in self.sections)


def to_json(verdicts: list[Verdict]) -> bytes:
    """What `--json` prints: version 1, `passed`, and each exercise with its sections."""
    exercises = [
        {
            "exercise": verdict.exercise,
            "passed": verdict.passed,
            "seconds": round(verdict.seconds, 1),
            "sections": [
                {"passed": section.passed, **msgspec.to_builtins(section)}
                for section in verdict.sections
            ],
            "mutants": msgspec.to_builtins(verdict.mutants),
        }
        for verdict in verdicts
    ]
    passed = all(verdict.passed for verdict in verdicts)
    content = {"version": 1, "passed": passed, "exercises": exercises}
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"
