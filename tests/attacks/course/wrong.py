"""Three functions, each of them wrong: what an attacker starts from who has no right answer."""

import torch  # noqa: F401 - attacks that are laid over it use it


def double(x):
    return x + 3


def area(width, height):
    return width + height


def step(weight, gradient, lr):
    return weight
