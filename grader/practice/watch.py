"""`grader watch`: the result at every save, a hint on one key.

One loop in the main thread takes events in turn: a save, a key, what the judge found, a signal.
Three threads bring them: the watcher of the file, the reader of keys, the judge's desk. So a key or
Ctrl-C never waits for a student's endless loop, and the terminal is given back on every way out.
"""

from __future__ import annotations

import contextlib
import queue
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from grader import exercise as exercises
from grader import loading
from grader.exercise import Exercise, ExerciseError
from grader.practice import actions, desk, place
from grader.practice.actions import Question
from grader.practice.board import Board, other_language
from grader.practice.changes import Changes, can_hear
from grader.practice.desk import Desk, DeskError, Looked, Trouble
from grader.practice.keys import Keys, keys
from grader.practice.signals import listening
from grader.practice.terminal import Terminal
from grader.practice.view import Run, View
from grader.words import Language, say

QUIET = 0.05  # seconds without a further save, then the file is looked at
PATIENCE = 0.5  # seconds that a file may be gone or empty while an editor saves it
SLOW = 0.3  # seconds of checking, then the screen says so
IDLE = 0.5  # seconds between two looks at the terminal's size
OnRun = Callable[[Run, Language], str]


class Saved(msgspec.Struct, frozen=True):
    """That file's dates have changed."""

    path: Path


class Pressed(msgspec.Struct, frozen=True):
    """A key."""

    key: str


class Stopped(msgspec.Struct, frozen=True):
    """A signal asks to end, with that exit code."""

    code: int


class Resized(msgspec.Struct, frozen=True):
    """The terminal has changed."""


Event = Saved | Pressed | Stopped | Resized | Looked | Trouble


class Watch:
    """One exercise at a time on one terminal. `on_run` may say something about each result."""

    def __init__(
        self, exercise: Exercise, language: Language, terminal: Terminal, *, poll: bool = False,
        on_run: OnRun | None = None,
    ) -> None:  # fmt: skip
        self._poll, self._on_run = poll, on_run
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._board = Board(terminal, exercise, language)
        self._desk = Desk(self._events.put)
        self._keys: Keys = keys(sys.stdin, lambda key: self._events.put(Pressed(key)))
        self._board.has_keys = self._keys.available
        self._question: Question | None = None
        self._code: int | None = None
        self._warm = False  # whether a result was there already: the first one waits for PyTorch
        self._begin_file()

    def run(self) -> int:
        """Until q, Ctrl-C or a signal: the exit code. DeskError when nothing can be judged."""
        signals = listening(
            lambda code: self._events.put(Stopped(code)),
            lambda: self._events.put(Resized()),
            self._give_back,
            self._take,
        )
        with signals:
            try:
                self._take()
                self._desk.start()
                self._changes.start()
                self._hand_in()
                while self._code is None:
                    self._step()
            except (KeyboardInterrupt, BrokenPipeError):
                self._code = 0
            finally:
                self._end()
        return self._code or 0

    # begin and end

    def _begin_file(self) -> None:
        """Watch the board's exercise, of which nothing is known yet."""
        path = self._board.exercise.work
        self._source: bytes | None = None  # what the desk was given last
        self._due: float | None = None  # when to look at the file
        self._saved, self._clock = time.monotonic(), dated(path)
        self._checking = False
        self._changes = Changes(path, lambda: self._events.put(Saved(path)), poll=self._poll)

    def _take(self) -> None:
        self._keys.start()
        self._board.terminal.enter()
        self._board.draw()

    def _give_back(self) -> None:
        self._keys.stop()
        self._board.terminal.leave()

    def _end(self) -> None:
        self._give_back()
        self._changes.stop()
        self._desk.close()
        with contextlib.suppress(BrokenPipeError):
            self._board.terminal.print(self._board.parting(), self._board.language)

    # events

    def _step(self) -> None:
        match self._next():
            case None:
                self._time_passes()
            case Saved(path) if path == self._board.exercise.work:
                self._note_save()
            case Pressed(key):
                self._press(key)
            case Looked() as looked:
                self._show(looked)
            case Trouble() as trouble:
                self._stop_at(trouble)
            case Stopped(code):
                self._code = code
            case Resized():
                self._board.draw()

    def _next(self) -> Event | None:
        """The next event; None when it is time to look at the file, the clock or the terminal."""
        wait = SLOW if self._checking else IDLE
        if self._due is not None:
            wait = min(wait, max(self._due - time.monotonic(), 0))
        try:
            return self._events.get(timeout=wait) if wait else self._events.get_nowait()
        except queue.Empty:
            return None

    def _time_passes(self) -> None:
        now = time.monotonic()
        if self._due is not None and now >= self._due:
            self._due = None
            self._hand_in()
        elif self._checking and self._warm and now - self._saved > SLOW:
            self._board.say_meanwhile("checking")
        if self._board.terminal.size() != self._board.size:
            self._board.draw()

    def _note_save(self) -> None:
        now = time.monotonic()
        if self._due is None:
            self._saved, self._clock = now, time.time()
        self._due = now + QUIET

    def _hand_in(self, *, again: bool = False) -> None:
        """Give the file to the desk, unless it is what the desk was given last."""
        order = desk.hand_in(self._board.exercise, self._board.language)
        source = order.submission.source
        patient = self._source is not None and time.monotonic() - self._saved < PATIENCE
        if not source and patient:  # an editor empties or moves a file before it writes it
            self._due = time.monotonic() + QUIET
        elif source != self._source or order.submission.problem or again:
            self._source, self._checking = source, True
            self._desk.look(order)

    def _show(self, looked: Looked) -> None:
        """A result; one of a half-typed file leaves the last one standing."""
        order, board = looked.order, self._board
        if (order.exercise, order.language) != (board.exercise, board.language):
            return
        if order.submission.source != self._source:
            return
        self._checking = False
        half = half_typed(looked.run)
        if half is not None and board.view is not None:
            board.say("half_typed", line=half[0], message=half[1])
            return
        board.keep(View(looked.run, board.language, board.terminal.width))
        board.tell(self._remark(looked.run))
        self._warm = True

    def _remark(self, run: Run) -> str:
        """When it was saved, how long it took, and what may be asked for now."""
        lasting, self._board.lasting = self._board.lasting, ""
        if lasting:
            return lasting
        language, seconds = self._board.language, time.monotonic() - self._saved
        clock = time.strftime("%H:%M:%S", time.localtime(self._clock))
        first = "watch_looks" if not (self._poll or can_hear()) else "watch_ready"
        said = (
            say("checked", language, clock=clock, seconds=seconds)
            if self._warm
            else say(first, language)
        )
        drawn = self._on_run(run, language) if self._on_run is not None else ""
        return "   ".join(part for part in (said, drawn, actions.hint_to_come(self._board)) if part)

    def _stop_at(self, trouble: Trouble) -> None:
        if trouble.final:
            raise DeskError(trouble.reason)
        self._checking = False
        self._board.trouble = trouble.reason
        self._board.tell("")

    # keys

    def _press(self, key: str) -> None:
        self._board.lasting = ""
        if self._question is not None:
            self._question = self._question(key)
            return
        match key:
            case "h":
                actions.hint(self._board)
            case "r":
                self._question = actions.which_task(self._board)
            case "l":
                self._speak(other_language(self._board.language))
            case "n" | "p":
                self._turn(1 if key == "n" else -1)
            case "q":
                self._code = 0

    def _speak(self, language: Language) -> None:
        """The other language: the words of a result are those of its check, so check again."""
        if self._board.terminal.language(language) == language:
            self._board.language = language
            self._saved = time.monotonic()
            self._hand_in(again=True)

    def _turn(self, step: int) -> None:
        folder = place.beside(self._board.exercise, step)
        if folder == self._board.exercise.folder:
            return
        try:
            exercise = exercises.load(folder)
        except ExerciseError as error:
            self._board.tell(str(error))
            return
        self._changes.stop()
        self._board.open(exercise)
        self._begin_file()
        self._changes.start()
        self._hand_in()
        self._board.say_meanwhile("checking")


def dated(path: Path) -> float:
    """When that file was saved last, in seconds since 1970; now, if that cannot be told."""
    try:
        return path.stat().st_mtime
    except OSError:
        return time.time()


def half_typed(run: Run) -> tuple[int, str] | None:
    """The line and the words of a syntax error; None when Python can read the file."""
    failure = run.attempt.failure
    if failure is None or not loading.unreadable(run.attempt):
        return None
    if "SyntaxError" not in (failure.type, *failure.bases):
        return None
    return failure.line or 1, failure.message.rstrip(".")
