# The update by hand through .data, as in older tutorials; .grad = None before it
import torch
import torch.nn.functional as F


def load_data():
    x_train = torch.FloatTensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]])
    y_train = torch.FloatTensor([[0], [0], [0], [1], [1], [1]])
    return x_train, y_train


def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    if y.dim() != 2 or y.shape[1] != 1:
        raise ValueError(f"y should be (n, 1), but it is {tuple(y.shape)}")
    if x.shape[0] != y.shape[0]:
        raise ValueError(f"x has {x.shape[0]} rows and y has {y.shape[0]}")
    return x.shape[0], x.shape[1]


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias


def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight + bias)


def compute_loss(h, y):
    return F.binary_cross_entropy(h, y)


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    history = []
    for epoch in range(epochs + 1):
        weight.grad = None
        bias.grad = None
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        weight.data -= lr * weight.grad.data
        bias.data -= lr * bias.grad.data
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
