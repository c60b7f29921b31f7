"""Binary classification by hand: fill the five gaps from top to bottom. After each one, run

    python binary_classification.py     the tutorial's numbers, as far as you have come
    python -m pytest                    what is right, and what comes next
"""

import torch
import torch.nn.functional as F


def load_data():
    """Six samples with two features each, and one answer (0 or 1) for each sample."""
    x_train = torch.FloatTensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]])
    y_train = torch.FloatTensor([[0], [0], [0], [1], [1], [1]])
    return x_train, y_train


def check_shapes(x, y):
    """Return (n_samples, n_features). Raise ValueError unless x is (n, d) and y is (n, 1)."""
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    # TODO 1: refuse y in the same way unless it is (n, 1), n as in x. Then return n and d.
    raise NotImplementedError("check_shapes is not written yet")


def init_parameters(n_features):
    """Return (weight, bias): zeros, (n_features, 1) and (1,), ready to collect gradients."""
    # TODO 2: two tensors. The tutorial writes (2, 1) for its two features; how many have you?
    raise NotImplementedError("init_parameters is not written yet")


def hypothesis(x, weight, bias):
    """Return the probability of answer 1 for each row: sigmoid(x·weight + bias), (n, 1)."""
    # TODO 3: one line. Guess first: what does it return while weight and bias are zero?
    raise NotImplementedError("hypothesis is not written yet")


def compute_loss(h, y):
    """Return the mean binary cross-entropy of h against y: one number, still a tensor."""
    # TODO 4: one line, with F or by formula. Guess first: how large is it when every h is 0.5?
    raise NotImplementedError("compute_loss is not written yet")


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    """Update weight and bias in place; return the loss of each epoch, before its update.

    An epoch: hypothesis, loss, zero_grad, backward, step. Counted 0, 1, ..., epochs.
    """
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    # TODO 5: two lines are missing, h and loss. Do they belong above the loop or inside it?
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history


def predict(h):
    """Return True where answer 1 is at least as likely as answer 0, shape (n, 1)."""
    return h >= 0.5


def main():
    x, y = load_data()
    print("x", x.shape, x.dim(), "  y", y.shape, y.dim())  # always look at the shapes
    n_samples, n_features = check_shapes(x, y)
    weight, bias = init_parameters(n_features)
    h = hypothesis(x, weight, bias)
    print(h)
    print(compute_loss(h, y))
    for epoch, cost in enumerate(train(x, y, weight, bias)):
        if epoch % 100 == 0:
            print(f"Epoch {epoch:4d}/1000 Cost: {cost:.6f}")
    h = hypothesis(x, weight, bias)  # once more: weight and bias have changed
    print(h, predict(h), sep="\n")


if __name__ == "__main__":
    try:
        main()
    except NotImplementedError as gap:
        print("Still to do:", gap)
    except NameError as gap:
        if gap.name != "loss":
            raise
        print("Still to do: the two lines of TODO 5, h and loss")
