"""The hidden checks: the same on fresh data."""

import numpy as np
import pytest

from grader.checks import approx


@pytest.mark.task("double")
@pytest.mark.points(2)
def test_hidden_doubles(student, rng):
    """Fresh numbers."""
    x = rng.uniform(-9, 9, (5, 3)).astype(np.float32)
    assert student.double(x) == approx(2 * x, abs=1e-4)


@pytest.mark.task("area")
@pytest.mark.points(2)
def test_hidden_area(student, rng):
    """Fresh sides."""
    width, height = (int(n) for n in rng.integers(50, 1000, 2))
    assert student.area(width, height) == width * height


@pytest.mark.task("step")
@pytest.mark.points(2)
def test_hidden_step(student, rng):
    """A fresh step."""
    start, gradient = rng.uniform(-1, 1, 4), rng.uniform(-1, 1, 4)
    weight = student.tensor(start)
    student.step(weight, gradient, 0.25)
    assert weight == approx(start - 0.25 * gradient, abs=1e-5)
