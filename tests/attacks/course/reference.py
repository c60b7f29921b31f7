"""Three functions."""

import torch


def double(x):
    """Return 2x, a tensor of x's shape."""
    return 2 * x


def area(width, height):
    """Return width times height; ValueError where a side is negative."""
    if width < 0 or height < 0:
        raise ValueError(f"no such rectangle: {width} by {height}")
    return width * height


def step(weight, gradient, lr):
    """Move weight against the gradient, in place; return the weight."""
    with torch.no_grad():
        weight -= lr * gradient
    return weight
