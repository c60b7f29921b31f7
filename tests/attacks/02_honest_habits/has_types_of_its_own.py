# /// attack
# title = "Dataclasses, enums, caches, named tuples"
# moments = ["exit"]
# ///
import dataclasses
import enum
import functools
import typing


@dataclasses.dataclass(frozen=True)
class Point:
    x: float = 0.0


class Colour(enum.Enum):
    RED = 1


class Pair(typing.NamedTuple):
    one: int
    two: int


@functools.lru_cache
def cached(x):
    return x


def attack():
    assert cached(Pair(1, 2)).one == Colour.RED.value
    assert Point().x == 0.0
