# S06: hypothesis is written hypotesis (whole file)
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
        raise ValueError(f"{x.shape[0]} rows of x, but {y.shape[0]} answers in y")
    return x.shape[0], x.shape[1]


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias


def hypotesis(x, weight, bias):
    return torch.sigmoid(x @ weight + bias)


def compute_loss(h, y):
    return F.binary_cross_entropy(h, y)


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypotesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history


def predict(h):
    return h >= 0.5
