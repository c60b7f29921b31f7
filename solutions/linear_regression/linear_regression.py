"""Linear regression by hand: fill the four gaps from top to bottom. After each one, run

    python linear_regression.py     the tutorial's numbers, as far as you have come
    python -m pytest                what is right, and what comes next
"""

import torch
import torch.nn.functional as F


def load_data():
    """Three samples with one feature each (hours), and one answer (points) for each sample."""
    x_train = torch.FloatTensor([[1], [2], [3]])
    y_train = torch.FloatTensor([[2], [4], [6]])
    return x_train, y_train


def init_parameters(n_features):
    """Return (weight, bias): zeros, (n_features, 1) and (1,), ready to collect gradients."""
    # TODO 1: two tensors. The tutorial has one feature; how many have you? Look at the shapes.
    ### BEGIN SOLUTION
    weight = torch.zeros((n_features, 1), requires_grad=True)  # one weight a feature
    bias = torch.zeros(1, requires_grad=True)  # one bias for all samples
    return weight, bias
    ### END SOLUTION


def hypothesis(x, weight, bias):
    """Return the model's answer for each row: x·weight + bias, (n, 1).

    Raise ValueError unless x is (n, d).
    """
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    # TODO 2: one line. Guess first: what does it return while weight and bias are zero?
    ### BEGIN SOLUTION
    return x @ weight + bias  # (n, d) @ (d, 1) + (1,) -> (n, 1)
    ### END SOLUTION


def compute_loss(h, y):
    """Return the mean squared error of h against y: one number, still a tensor.

    Raise ValueError unless h and y have the same shape.
    """
    # TODO 3: refuse first, as hypothesis does; then one line, with F or by formula.
    ### BEGIN SOLUTION
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return F.mse_loss(h, y)  # the mean over the rows: ()
    ### END SOLUTION


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    """Update weight and bias in place; return the loss of each epoch, before its update.

    Epochs are counted 0, 1, ..., epochs.
    """
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    # TODO 4: the loop. An epoch: forward, zero_grad, backward, step. What does each change?
    ### BEGIN SOLUTION
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)  # forward, anew in each epoch: weight and bias have moved
        loss = compute_loss(h, y)
        optimizer.zero_grad()  # else the old gradients would be added
        loss.backward()  # only measures: no parameter moves
        optimizer.step()  # the only line that moves a parameter
        history.append(loss.item())
    return history
    ### END SOLUTION


def predict(x, weight, bias):
    """Return the model's answers as a list of plain numbers, one for each row."""
    return hypothesis(x, weight, bias).flatten().tolist()


def main():
    x, y = load_data()
    print("x", x.shape, x.dim(), "  y", y.shape, y.dim())  # always look at the shapes
    weight, bias = init_parameters(x.shape[1])
    h = hypothesis(x, weight, bias)
    print("h", h.shape, h.flatten().tolist())
    print("Cost:", compute_loss(h, y).item())
    for epoch, cost in enumerate(train(x, y, weight, bias)):
        if epoch % 100 == 0:
            print(f"Epoch {epoch:4d}/1000 Cost: {cost:.6f}")
    print(f"W: {weight.item():.3f}, b: {bias.item():.3f}")
    print("4 and 5 hours:", predict(torch.FloatTensor([[4], [5]]), weight, bias))


if __name__ == "__main__":
    try:
        main()
    except NotImplementedError as gap:
        print("Still to do:", gap)
