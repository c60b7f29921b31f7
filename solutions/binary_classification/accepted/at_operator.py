# Short: @ and torch.sigmoid, everything in one line, without docstrings
import torch
import torch.nn.functional as F


def load_data():
    x_train = torch.FloatTensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]])
    y_train = torch.FloatTensor([[0], [0], [0], [1], [1], [1]])
    return x_train, y_train


def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    if y.dim() != 2 or y.shape[1] != 1 or len(x) != len(y):
        raise ValueError("y does not fit x")
    return len(x), x.shape[1]


def init_parameters(n_features):
    return torch.zeros(n_features, 1, requires_grad=True), torch.zeros(1, requires_grad=True)


def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight + bias)


def compute_loss(h, y):
    return F.binary_cross_entropy(h, y)


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history


def predict(h):
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
    main()
