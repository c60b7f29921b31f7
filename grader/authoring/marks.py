"""What the marks above a check say, and whether it can be right; read without running anything."""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Iterator

from grader.authoring.verdict import Finding

OURS = ("task", "points", "needs", "parametrize")
PYTESTS = ("usefixtures", "filterwarnings", "skip", "skipif", "xfail")


def look(
    check: ast.FunctionDef, at: Callable[[int], str], tasks: Collection[str]
) -> Iterator[Finding]:
    """What is wrong, or looks wrong, with a check's marks; `tasks` are those of exercise.toml."""
    marks = {mark_of(decorator): decorator for decorator in check.decorator_list}
    if "task" not in marks:
        yield Finding(
            where=f"{at(check.lineno)} {check.name}",
            what="belongs to no task",
            next='Put @pytest.mark.task("...") above it, with an id of exercise.toml.',
        )
    if "points" not in marks:
        yield Finding(
            where=f"{at(check.lineno)} {check.name}",
            what="does not say what it is worth; it counts 1",
            next="Put @pytest.mark.points(1) above it.",
            warning=True,
        )
    for name, decorator in marks.items():
        where = f"{at(decorator.lineno)} {check.name}"
        yield from _known(name, where)
        for value in _arguments(decorator):
            if name in ("task", "needs") and value not in tasks:
                yield Finding(
                    where=where,
                    what=f"names the task {value!r}, and there is none",
                    next=f"Expected is one of exercise.toml: {', '.join(tasks)}.",
                )
            if name == "points" and not _is_worth(value):
                yield Finding(
                    where=where,
                    what=f"is worth {value!r}",
                    next="Expected is a number from 0 on: @pytest.mark.points(2).",
                )


def _is_worth(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0


def _known(name: str, where: str) -> Iterator[Finding]:
    if name and name not in OURS + PYTESTS:
        yield Finding(
            where=where,
            what=f"has the mark {name!r}, and there is none",
            next=f"Expected is one of {', '.join(OURS)}.",
        )


def task_of(check: ast.FunctionDef) -> str:
    """The task that a check belongs to; empty if it does not say."""
    named = (_arguments(one) for one in check.decorator_list if mark_of(one) == "task")
    return str(next((value for values in named for value in values), ""))


def mark_of(decorator: ast.expr) -> str:
    """`task` of `@pytest.mark.task("...")`; empty for any other decorator."""
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Attribute):
        return target.attr if target.value.attr == "mark" else ""
    return ""


def _arguments(decorator: ast.expr) -> list[object]:
    """The constants that a mark is given."""
    given = decorator.args if isinstance(decorator, ast.Call) else []
    return [value.value for value in given if isinstance(value, ast.Constant)]
