"""One check in words: the block that a student reads, on a screen or as pytest's longrepr."""

from __future__ import annotations

import codecs
import functools
import re
import unicodedata
from collections.abc import Mapping

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


def labelled(label: str, text: str, most: int = 99, width: int = WIDTH) -> list[str]:
    """A label and its text, wrapped beside it; what is over `most` lines ends in `...`."""
    width = width - INDENT - LABEL - 1
    lines = [line for part in text.split("\n") for line in wrap(part, width)]
    if most < 1:
        return []
    if len(lines) > most:
        lines = [*lines[: most - 1], set_cell_size(lines[most - 1], width - 4).rstrip() + " ..."]
    head = " " * INDENT + pad(label, LABEL)
    return [
        (head if index == 0 else " " * (INDENT + LABEL)) + line for index, line in enumerate(lines)
    ]


def block(
    result: CheckResult,
    language: Language,
    *,
    hint_label: str = "",
    most: Mapping[str, int] = MOST_LINES,
    width: int = WIDTH,
) -> list[str]:
    """Called, returned, expected; then the hint and the note; `most` lines of each."""

    def entry(key: str, text: str, label: str = "") -> list[str]:
        return labelled(label or say(key, language), text, most[key], width) if text else []

    lines = entry("called", plain(result.called))
    if result.inputs:
        lines += labelled("", plain("   ".join(result.inputs)), most["inputs"], width)
    lines += _returned(result, language, most["returned"], width)
    lines += entry("expected", plain(result.expected))
    lines += entry("printed", plain(result.printed.strip()))
    hint = entry("hint", result.hint, hint_label)
    return [*lines, *([""] if hint else []), *hint, *entry("note", result.note)]


def _returned(result: CheckResult, language: Language, most: int, width: int) -> list[str]:
    label = say("returned", language)
    if result.line and result.returned:  # a line raised; or raised what it should not
        source = f"\n{result.line} | {plain(result.source)}" if result.source else ""
        text = f"{plain(result.returned)}{source}\n{_short(plain(result.message), width)}"
        return labelled(label, text, most + 1 if most > 1 else most, width)
    if result.returned:
        extra = f"\n{plain(result.message)}" if result.message else ""
        return labelled(label, plain(result.returned) + extra, most, width)
    return labelled("", plain(result.message), most, width) if result.message else []


def _short(message: str, width: int) -> str:
    """An exception's own text without its type, which was said; its first sentence if long."""
    text = message.split(": ", 1)[-1]
    if cell_len(text) <= width - INDENT - LABEL:
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
