"""What is remembered between two runs: which tasks are right, and which hints were opened.

`.grader-progress.json` in the exercise's folder. Nothing depends on it but what is shown: a file
that is broken, newer or cannot be written costs the memory and nothing else. In an author's course,
where the hidden checks lie beside the exercise, nothing is written.
"""

from __future__ import annotations

import hashlib

import msgspec

from grader.exercise import Exercise
from grader.practice.view import View
from grader.report import CheckResult, write_whole

NAME = ".grader-progress.json"
VERSION = 1
SIZE_CAP = 1 << 20  # bytes
MOST_KEPT = 50  # failures of one task


class Opened(msgspec.Struct):
    """How far the hints of one failure were opened, and for which content of the file.

    `asked` is whether that level was shown because somebody asked for it.
    """

    level: int = 1
    asked: bool = False
    seen: str = ""


class TaskMemory(msgspec.Struct):
    """One task: whether it was right when last checked; what was opened, by failure."""

    right: bool = False
    hints: dict[str, Opened] = {}


class Memory(msgspec.Struct):
    """The file's content."""

    version: int = VERSION
    tasks: dict[str, TaskMemory] = {}


class Progress:
    """The memory of one exercise. No method raises; what cannot be kept on disk is kept here."""

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._path = exercise.folder / NAME
        self._memory = Memory()
        self._on_disk = not exercise.hidden_checks.is_file()

    def note_outcomes(self, view: View) -> None:
        """Remember which tasks are right."""
        memory = self._read()
        self._outcomes(memory, view)
        self._write(memory)

    def note(self, view: View) -> None:
        """Remember which tasks are right, and that the hint for what is to be mended was shown."""
        memory = self._read()
        self._outcomes(memory, view)
        first = view.first()
        if first is not None and first.outcome == "failed":
            self._opened(memory, view, first)
        self._write(memory)

    def level(self, view: View, first: CheckResult) -> int:
        """How far the hints of this failure are open: 1 at first."""
        task = self._read().tasks.get(first.task, TaskMemory())
        return task.hints.get(failure(view, first), Opened()).level

    def ready(self, view: View, first: CheckResult) -> bool:
        """Whether asking opens the next level: the file was changed since, or it is asked again."""
        task = self._read().tasks.get(first.task, TaskMemory())
        opened = task.hints.get(failure(view, first))
        return opened is not None and (opened.asked or opened.seen != content(view))

    def ask(self, view: View, first: CheckResult, levels: int) -> int:
        """Somebody asks for a hint: the level to show, out of so many.

        The next one, if the file was changed since the present level was shown and fails alike, or
        if the present one was shown on request already; else the present one.
        """
        memory = self._read()
        ready = self.ready(view, first)
        opened = self._opened(memory, view, first)
        if ready:
            opened.level = min(opened.level + 1, levels)
            opened.seen = content(view)
        opened.asked = True
        self._write(memory)
        return opened.level

    def used(self) -> int:
        """Hints opened beyond the first of each failure, which is always shown."""
        tasks = self._read().tasks.values()
        return sum(opened.level - 1 for task in tasks for opened in task.hints.values())

    def right(self) -> bool:
        """Whether every task was right when last checked."""
        tasks = self._read().tasks
        return all(tasks.get(task.id, TaskMemory()).right for task in self._exercise.tasks)

    def _outcomes(self, memory: Memory, view: View) -> None:
        for task in self._exercise.tasks:
            state = view.state(task)
            if state != "not_run":
                memory.tasks.setdefault(task.id, TaskMemory()).right = state == "passed"

    def _opened(self, memory: Memory, view: View, first: CheckResult) -> Opened:
        task = memory.tasks.setdefault(first.task, TaskMemory())
        if len(task.hints) >= MOST_KEPT:
            task.hints.pop(next(iter(task.hints)))
        return task.hints.setdefault(failure(view, first), Opened(seen=content(view)))

    def _read(self) -> Memory:
        if not self._on_disk:
            return self._memory
        try:
            if self._path.stat().st_size > SIZE_CAP:
                return self._memory
            memory = msgspec.json.decode(self._path.read_bytes(), type=Memory)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return self._memory
        if memory.version > VERSION:  # a newer kit's: it stays as it is
            self._on_disk = False
            return self._memory
        self._memory = memory
        return memory

    def _write(self, memory: Memory) -> None:
        self._memory = memory
        if self._on_disk:
            try:
                write_whole(self._path, msgspec.json.encode(memory) + b"\n")
            except OSError:  # read-only: this run remembers, the next one does not
                self._on_disk = False


def failure(view: View, first: CheckResult) -> str:
    """What is the same when a file still fails alike: the mistake, else the check and how."""
    known = view.run.known.get(first.task)
    return ",".join(known.ids) if known is not None else f"{first.id} {first.category}"


def content(view: View) -> str:
    """The file that was checked, as a short hash."""
    return hashlib.sha256(view.attempt.submission.source).hexdigest()[:16]
