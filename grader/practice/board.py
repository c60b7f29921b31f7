"""What a watched exercise shows: its page, what was said last, the keys."""

from __future__ import annotations

from grader.exercise import Exercise
from grader.practice import place
from grader.practice.page import page
from grader.practice.progress import Progress
from grader.practice.terminal import Terminal
from grader.practice.view import View
from grader.render.text import fit, pad, plain, wrap
from grader.words import Language, say

NAMES: dict[Language, str] = {"en": "English", "ko": "한국어"}
STATUS_LINES = 2
USED = 22  # columns at the right of the keys, for the hints used


class Board:
    """One exercise on one terminal; `view` is the last result, None before the first."""

    def __init__(self, terminal: Terminal, exercise: Exercise, language: Language) -> None:
        self.terminal, self.language = terminal, terminal.language(language)
        self.has_keys = False
        self._printed: list[str] = []
        self.open(exercise)

    def open(self, exercise: Exercise) -> None:
        """Begin with that exercise."""
        self.exercise, self.progress = exercise, Progress(exercise)
        self.view: View | None = None
        self.trouble = ""  # why there is no result
        self.message = say("watch_start", self.language)
        self.lasting = ""  # said instead of it, until the next key or result

    def keep(self, view: View) -> None:
        """A result takes the place of the last one, and is remembered; it is drawn with a word."""
        self.view, self.trouble = view, ""
        self.progress.note(view)

    def say(self, key: str, **values: object) -> None:
        """Put a sentence below the page."""
        self.tell(say(key, self.language, **values))

    def say_meanwhile(self, key: str) -> None:
        """Say what goes on, where it can be drawn over soon."""
        if self.terminal.live:
            self.say(key)

    def tell(self, message: str) -> None:
        """Put these words below the page."""
        self.message = message
        self.draw()

    @property
    def level(self) -> int:
        """How far the hints of what is to be mended are open."""
        first = self.view.first() if self.view else None
        return self.progress.level(self.view, first) if self.view and first else 1

    def draw(self) -> None:
        """Everything, as large as the terminal is now."""
        self.size = self.terminal.size()
        below = self._below()
        room = self.terminal.room(reserved=len(below))
        if self.view is not None and not self.trouble:
            self.view.width = self.terminal.width
            lines = page(self.view, room, self.level)
        else:
            lines = self._empty()[: room.rows]
        if self.terminal.live:
            lines += [""] * (room.rows - len(lines))
            self.terminal.draw([*lines, *below], self.language)
        else:
            self._append(lines, below)

    def _append(self, lines: list[str], below: list[str]) -> None:
        """Where nothing can be drawn over: what is new, below what is there."""
        if lines != self._printed:
            self.terminal.print([*lines, *below, ""], self.language)
        elif below[:-1]:
            self.terminal.print([*below[:-1], ""], self.language)
        self._printed = lines

    def parting(self) -> list[str]:
        """What stays in the terminal at the end: how far it went."""
        if self.view is None or not self.terminal.live:
            return []
        lines = [self.view.heading(), "", *self.view.rows(), ""]
        return lines if self.view.finished else [*lines, f"  {say('watch_ends', self.language)}"]

    def _empty(self) -> list[str]:
        """Before the first result, or when there can be none."""
        title = f"  {self.exercise.title.in_(self.language)}"
        words = wrap(plain(self.trouble), self.terminal.width - 4) if self.trouble else []
        return [title, "", *(f"  {line}" for line in words)]

    def _below(self) -> list[str]:
        width = self.terminal.width
        message = plain(fit(self.lasting or self.message, self.terminal.encoding))
        said = wrap(message, width - 4)[:STATUS_LINES]
        used = self.progress.used()
        key = "hints_used_one" if used == 1 else "hints_used"
        right = say(key, self.language, count=used) if used else ""
        keys = pad(self._keys(), width - USED) + right
        return [*(f"  {line}" for line in said), f"  {keys}".rstrip()]

    def _keys(self) -> str:
        if not self.has_keys:
            return say("key_interrupt", self.language)
        parts = [say("key_hint", self.language)]
        other = other_language(self.language)
        if self.terminal.language(other) == other:
            parts.append(f"l {NAMES[other]}")
        parts.append(say("key_reset", self.language))
        if place.beside(self.exercise, 1) != self.exercise.folder:
            parts.append(say("key_exercise", self.language))
        return "   ".join([*parts, say("key_quit", self.language)])


def other_language(language: Language) -> Language:
    """The one that it is not."""
    return "en" if language == "ko" else "ko"
