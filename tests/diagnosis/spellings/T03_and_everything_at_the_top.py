# T03: no zero_grad; the file ends with a training run that is not guarded (whole file)
import torch
import torch.nn.functional as F


def load_data():
    x_train = torch.FloatTensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]])
    y_train = torch.FloatTensor([[0], [0], [0], [1], [1], [1]])
    return x_train, y_train


def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError("x")
    if y.dim() != 2 or y.shape[1] != 1 or len(x) != len(y):
        raise ValueError("y")
    return x.shape[0], x.shape[1]


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias


def hypothesis(x, weight, bias):
    return 1 / (1 + torch.exp(-(torch.mm(x, weight) + bias)))


def compute_loss(h, y):
    return -(y * torch.log(h) + (1 - y) * torch.log(1 - h)).mean()


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        loss = compute_loss(hypothesis(x, weight, bias), y)
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history


def predict(h):
    return h >= 0.5


x, y = load_data()
weight, bias = init_parameters(2)
print(train(x, y, weight, bias, epochs=20)[-1])
