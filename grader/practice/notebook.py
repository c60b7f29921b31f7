"""The student's notebook: the lesson, a cell to fill for each task, below it one that checks it.

It is made of what a student may see: the stub, the lesson, the tasks. So `grader init` writes it in
either language, and no solution can get in. `Cell`s are the notebook before it is JSON:
`authoring/notebook.py` makes the same cells from the reference.

A lesson speaks of files and commands in places. What stands there in a notebook stands in the
lesson itself, in a comment that a page does not show:

    <!-- file -->
    - `python -m pytest`: what is right, and what comes next
    <!-- notebook
    Run the cell below each cell that you fill.
    -->

Without words of the notebook's own, `<!-- /file -->` ends such a part.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from grader.exercise import Exercise, Task
from grader.intake.notebook import KEY, digest_of
from grader.words import Language, say

Role = Literal["lesson", "given", "solution", "check"]
IN_A_FILE = re.compile(
    r"^<!-- file -->\n(?:(?!<!--).)*?(?:<!-- notebook\n(?P<own>.*?)\n-->|<!-- /file -->)\n",
    re.MULTILINE | re.DOTALL,
)
MARKER = re.compile(r"^<!-- (?:file|notebook|/file)", re.MULTILINE)
SECTION = re.compile(r"^## ")
FENCE = re.compile(r"^\s*(```|~~~)")
TASK = re.compile(r"## (?:Task (?P<en>\d+)\b|(?P<ko>\d+)단계)")
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
LOCKED = {"deletable": False, "editable": False}


class LessonError(Exception):
    """A lesson cannot be cut into cells; the text says why."""


class Chunk(NamedTuple):
    """A stretch of code between two top-level definitions, and the names that it defines."""

    names: tuple[str, ...]
    source: str


class Cell(NamedTuple):
    """One cell: what it is for, the task that it belongs to (if any), and its text."""

    id: str
    role: Role
    source: str
    task: str = ""


def text_of(exercise: Exercise, language: Language) -> str:
    """An exercise's notebook in that language, as the text of an .ipynb file.

    LessonError when its lesson cannot be cut into cells.
    """
    page = exercise.folder / ("README.ko.md" if language == "ko" else "README.md")
    lesson = page.read_text(encoding="utf-8") if page.is_file() else ""
    stub = chunks(exercise.stub_in(language))
    made = cells(exercise.slug, exercise.tasks, lesson, stub, language)
    return to_json(made, exercise.slug, language)


def cells(
    slug: str, tasks: Sequence[Task], lesson: str, code: Sequence[Chunk], language: Language
) -> list[Cell]:
    """The cells of a notebook, in order: each task's lesson, its code, its check.

    Code that belongs to no task stands where the file has it. LessonError when the lesson's markers
    do not fit together.
    """
    before, of_task, after = _lesson_parts(in_a_notebook(lesson) or f"# {slug}\n", len(tasks))
    head, *sections = before
    about = say("notebook_about", language)
    made = [Cell("about", "lesson", f"{head}\n\n{about}")]
    start, rest = _start(slug, code, language)
    made.append(Cell("start", "given", start))
    made += [Cell("", "lesson", text) for text in sections]
    for task, source in _by_task(rest, tasks):
        if task is None:
            made.append(Cell("", "given", source))
            continue
        number = [one.id for one in tasks].index(task.id) + 1
        made += [Cell("", "lesson", text, task.id) for text in of_task.get(number, [])]
        role: Role = "given" if task.given else "solution"
        made.append(Cell(f"task-{task.id}", role, source, task.id))
        made.append(Cell(f"check-{task.id}", "check", f'check("{task.id}")', task.id))
    return _named([*made, *(Cell("", "lesson", text) for text in after)])


def in_a_notebook(lesson: str) -> str:
    """A lesson with a notebook's words in place of those about files; LessonError as above."""
    text = IN_A_FILE.sub(lambda found: f"{found['own']}\n" if found["own"] else "", lesson)
    left = MARKER.search(text)
    if left is not None:
        raise LessonError(
            f"{left[0]!r} stands alone: expected is <!-- file -->, then <!-- notebook ... --> or "
            "<!-- /file -->, each on a line of its own"
        )
    return text


def chunks(source: str) -> list[Chunk]:
    """A file in pieces: a function or class each, and what stands between; joined, the file."""
    lines = source.splitlines(keepends=True)
    found: list[Chunk] = []
    start = 0
    for node in ast.parse(source).body:
        end = node.end_lineno or node.lineno
        while end < len(lines) and lines[end].lstrip(" ").startswith("#") and lines[end][0] == " ":
            end += 1  # comments at the end of a block
        text = "".join(lines[start:end])
        start = end
        definition = node if isinstance(node, Definition) else None
        names = (definition.name,) if definition is not None else ()
        if found and not names and not found[-1].names:
            found[-1] = Chunk((), found[-1].source + text)
        else:
            found.append(Chunk(names, text))
    if found and start < len(lines):
        found[-1] = Chunk(found[-1].names, found[-1].source + "".join(lines[start:]))
    return found


def to_json(made: Sequence[Cell], slug: str, language: Language) -> str:
    """Cells as the text of an .ipynb file: nbformat 4.5, no outputs, the same bytes each time."""
    return json.dumps(document(made, slug, language), indent=1, ensure_ascii=False) + "\n"


def document(made: Sequence[Cell], slug: str, language: Language) -> dict[str, Any]:
    """Cells as the object that an .ipynb file holds."""
    digest = digest_of([cell.source for cell in made])
    return {
        "cells": [_cell(cell) for cell in made],
        "metadata": {
            "kernelspec": KERNEL,
            "language_info": {"name": "python"},
            KEY: {"slug": slug, "language": language, "digest": digest},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def is_untouched(text: str) -> bool:
    """Whether a notebook's cells are as they were written; outputs and run counts aside."""
    try:
        found = json.loads(text)
        sources = ["".join(cell["source"]) for cell in found["cells"]]
        return bool(found["metadata"][KEY]["digest"] == digest_of(sources))
    except (ValueError, KeyError, TypeError, RecursionError):
        return False


def _cell(cell: Cell) -> dict[str, Any]:
    kind = "markdown" if cell.role == "lesson" else "code"
    metadata: dict[str, Any] = {KEY: {"role": cell.role, "task": cell.task}}
    if cell.role == "check":
        metadata |= LOCKED
    elif cell.role == "solution":
        metadata["deletable"] = False
    lines = cell.source.splitlines(keepends=True)
    made = {"cell_type": kind, "id": cell.id, "metadata": metadata, "source": lines}
    return made | ({"execution_count": None, "outputs": []} if kind == "code" else {})


def _start(slug: str, code: Sequence[Chunk], language: Language) -> tuple[str, Sequence[Chunk]]:
    """The first code cell: the file's imports, and the checks; and the code below it."""
    first = "" if not code or code[0].names else code[0].source
    rest = code if not first else code[1:]
    given = f'"{slug}"' if language == "en" else f'"{slug}", "{language}"'
    own = f"from grader.notebook import check, use\n\nuse({given})"
    imports = _without_docstring(first).strip()
    return f"{imports}\n{own}" if imports else own, rest


def _without_docstring(source: str) -> str:
    """What stands below a file's docstring: it speaks of the file."""
    body = ast.parse(source).body
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        return "".join(source.splitlines(keepends=True)[body[0].end_lineno or 0 :])
    return source


def _by_task(code: Sequence[Chunk], tasks: Sequence[Task]) -> Iterator[tuple[Task | None, str]]:
    """Each cell of code, with the task that it is of: at the place of the task's last function."""
    owner = {name: task for task in tasks for name in task.functions}
    last: dict[str, int] = {}
    for index, chunk in enumerate(code):
        for name in chunk.names:
            if name in owner:
                last[owner[name].id] = index
    held: dict[str, list[str]] = {}
    between: list[str] = []
    for index, chunk in enumerate(code):
        task = next((owner[name] for name in chunk.names if name in owner), None)
        if task is None or (task.given and last[task.id] != index):
            between.append(chunk.source.strip("\n"))
            continue
        held.setdefault(task.id, []).append(chunk.source.strip("\n"))
        if last[task.id] == index:
            if between:
                yield None, "\n\n\n".join(between)
                between = []
            yield task, "\n\n\n".join(held[task.id])
    if between:
        yield None, "\n\n\n".join(between)


def _lesson_parts(lesson: str, tasks: int) -> tuple[list[str], dict[int, list[str]], list[str]]:
    """The lesson's sections: before the first task, of each task, and those after the last one's.

    A section that is headed by no task belongs to what stands above it; below the last task it
    stands at the end.
    """
    before: list[str] = []
    of_task: dict[int, list[str]] = {}
    at, last = 0, max([0, *(_number(text) for text in _sections(lesson))])
    after: list[str] = []
    for text in _sections(lesson):
        number = _number(text)
        at = number if 0 < number <= tasks else at
        if at == 0:
            before.append(text)
        elif at == last and number == 0:
            after.append(text)
        else:
            of_task.setdefault(at, []).append(text)
    return before, of_task, after


def _number(section: str) -> int:
    """Which task a section is headed by; 0 if by none."""
    found = TASK.match(section)
    return int(found["en"] or found["ko"]) if found else 0


def _sections(lesson: str) -> list[str]:
    """A page cut at its headings of the second level."""
    parts: list[list[str]] = [[]]
    fence = ""
    for line in lesson.splitlines():
        mark = FENCE.match(line)
        if mark is not None:
            fence = "" if fence == mark[1] else fence or mark[1]
        if not fence and SECTION.match(line):
            parts.append([])
        parts[-1].append(line)
    return ["\n".join(part).strip("\n") for part in parts]


def _named(made: list[Cell]) -> list[Cell]:
    """Cells with an id each: what has none is numbered."""
    counts = {"lesson": 0, "given": 0}
    named = []
    for cell in made:
        name = cell.id
        if not name:
            counts[cell.role] += 1
            name = f"{cell.role}-{counts[cell.role]}"
        named.append(cell._replace(id=re.sub(r"[^\w-]", "-", name, flags=re.ASCII)[:64]))
    return named
