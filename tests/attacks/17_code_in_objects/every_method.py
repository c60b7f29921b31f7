# /// attack
# title = "An object whose every method ends the program"
# expect = { result = "at most", zero_for = ["area", "double"], full_for = ["step"] }
# ///
import os


end = lambda *args, **kwargs: os._exit(0)  # noqa: E731
NAMES = "repr str len iter getitem eq hash bool float int index array call format dir sizeof".split()
Bomb = type("Bomb", (), {f"__{name}__": end for name in NAMES})


def area(width, height):
    return Bomb()


def double(x):
    return [Bomb(), {1: Bomb()}]
