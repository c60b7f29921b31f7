"""One check in words: the block that a student reads, on a screen or as pytest's longrepr."""

from __future__ import annotations

import codecs
import functools
import re
import unicodedata

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text as RichText

from grader.exercise import Exercise
from grader.report import CheckResult
from grader.words import Language, say

WIDTH = 80
INDENT = 4
LABEL = 10
MOST_LINES = {
    "called": 2,
    "inputs": 2,
    "returned": 3,
    "expected": 2,
    "hint": 3,
    "note": 3,
    "printed": 3,
}
# What a narrow encoding lacks, and what says the same in ASCII.
PLAINER = str.maketrans(
    {"✓": "+", "✗": "x", "·": "-", "−": "-", "–": "-", "≈": "~", "×": "x", "→": "->", "…": "..."}
)


def plain(text: str) -> str:
    """A stranger's text made harmless: no control or invisible characters but line ends."""
    return "".join(
        char if char == "\n" or unicodedata.category(char)[0] != "C" else f"\\x{ord(char):02x}"
        for char in text.replace("\t", "    ")
    )


def fit(text: str, encoding: str) -> str:
    """The text with what the stream's encoding lacks replaced; never raises."""
    try:
        codecs.lookup(encoding)
    except LookupError:
        encoding = "ascii"
    if can_show(text, encoding):
        return text
    chars = (char if can_show(char, encoding) else char.translate(PLAINER) for char in text)
    return "".join(chars).encode(encoding, "replace").decode(encoding)


def can_show(text: str, encoding: str) -> bool:
    """Whether a stream of that encoding can show the text."""
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def pad(text: str, width: int) -> str:
    """The text filled up to a width in columns, Hangul counted double."""
    return text + " " * max(width - cell_len(text), 1)


@functools.cache
def _ruler() -> Console:
    return Console(width=WIDTH, file=None, color_system=None)


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns."""
    lines = RichText(text).wrap(_ruler(), width)
    return [line.plain.rstrip() for line in lines]


def labelled(label: str, text: str, most: int = 99) -> list[str]:
    """A label and its text, wrapped beside it; what is over `most` lines ends in `...`."""
    width = WIDTH - INDENT - LABEL - 1
    lines = [line for part in text.split("\n") for line in wrap(part, width)]
    if len(lines) > most:
        lines = [*lines[: most - 1], set_cell_size(lines[most - 1], width - 4).rstrip() + " ..."]
    head = " " * INDENT + pad(label, LABEL)
    return [
        (head if index == 0 else " " * (INDENT + LABEL)) + line for index, line in enumerate(lines)
    ]


def block(result: CheckResult, language: Language) -> list[str]:
    """Called, returned, expected; then the hint and the note."""
    lines: list[str] = []
    if result.called:
        lines += labelled(say("called", language), plain(result.called), MOST_LINES["called"])
    if result.inputs:
        shown = plain("   ".join(result.inputs))
        lines += labelled("", shown, MOST_LINES["inputs"])
    lines += _returned(result, language)
    if result.expected:
        lines += labelled(say("expected", language), plain(result.expected), MOST_LINES["expected"])
    if result.printed.strip():
        printed = plain(result.printed.strip())
        lines += labelled(say("printed", language), printed, MOST_LINES["printed"])
    if result.hint:
        lines += ["", *labelled(say("hint", language), result.hint, MOST_LINES["hint"])]
    if result.note:
        lines += labelled(say("note", language), result.note, MOST_LINES["note"])
    return lines


def _returned(result: CheckResult, language: Language) -> list[str]:
    label = say("returned", language)
    if result.category == "error" and result.line and result.returned:
        source = f"\n{result.line} | {plain(result.source)}" if result.source else ""
        text = f"{plain(result.returned)}{source}\n{_short(plain(result.message))}"
        return labelled(label, text, MOST_LINES["returned"] + 1)
    if result.returned:
        extra = f"\n{plain(result.message)}" if result.message else ""
        return labelled(label, plain(result.returned) + extra, MOST_LINES["returned"])
    return labelled("", plain(result.message), MOST_LINES["returned"]) if result.message else []


def _short(message: str) -> str:
    """An exception's own text without its type, which was said; its first sentence if long."""
    text = message.split(": ", 1)[-1]
    if cell_len(text) <= WIDTH - INDENT - LABEL:
        return text
    head = re.split(r"(?<=[.!?])\s| \(", text, maxsplit=1)[0]
    return head if head == text else f"{head} (...)"


def longrepr(result: CheckResult, exercise: Exercise, language: Language) -> str:
    """What pytest and every tool on top of it show of a check that did not pass."""
    number = [task.id for task in exercise.tasks].index(result.task) + 1
    title = exercise.tasks[number - 1].title.in_(language)
    if result.hidden:
        return f"{title}: {result.category or result.outcome}"
    if result.outcome == "unwritten":
        return f"{title}: {say('unwritten', language)}"
    if result.outcome == "blocked":
        names = result.message.split(", ")
        numbers = [str([t.id for t in exercise.tasks].index(name) + 1) for name in names]
        return say("blocked", language, tasks=", ".join(numbers))
    return "\n".join([result.title, "", *block(result, language)])
