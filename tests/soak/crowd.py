"""A class of mixed submissions: right, wrong, not written, unreadable, hostile."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from grader import mistakes
from grader.exercise import Exercise
from grader.submission import SIZE_CAP
from tests.attacks import corpus

Files = dict[str, bytes]  # what one student hands in: by name, one file or a folder's

RACING = "racing"  # hostile ones whose report is not the same twice
UNREADABLE: dict[str, bytes] = {
    "empty": b"",
    "half a word": b"def comp",
    "binary": bytes(range(256)) * 20,
    "utf-16": "import torch\n".encode("utf-16"),
    "null": b"import torch\n\0",
    "too large": b"#" * (SIZE_CAP + 1),
    "ends": b"raise SystemExit\n",
}


def kinds(exercise: Exercise, world: dict[str, object] | None) -> dict[str, list[Files]]:
    """All that may be handed in, by kind; hostile ones only where they are told of a world."""
    filename = f"{exercise.slug}.py"
    reference = exercise.reference.read_text(encoding="utf-8")
    found = {
        "right": [{filename: path.read_bytes()} for path in files(exercise, "accepted")],
        "wrong": [
            {filename: mistakes.lay_over(reference, mistakes.read(path)).encode()}
            for path in files(exercise, "mistakes")
        ],
        "not written": [{filename: exercise.stub}],
        "unreadable": [{filename: data} for data in UNREADABLE.values()],
    }
    if world is not None:
        found["hostile"] = list(hostile(exercise, reference, world, races=False))
        found[RACING] = list(hostile(exercise, reference, world, races=True))
    return found


def files(exercise: Exercise, folder: str) -> list[Path]:
    return sorted((exercise.hidden / folder).glob("*.py"))


def hostile(
    exercise: Exercise, reference: str, world: dict[str, object], races: bool
) -> Iterator[Files]:
    """Each attack of the suite that can be laid into an answer to this exercise.

    Either those whose end is left to chance (whether a second answer comes in time), or the others.
    """
    for attack in corpus.attacks():
        if bool(attack.races) is not races:
            continue
        if attack.exercise == exercise.slug or attack.kind() == "attack":
            for case in corpus.cases(attack, reference, world, f"{exercise.slug}.py"):
                yield case.files


SHARES = {
    "wrong": 0.4, "right": 0.2, "hostile": 0.24, RACING: 0.01, "not written": 0.05,
    "unreadable": 0.1,
}  # fmt: skip


def draw(
    found: dict[str, list[Files]], count: int, chance: random.Random
) -> list[tuple[str, Files]]:
    """So many of them by the shares of their kinds, each of a kind in turn; shuffled."""
    drawn: list[tuple[str, Files]] = []
    for kind, own in found.items():
        order = chance.sample(own, len(own))
        wanted = round(SHARES[kind] * count)
        drawn += [(kind, order[number % len(order)]) for number in range(wanted)]
    while len(drawn) < count:
        drawn.append(("right", found["right"][len(drawn) % len(found["right"])]))
    chance.shuffle(drawn)
    return drawn[:count]


def hand_in(place: Path, drawn: list[tuple[str, Files]], part: int) -> None:
    """Write them in the order in which they are graded; the last `part` are the first ones again.

    So what the first and the last ones take can be compared.
    """
    again = [*drawn[: len(drawn) - part], *drawn[:part]]
    for number, (kind, handed_in) in enumerate(again):
        name = f"{number:05}_{kind.replace(' ', '_')}"
        if len(handed_in) == 1:
            write(place / f"{name}.py", next(iter(handed_in.values())), number)
        else:
            for path, data in handed_in.items():
                write(place / name / path, data, 0)


def write(path: Path, data: bytes, number: int) -> None:
    """Each copy differs, where a line can be added: none is known from before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    mark = b"" if b"\0" in data or not data else f"\n# copy {number}\n".encode()
    path.write_bytes(data + mark)
