"""The hidden checks: the same questions on data that nobody has seen.

Inputs come from `rng`, which is seeded from the exercise and the check's name. All data are within
±2 and lr ≤ 0.1, where gradient descent settles and right answers agree to four digits.
"""

import numpy as np
import pytest

from grader.checks import approx, raises

EPS = 1e-5


def samples(rng, n_samples, n_features):
    """x (n, d) and y (n, 1), both within ±2, as float32."""
    x = rng.uniform(-2, 2, (n_samples, n_features)).astype(np.float32)
    return x, rng.uniform(-2, 2, (n_samples, 1)).astype(np.float32)


def descend(x, y, lr, epochs, weight, bias):
    """Gradient descent by its formulas: (losses, weight, bias) after `epochs + 1` updates."""
    x, y = x.astype(np.float64), y.astype(np.float64)
    losses = []
    for _ in range(epochs + 1):
        miss = x @ weight + bias - y  # (n, 1)
        losses.append(float(np.mean(miss**2)))
        weight = weight - 2 * lr * x.T @ miss / len(y)  # (d, 1)
        bias = bias - 2 * lr * np.mean(miss, keepdims=True)[0]
    return losses, weight, bias


@pytest.mark.task("parameters")
@pytest.mark.points(1)
@pytest.mark.parametrize("n_features", [2, 6])
def test_hidden_parameters_are_zeros(student, n_features):
    """For any number of features: zeros, one weight a feature, one bias."""
    weight, bias = student.init_parameters(n_features)
    assert [weight, bias] == approx([np.zeros((n_features, 1)), np.zeros(1)])


@pytest.mark.task("parameters")
@pytest.mark.needs("hypothesis", "loss", "training")
@pytest.mark.points(2)
def test_hidden_parameters_can_be_trained(student, rng):
    """What init_parameters declares is moved by train."""
    x, y = samples(rng, 8, 3)
    _, *expected = descend(x, y, 0.1, 4, np.zeros((3, 1)), np.zeros(1))
    weight, bias = student.init_parameters(3)
    student.train(x, y, weight, bias, lr=0.1, epochs=4)
    assert [weight, bias] == approx(expected, abs=1e-4)


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
@pytest.mark.parametrize(("n_samples", "n_features"), [(1, 3), (9, 2)])
def test_hidden_answers(student, rng, n_samples, n_features):
    """Any data, any parameters: the answers of the formula."""
    x, _ = samples(rng, n_samples, n_features)
    weight, bias = rng.uniform(-1, 1, (n_features, 1)), rng.uniform(-1, 1, 1)
    assert student.hypothesis(x, weight, bias) == approx(x @ weight + bias, abs=EPS)


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
def test_hidden_gradients(student, rng):
    """The gradients of weight and bias are those of the formula."""
    x, _ = samples(rng, 7, 3)
    weight = student.tensor(rng.uniform(-1, 1, (3, 1)), requires_grad=True)
    bias = student.tensor(rng.uniform(-1, 1, 1), requires_grad=True)
    expected = [x.astype(np.float64).sum(axis=0).reshape(3, 1), np.array([7.0])]
    found = student.gradients(student.hypothesis(x, weight, bias), [weight, bias])
    assert found == approx(expected, abs=1e-4)


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
def test_hidden_refuses_a_deep_x(student, rng):
    """x with a third dimension is refused."""
    x, _ = samples(rng, 5, 2)
    weight, bias = np.ones((2, 1)), np.zeros(1)
    student.hypothesis(x, weight, bias)
    with raises("ValueError"):
        student.hypothesis(x[None], weight, bias)


@pytest.mark.task("loss")
@pytest.mark.points(1)
@pytest.mark.parametrize("n_samples", [1, 11])
def test_hidden_loss(student, rng, n_samples):
    """The mean squared error of any answers."""
    h, y = rng.uniform(-3, 3, (2, n_samples, 1))
    expected = float(np.mean((h - y) ** 2))
    assert student.compute_loss(h, y) == approx(expected, abs=EPS)


@pytest.mark.task("loss")
@pytest.mark.points(1)
def test_hidden_gradient_of_the_loss(student, rng):
    """The gradient of the loss by h is that of the formula."""
    _, y = samples(rng, 6, 1)
    h = student.tensor(rng.uniform(-2, 2, (6, 1)), requires_grad=True)
    expected = [2 * (h.array.astype(np.float64) - y) / 6]
    assert student.gradients(student.compute_loss(h, y), [h]) == approx(expected, abs=1e-4)


@pytest.mark.task("loss")
@pytest.mark.points(1)
def test_hidden_refuses_wide_answers(student, rng):
    """Two right answers for each sample are refused."""
    _, y = samples(rng, 5, 1)
    student.compute_loss(np.ones((5, 1)), y)
    with raises("ValueError"):
        student.compute_loss(np.ones((5, 1)), np.hstack([y, y]))


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(2)
def test_hidden_losses(student, rng):
    """Fresh data, parameters that do not start at zero: every loss of ten epochs."""
    x, y = samples(rng, 9, 2)
    weight = student.tensor(rng.uniform(-1, 1, (2, 1)), requires_grad=True)
    bias = student.tensor(rng.uniform(-1, 1, 1), requires_grad=True)
    expected, _, _ = descend(x, y, 0.1, 9, weight.array.astype(float), bias.array.astype(float))
    assert student.train(x, y, weight, bias, lr=0.1, epochs=9) == approx(expected, abs=1e-4)


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(2)
def test_hidden_final_parameters(student, rng):
    """Fresh data: weight and bias end where gradient descent ends."""
    x, y = samples(rng, 12, 4)
    _, *expected = descend(x, y, 0.1, 6, np.zeros((4, 1)), np.zeros(1))
    weight = student.tensor(np.zeros((4, 1)), requires_grad=True)
    bias = student.tensor(np.zeros(1), requires_grad=True)
    student.train(x, y, weight, bias, lr=0.1, epochs=6)
    assert [weight, bias] == approx(expected, abs=1e-4)


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(1)
def test_hidden_keeps_the_data(student, rng):
    """x and y are afterwards what they were: only the parameters are trained."""
    data = samples(rng, 7, 2)
    _, *trained = descend(*data, 0.1, 3, np.zeros((2, 1)), np.zeros(1))
    x, y = student.tensor(data[0]), student.tensor(data[1])
    weight = student.tensor(np.zeros((2, 1)), requires_grad=True)
    bias = student.tensor(np.zeros(1), requires_grad=True)
    student.train(x, y, weight, bias, lr=0.1, epochs=3)
    assert [x, y, weight, bias] == approx([*data, *trained], abs=1e-4)


@pytest.mark.task("prediction")
@pytest.mark.needs("training")
@pytest.mark.points(1)
def test_hidden_predictions(student, rng):
    """Any model, any number of features: one plain number for each row."""
    x, _ = samples(rng, 6, 3)
    weight, bias = rng.uniform(-1, 1, (3, 1)), rng.uniform(-1, 1, 1)
    expected = (x @ weight + bias)[:, 0].tolist()
    assert student.predict(x, weight, bias) == approx(expected, abs=EPS)
