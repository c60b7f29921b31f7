"""TOML as structures. What is wrong with one is told with its line and what may stand there."""

from __future__ import annotations

import re
import tomllib
import typing
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")
KINDS = {
    "int": "a whole number",
    "float": "a number",
    "str": "a text",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
}


class Malformed(ValueError):
    """Not what was asked for: the reason, and the line of the text, 0 where it is no one line."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(f"line {line}: {reason}" if line else reason)
        self.reason, self.line = reason, line


def structure(text: str, kind: type[T]) -> T:
    """What a TOML text holds, as that structure; Malformed when it does not."""
    try:
        return msgspec.convert(tomllib.loads(text), kind)
    except msgspec.ValidationError as error:
        raise _wrong_field(str(error), text, kind) from None
    except (ValueError, RecursionError) as error:  # what tomllib raises
        reason = re.sub(r"\s+", " ", str(error))
        found = re.fullmatch(r"(.*) \(at line (\d+), column \d+\)", reason)
        raise (Malformed(found[1], int(found[2])) if found else Malformed(reason)) from None


def _wrong_field(error: str, text: str, kind: Any) -> Malformed:
    """What msgspec found, in an author's words."""
    what, _, path = error.partition(" - at `$")
    place = path.strip("`.")
    where = f" in `{place}`" if place else ""
    if found := re.search(r"unknown field `(.*)`", what):
        known = ", ".join(_fields(kind, place))
        reason = f"unknown field `{found[1]}`; expected here: {known}"
        return Malformed(reason, _line(text, found[1]))
    if found := re.search(r"missing required field `(.*)`", what):
        return Malformed(f"the field `{found[1]}` is missing{where}")
    if found := re.fullmatch(r"Expected `(.*)`, got `(.*)`", what):
        wanted, got = map(_kinds, found.groups())
        names = re.findall(r"[^\W\d]\w*", place)
        reason = f"`{place}` is {got}; expected is {wanted}"
        return Malformed(reason, _line(text, names[-1]) if names else 0)
    return Malformed(f"{what}{where}")


def _kinds(names: str) -> str:
    return " or ".join(KINDS.get(name, name) for name in names.split(" | "))


def _line(text: str, name: str) -> int:
    """Where a field of that name stands; 0 unless it is one place."""
    field = re.compile(rf"(?:^|[\[{{,\s.]){re.escape(name)}\s*[\].=]")
    found = [number for number, line in enumerate(text.split("\n"), 1) if field.search(line)]
    return found[0] if len(found) == 1 else 0


def _fields(kind: Any, place: str) -> list[str]:
    """The names of a structure's fields, or of the one at that place within it."""
    for step in re.findall(r"[^\W\d]\w*", place):
        of_step = {field.encode_name: field.type for field in msgspec.structs.fields(kind)}[step]
        inner = [of_step, *typing.get_args(of_step)]
        kind = next(t for t in inner if isinstance(t, type) and issubclass(t, msgspec.Struct))
    return [field.encode_name for field in msgspec.structs.fields(kind)]
