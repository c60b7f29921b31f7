"""The hidden checks: the same questions on data that nobody has seen.

Inputs come from `rng`, which is seeded from the exercise and the check's name. All data are within
±2 and lr ≤ 0.3, where right answers agree to four digits.
"""

import numpy as np
import pytest

from grader.checks import approx, raises

EPS = 1e-5


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def samples(rng, n_samples, n_features):
    """x (n, d) within ±2 and answers y (n, 1), both kinds among them, as float32."""
    x = rng.uniform(-2, 2, (n_samples, n_features)).astype(np.float32)
    y = (np.arange(n_samples) % 3 == 0).astype(np.float32).reshape(-1, 1)
    return x, rng.permutation(y)


def descend(x, y, lr, epochs, weight, bias):
    """Gradient descent by its formulas: (losses, weight, bias) after `epochs + 1` updates."""
    x, y = x.astype(np.float64), y.astype(np.float64)
    losses = []
    for _ in range(epochs + 1):
        h = sigmoid(x @ weight + bias)  # (n, 1)
        losses.append(float(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))))
        weight = weight - lr * x.T @ (h - y) / len(y)  # (d, 1)
        bias = bias - lr * np.mean(h - y, keepdims=True)[0]
    return losses, weight, bias


@pytest.mark.task("shapes")
@pytest.mark.points(1)
@pytest.mark.parametrize(("n_samples", "n_features"), [(1, 4), (7, 1)])
def test_hidden_counts_rows_and_columns(student, rng, n_samples, n_features):
    """Any number of samples and features is counted."""
    x, y = samples(rng, n_samples, n_features)
    assert student.check_shapes(x, y) == (n_samples, n_features)


@pytest.mark.task("shapes")
@pytest.mark.points(1)
def test_hidden_refuses_a_flat_x(student, rng):
    """x without columns is refused."""
    x, y = samples(rng, 5, 1)
    student.check_shapes(x, y)
    with raises("ValueError"):
        student.check_shapes(x[:, 0], y)


@pytest.mark.task("shapes")
@pytest.mark.points(1)
def test_hidden_refuses_a_deep_x(student, rng):
    """x with a third dimension is refused."""
    x, y = samples(rng, 5, 2)
    student.check_shapes(x, y)
    with raises("ValueError"):
        student.check_shapes(x[:, :, None], y)


@pytest.mark.task("shapes")
@pytest.mark.points(1)
def test_hidden_refuses_no_answers(student, rng):
    """y with rows and no column is refused."""
    x, y = samples(rng, 5, 2)
    student.check_shapes(x, y)
    with raises("ValueError"):
        student.check_shapes(x, y[:, :0])


@pytest.mark.task("shapes")
@pytest.mark.points(1)
def test_hidden_refuses_a_deep_y(student, rng):
    """y with a third dimension is refused."""
    x, y = samples(rng, 5, 2)
    student.check_shapes(x, y)
    with raises("ValueError"):
        student.check_shapes(x, y[:, :, None])


@pytest.mark.task("shapes")
@pytest.mark.points(1)
def test_hidden_refuses_too_many_answers(student, rng):
    """More answers than samples are refused."""
    x, y = samples(rng, 6, 2)
    student.check_shapes(x, y)
    with raises("ValueError"):
        student.check_shapes(x[:4], y)


@pytest.mark.task("shapes")
@pytest.mark.points(1)
def test_hidden_only_looks_at_the_data(student, rng):
    """x and y are afterwards what they were."""
    expected = samples(rng, 6, 3)
    x, y = student.tensor(expected[0]), student.tensor(expected[1])
    assert student.check_shapes(x, y) == (6, 3)  # or a function that does nothing would pass
    assert [x, y] == approx(expected)


@pytest.mark.task("parameters")
@pytest.mark.points(1)
@pytest.mark.parametrize("n_features", [1, 5])
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
    _, *expected = descend(x, y, 0.3, 4, np.zeros((3, 1)), np.zeros(1))
    weight, bias = student.init_parameters(3)
    student.train(x, y, weight, bias, lr=0.3, epochs=4)
    assert [weight, bias] == approx(expected, abs=1e-4)


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
@pytest.mark.parametrize(("n_samples", "n_features"), [(1, 3), (9, 2)])
def test_hidden_probabilities(student, rng, n_samples, n_features):
    """Any data, any parameters: the probabilities of the formula."""
    x, _ = samples(rng, n_samples, n_features)
    weight, bias = rng.uniform(-1, 1, (n_features, 1)), rng.uniform(-1, 1, 1)
    expected = sigmoid(x @ weight + bias)
    assert student.hypothesis(x, weight, bias) == approx(expected, abs=EPS)


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
def test_hidden_gradients(student, rng):
    """The gradients of weight and bias are those of the formula."""
    x, _ = samples(rng, 7, 3)
    weight = student.tensor(rng.uniform(-1, 1, (3, 1)), requires_grad=True)
    bias = student.tensor(rng.uniform(-1, 1, 1), requires_grad=True)
    h = sigmoid(x @ weight.array + bias.array)
    expected = [x.T @ (h * (1 - h)), np.sum(h * (1 - h), keepdims=True)[0]]
    found = student.gradients(student.hypothesis(x, weight, bias), [weight, bias])
    assert found == approx(expected, abs=1e-4)


@pytest.mark.task("loss")
@pytest.mark.points(1)
@pytest.mark.parametrize("n_samples", [1, 11])
def test_hidden_loss(student, rng, n_samples):
    """The mean binary cross-entropy of any answers."""
    _, y = samples(rng, n_samples, 1)
    h = rng.uniform(0.05, 0.95, (n_samples, 1))
    expected = float(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    assert student.compute_loss(h, y) == approx(expected, abs=EPS)


@pytest.mark.task("loss")
@pytest.mark.points(1)
def test_hidden_gradient_of_the_loss(student, rng):
    """The gradient of the loss by h is that of the formula."""
    _, y = samples(rng, 6, 1)
    h = student.tensor(rng.uniform(0.1, 0.9, (6, 1)), requires_grad=True)
    values = h.array.astype(np.float64)
    expected = [(values - y) / (values * (1 - values)) / 6]
    assert student.gradients(student.compute_loss(h, y), [h]) == approx(expected, abs=1e-4)


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(2)
def test_hidden_losses(student, rng):
    """Fresh data, parameters that do not start at zero: every loss of ten epochs."""
    x, y = samples(rng, 9, 2)
    weight = student.tensor(rng.uniform(-1, 1, (2, 1)), requires_grad=True)
    bias = student.tensor(rng.uniform(-1, 1, 1), requires_grad=True)
    expected, _, _ = descend(x, y, 0.2, 9, weight.array.astype(float), bias.array.astype(float))
    assert student.train(x, y, weight, bias, lr=0.2, epochs=9) == approx(expected, abs=1e-4)


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(2)
def test_hidden_final_parameters(student, rng):
    """Fresh data: weight and bias end where gradient descent ends."""
    x, y = samples(rng, 12, 4)
    _, *expected = descend(x, y, 0.3, 6, np.zeros((4, 1)), np.zeros(1))
    weight = student.tensor(np.zeros((4, 1)), requires_grad=True)
    bias = student.tensor(np.zeros(1), requires_grad=True)
    student.train(x, y, weight, bias, lr=0.3, epochs=6)
    assert [weight, bias] == approx(expected, abs=1e-4)


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(1)
def test_hidden_keeps_the_data(student, rng):
    """x and y are afterwards what they were: only the parameters are trained."""
    data = samples(rng, 7, 2)
    _, *trained = descend(*data, 0.3, 3, np.zeros((2, 1)), np.zeros(1))
    x, y = student.tensor(data[0]), student.tensor(data[1])
    weight = student.tensor(np.zeros((2, 1)), requires_grad=True)
    bias = student.tensor(np.zeros(1), requires_grad=True)
    student.train(x, y, weight, bias, lr=0.3, epochs=3)
    assert [x, y, weight, bias] == approx([*data, *trained], abs=1e-4)


@pytest.mark.task("prediction")
@pytest.mark.needs("training")
@pytest.mark.points(1)
def test_hidden_keeps_the_probabilities(student, rng):
    """h is afterwards what it was."""
    probabilities = rng.uniform(0, 1, (8, 1)).astype(np.float32)
    h = student.tensor(probabilities)
    answers = student.predict(h)
    assert [answers, h] == approx([probabilities >= 0.5, probabilities])


@pytest.mark.task("prediction")
@pytest.mark.needs("training")
@pytest.mark.points(1)
def test_hidden_answers(student, rng):
    """Other probabilities get other answers."""
    h = rng.uniform(0, 1, (20, 1))
    assert student.predict(h) == approx(h >= 0.5)


@pytest.mark.task("prediction")
@pytest.mark.needs("training")
@pytest.mark.points(1)
def test_hidden_answers_without_a_middle(student, rng):
    """Probabilities that are all high are all a yes."""
    answers = student.predict(rng.uniform(0.6, 1, (5, 1)))
    assert answers == approx(np.full((5, 1), True))
