"""Known mistakes: small wrong answers, each laid over the reference to make a whole submission.

What ships is not their code but a library of what they answer, `.mistakes.json`: generated, and
read here. In a course's `solutions/` a mistake is a file. It begins with a comment block that is
TOML once `# ` is taken off, between `# /// mistake` and `# ///`: id, title, the check that must
catch it, hints. Below stand only the functions it changes (or, with `whole = true`, the full file).
"""

from __future__ import annotations

import ast
from pathlib import Path

import msgspec

from grader import tables
from grader.alike import Signature, alike
from grader.exercise import MISTAKES, Exercise
from grader.tables import Malformed
from grader.words import Language, Text

OPEN, CLOSE = "# /// mistake", "# ///"
# How signatures are read, the strictest way first: as they are; with any numbers where a mistake
# leaves them free; and then without the `.grad` that is left behind.
STRICT: dict[str, bool] = {}
FREE = {"free": True}
LOOSE = {"free": True, "gradients": False}


class MistakeError(Exception):
    """A mistake file is malformed; the text names it, with the reason and the line, if any."""

    def __init__(self, path: Path, reason: str, line: int = 0) -> None:
        place = f"line {line}: " if line else ""
        super().__init__(f"{path} is not a mistake file: {place}{reason}.")
        self.reason, self.line = reason, line


class Hints(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hints in both languages, from a question to a small example on other data."""

    en: list[str] = []
    ko: list[str] = []


class Block(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a mistake file's block says.

    In the checks named by `free` any numbers will do: they are the learner's own choice, or the
    mistake drives a run so far that they depend on how the right parts are spelled. Of the files
    with one id, one holds the hints.
    """

    id: str
    title: Text | str  # one language will do for a course that has one
    check: str
    hints: Hints = Hints()
    note: Text | None = None
    whole: bool = False
    free: list[str] = []


class Mistake(Block, frozen=True, forbid_unknown_fields=True):
    """A mistake file: its block, and the source that stands below it."""

    source: str = ""


class Known(msgspec.Struct, frozen=True):
    """A mistake, or a group that cannot be told apart, as it ships: what it answers, what helps.

    `signatures` holds one for each spelling that answers in a way of its own.
    """

    ids: list[str]
    task: str
    title: Text
    help: Hints
    signatures: list[Signature]
    remark: Text | None = None

    def fits(self, signature: Signature, reading: dict[str, bool]) -> bool:
        """Whether a spelling of it answers like this, read that way."""
        return bool(self._like(signature, reading))

    def is_wider(self, other: Known, signature: Signature, reading: dict[str, bool]) -> bool:
        """Whether it leaves more free than another that answers like this, too."""
        return any(self.fits(one, reading) for one in other._like(signature, reading))

    def _like(self, signature: Signature, reading: dict[str, bool]) -> list[Signature]:
        return [one for one in self.signatures if alike(one, signature, **reading)]

    def hints(self, language: Language) -> list[str]:
        """From a question to a small example on other data."""
        first, other = (self.help.en, self.help.ko)[:: -1 if language == "ko" else 1]
        return first or other

    def note(self, language: Language) -> str:
        """A remark where an error's own words mislead; empty if there is none."""
        return self.remark.in_(language) if self.remark else ""


class Library(msgspec.Struct, frozen=True):
    """All that is known of an exercise's mistakes."""

    mistakes: list[Known] = []

    def find(self, task: str, signature: Signature) -> Known | None:
        """The mistake that answers like this; None when there is none, or more than one.

        Where one leaves numbers free that another says, the one that says more is meant. A `.grad`
        tells mistakes apart that are the same in all else. Otherwise it is a matter of spelling
        (are gradients cleared before a step or after it?) and does not count.
        """
        mine = [known for known in self.mistakes if known.task == task]
        likely = [known for known in mine if known.fits(signature, LOOSE)]
        for reading in (STRICT, FREE, LOOSE):
            fitting = [known for known in likely if known.fits(signature, reading)]
            narrow = [
                one for one in fitting
                if not any(one.is_wider(o, signature, reading) for o in fitting if o is not one)
            ]  # fmt: skip
            if len(narrow) == 1:
                return narrow[0]
        return None

    def known(self, ids: list[str]) -> Known | None:
        """The entry of exactly these ids."""
        return next((known for known in self.mistakes if known.ids == ids), None)


def library(exercise: Exercise) -> Library:
    """What the exercise ships; an empty one if it ships nothing, or nothing that can be read."""
    try:
        return msgspec.json.decode((exercise.folder / MISTAKES).read_bytes(), type=Library)
    except (OSError, msgspec.MsgspecError):  # no diagnosis then; the checks stand without it
        return Library()


def read(path: Path) -> Mistake:
    """The mistake in that file; MistakeError when it is none."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise MistakeError(path, str(error)) from None
    lacking = [repr(line) for line in (OPEN, CLOSE) if line not in lines]
    if lacking:
        raise MistakeError(path, f"the line {lacking[0]} is missing")
    start, end = lines.index(OPEN) + 1, lines.index(CLOSE)
    block = "\n".join(line.removeprefix("#").removeprefix(" ") for line in lines[start:end])
    source = "\n".join(lines[end + 1 :]).strip() + "\n"
    try:
        said = tables.structure(block, Block)
    except Malformed as error:
        line = error.line and start + error.line
        raise MistakeError(path, error.reason, line) from None
    return Mistake(**msgspec.structs.asdict(said), source=source)


def lay_over(reference: str, mistake: Mistake) -> str:
    """The reference with the mistake's functions in place of its own, other statements before."""
    if mistake.whole:
        return mistake.source
    changes = _statements(mistake.source)
    lines = reference.rstrip("\n").split("\n")  # as the parser counts them
    tree = ast.parse(reference)
    new = {node.name: text for node, text in changes if isinstance(node, ast.FunctionDef)}
    extra = [text for node, text in changes if not isinstance(node, ast.FunctionDef)]
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    first = min((_start(node) for node in functions), default=len(lines))
    for node in reversed(functions):
        if node.name in new:
            lines[_start(node) : node.end_lineno] = new.pop(node.name).split("\n")
    lines[first:first] = [*extra, *new.values(), ""]
    return "\n".join(lines) + "\n"


def _statements(source: str) -> list[tuple[ast.stmt, str]]:
    lines = source.split("\n")
    return [
        (node, "\n".join(lines[_start(node) : node.end_lineno])) for node in ast.parse(source).body
    ]


def _start(node: ast.stmt) -> int:
    """The index of a statement's first line, its decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)]) - 1
