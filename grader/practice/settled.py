"""What checks have said in a kernel, for as long as the functions that they called stay the same.

A cell with points that waits for a task need not have that task's public checks run once more when
nothing that they called has been written anew since. The same are functions, classes and values
that are the same objects; what was changed inside a list or a dict is not seen.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator, Mapping

from grader.report import CheckResult


class Settled:
    """Results by task, each with what its checks called."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[dict[str, object], list[CheckResult]]] = {}

    def keep(
        self, results: Iterable[CheckResult], called: Iterable[str], namespace: Mapping[str, object]
    ) -> None:
        """Results of public checks, all those of their tasks; `called` are names of functions."""
        by_task: dict[str, list[CheckResult]] = {}
        for result in results:
            if not result.hidden:
                by_task.setdefault(result.task, []).append(result)
        meant = meaning(called, namespace)
        self._kept |= {task: (meant, found) for task, found in by_task.items()}

    def of(self, task: str, namespace: Mapping[str, object]) -> list[CheckResult]:
        """The task's results; none when they are not known, or no longer hold."""
        meant, results = self._kept.get(task, ({}, []))
        now = meaning(meant, namespace)
        same = now.keys() == meant.keys() and all(now[name] is meant[name] for name in now)
        return results if same else []


def meaning(names: Iterable[str], namespace: Mapping[str, object]) -> dict[str, object]:
    """What those names stand for, and all names that their functions use; None for what is not."""
    found: dict[str, object] = {}
    left = list(names)
    while left:
        name = left.pop()
        if name not in found:
            found[name] = namespace.get(name)
            left += [used for code in _codes(found[name]) for used in code.co_names]
    return found


def _codes(value: object) -> Iterator[types.CodeType]:
    """The code of a function, of those within it, and of a class's methods."""
    if isinstance(value, types.FunctionType):
        yield from _codes(value.__code__)
    elif isinstance(value, types.CodeType):
        yield value
        for part in value.co_consts:
            yield from _codes(part)
    elif isinstance(value, type) and value.__module__ == "__main__":
        for part in vars(value).values():
            yield from _codes(part)
