"""What `grader verify` shows: progress on stderr, then each section in a few lines."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from grader.authoring.verdict import Finding, Section, Verdict
from grader.render.text import fit, pad

QUIET = 10.0  # seconds between two lines where there is no terminal
COLUMN = 13
MOST = 12  # findings with one next step that are shown one by one
Line = tuple[str, str]  # text, and rich's name of its style


def lines(verdict: Verdict) -> Iterator[Line]:
    """A verdict for an author: a line a section, then where, what, and the next step."""
    yield f"  {verdict.exercise}", "bold"
    yield "", ""
    for section in verdict.sections:
        yield from _section(section)
    held = sum(section.passed for section in verdict.sections)
    yield "", ""
    count = f"{held} of {len(verdict.sections)} sections hold"
    yield f"  {count}   {verdict.seconds:.1f} s", "green" if verdict.passed else "red"


def _section(section: Section) -> Iterator[Line]:
    mark, style = ("✓", "green") if section.passed else ("✗", "red")
    if section.passed and section.findings:
        mark, style = "!", "yellow"
    yield f"  {mark} {pad(section.id, COLUMN)}{section.summary}", style
    groups: dict[tuple[bool, str], list[Finding]] = {}
    for finding in sorted(section.findings, key=lambda finding: finding.warning):
        groups.setdefault((finding.warning, finding.next), []).append(finding)
    for (warning, step), found in groups.items():
        yield from _group(step, "yellow" if warning else "", found)


def _group(step: str, style: str, findings: list[Finding]) -> Iterator[Line]:
    """Findings with one next step: that step is said once."""
    long = [finding for finding in findings if finding.detail]
    shown = findings if long else findings[:MOST]
    for finding in shown:
        yield f"      {finding.where}", style or "bold"
        yield f"        {finding.what}", style
        for line in finding.detail.splitlines():
            yield f"          {line}", _diff_style(line)
    if len(findings) > len(shown):
        yield f"      and {len(findings) - len(shown)} more of this kind (--json shows all)", style
    yield f"        → {step}", "cyan"


def _diff_style(line: str) -> str:
    return {"+": "green", "-": "red"}.get(line[:1], "dim")


def show(verdicts: Iterable[Verdict]) -> None:
    """Print them on stdout."""
    console = Console(highlight=False, markup=False, emoji=False)
    for verdict in verdicts:
        for text, style in lines(verdict):
            line = fit(text, console.encoding or "utf-8")
            console.print(line, style=style or None, soft_wrap=True)
        console.print("")


class Watch:
    """How far it is: a bar on a terminal, a line now and then elsewhere; on stderr."""

    def __init__(self) -> None:
        self._bar: Progress | None = None
        self._said = 0.0
        if sys.stderr.isatty():
            columns = (
                TextColumn("  {task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
            )
            self._bar = Progress(*columns, console=Console(file=sys.stderr), transient=True)

    def __enter__(self) -> Watch:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def begin(self, what: str, total: int | None = None) -> None:
        """A new stretch of work, of so many steps if that is known."""
        self._what, self._total, self._done = what, total, 0
        self._said = time.monotonic()
        if self._bar is not None:
            for task in self._bar.task_ids:
                self._bar.remove_task(task)
            self._bar.add_task(what, total=total)
        else:
            print(f"{what} ...", file=sys.stderr)

    def advance(self) -> None:
        """One step of it is done."""
        self._done += 1
        if self._bar is not None:
            self._bar.advance(self._bar.task_ids[-1])
        elif self._total and (time.monotonic() - self._said > QUIET or self._done == self._total):
            self._said = time.monotonic()
            print(f"{self._what}: {self._done} of {self._total}", file=sys.stderr)
