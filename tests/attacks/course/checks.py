"""The public checks."""

import numpy as np
import pytest

from grader.checks import approx, raises


@pytest.mark.task("double")
@pytest.mark.points(1)
def test_doubles(student):
    """Each number is doubled."""
    x = np.array([[1.0, -2.5], [0.25, 7.0]])
    assert student.double(x) == approx(2 * x)


@pytest.mark.task("double")
@pytest.mark.points(1)
def test_doubles_one_number(student):
    """One number is doubled, too."""
    assert student.double(np.array([4.0])) == approx(np.array([8.0]))


@pytest.mark.task("double")
@pytest.mark.points(1)
def test_gradient_of_double(student):
    """The gradient is 2."""
    x = student.tensor([1.0, 3.0], requires_grad=True)
    assert student.gradients(student.double(x), [x]) == approx([np.full(2, 2.0)])


@pytest.mark.task("area")
@pytest.mark.points(1)
def test_area(student):
    """Three by five is fifteen."""
    expected = 15
    assert student.area(3, 5) == expected


@pytest.mark.task("area")
@pytest.mark.points(1)
def test_refuses_a_negative_side(student):
    """A negative side is refused."""
    assert student.area(2, 3) == 6
    with raises("ValueError"):
        student.area(-2, 3)


@pytest.mark.task("step")
@pytest.mark.points(1)
def test_steps_in_place(student):
    """The weight that was handed in moves."""
    weight = student.tensor([1.0, 2.0])
    expected = np.array([0.5, 2.5])
    student.step(weight, np.array([1.0, -1.0]), 0.5)
    assert weight == approx(expected)
