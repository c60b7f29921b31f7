"""The attack files, read; and each of them made into submissions.

An attack file begins with a comment block that is TOML once `# ` is taken off, between
`# /// attack` and `# ///`. What stands below decides its kind:

* `def attack():` is laid into an answer at each of its moments: run when the file is imported; run
  in each of the student's functions before it answers; run at exit, in a finalizer and in a thread.
  What `attack` returns is its loot: the submission hands it in as its answer, so that a success
  shows. An exception means that it was refused; the answer then goes on.
* `def submission(world):` returns a whole file as bytes, or a folder's files by name. The suite
  runs it, for what cannot stand in a Python file.
* `whole = true`: the text is the submission.
* Anything else is functions, laid over the answer like those of a mistake.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from grader.mistakes import Hints, Mistake, lay_over
from tests.attacks.moments import around

HERE = Path(__file__).parent
OPEN, CLOSE = "# /// attack", "# ///"
Moment = Literal["import", "call", "exit"]


class Expect(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What must come of a submission, beside what is demanded of every one.

    `result`: each check ends as for the answer without the attack (`same`), may be lost
    (`at most`), or is lost (`none`). `lost`: the categories that lost checks may have, at least one
    of them seen. `zero_for`, `full_for`: tasks. `fails`: checks that must
    not pass. `hidden`: false where every hidden check must be
    lost. `seconds`: the most that it may take, where that is less than the limits allow.
    """

    status: Literal["graded", "unreadable"] = "graded"
    result: Literal["same", "at most", "none"] = "same"
    lost: list[str] = []
    zero_for: list[str] = []
    full_for: list[str] = []
    fails: list[str] = []
    hidden: bool = True
    seconds: float = 60


class Attack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An attack file: its block, its name (`06_exit/os_exit`), its text.

    `base` is the answer that it is laid into. `expect` holds for each of its submissions, `at` adds
    to it for one moment. `owed` names tests that fail for now, with the reason. `races` says what
    is left to chance, if anything is: then two runs may tell the same loss in other words.
    """

    title: str
    exercise: Literal["course", "binary_classification"] = "course"
    base: Literal["reference", "wrong"] = "reference"
    whole: bool = False
    moments: tuple[Moment, ...] = ("import", "call", "exit")
    expect: dict[str, Any] = {}
    at: dict[Moment, dict[str, Any]] = {}
    owed: dict[str, str] = {}
    races: str = ""
    name: str = ""
    text: str = ""

    def kind(self) -> str:
        """`submission`, `attack`, `whole`, or `functions`."""
        for start in ("def submission(world):", "def attack():"):
            if f"\n{start}" in f"\n{self.text}":
                return start[4 : start.index("(")]
        return "whole" if self.whole else "functions"


class Case(msgspec.Struct, frozen=True):
    """One submission: its file, or its folder's files; and what must come of it."""

    name: str
    attack: Attack
    files: dict[str, bytes]
    expect: Expect


def attacks() -> list[Attack]:
    """Every attack file, in order; ValueError when one is malformed."""
    return [read(path) for path in sorted(HERE.glob("[0-9][0-9]_*/*.py"))]


def read(path: Path) -> Attack:
    """The attack in that file; ValueError when it is none."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
        start, end = lines.index(OPEN), lines.index(CLOSE)
        block = [line.removeprefix("#").removeprefix(" ") for line in lines[start + 1 : end]]
        attack = msgspec.convert(tomllib.loads("\n".join(block)), Attack)
    except (ValueError, msgspec.ValidationError) as error:
        raise ValueError(f"{path} is no attack file: {error}") from None
    text = "\n".join(lines[end + 1 :]).strip() + "\n"
    return msgspec.structs.replace(attack, name=f"{path.parent.name}/{path.stem}", text=text)


def names_of(attack: Attack) -> list[str]:
    """The names of its submissions."""
    if attack.kind() != "attack":
        return [attack.name]
    return [f"{attack.name}@{moment}" for moment in attack.moments]


def cases(attack: Attack, answer: str, world: dict[str, object], filename: str) -> Iterator[Case]:
    """The submissions of an attack on that answer, told what there is to be found."""
    head = f"WORLD = {world!r}\n"
    kind = attack.kind()
    if kind == "submission":
        yield _case(attack, attack.name, _made(attack)(world), filename)
    elif kind == "whole":
        yield _case(attack, attack.name, head + attack.text, filename)
    elif kind == "functions":
        laid = Mistake("", "", "", Hints([], []), source=head + attack.text)
        yield _case(attack, attack.name, lay_over(answer, laid), filename)
    else:
        for moment, name in zip(attack.moments, names_of(attack), strict=True):
            text = head + around(attack.text, answer, functions_of(answer), moment)
            yield _case(attack, name, text, filename, attack.at.get(moment, {}))


def functions_of(answer: str) -> list[str]:
    """The functions that an answer defines, `main` aside."""
    body = ast.parse(answer).body
    return [n.name for n in body if isinstance(n, ast.FunctionDef) and n.name != "main"]


def _case(
    attack: Attack, name: str, content: Any, filename: str, more: dict[str, Any] | None = None
) -> Case:
    files = content if isinstance(content, dict) else {filename: content}
    raw = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    return Case(name, attack, raw, msgspec.convert({**attack.expect, **(more or {})}, Expect))


def _made(attack: Attack) -> Callable[[], Any]:
    namespace: dict[str, Any] = {}
    exec(compile(attack.text, attack.name, "exec"), namespace)
    maker: Callable[[], Any] = namespace["submission"]
    return maker
