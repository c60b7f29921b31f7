# T01: above the loop; the run at the end of the file raises while it is loaded (whole file)
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
    return torch.sigmoid(x @ weight + bias)


def compute_loss(h, y):
    return F.binary_cross_entropy(h, y)


def predict(h):
    return h >= 0.5


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    h = hypothesis(x, weight, bias)
    loss = compute_loss(h, y)
    for epoch in range(epochs + 1):
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history


x_train, y_train = load_data()
W, b = init_parameters(2)
losses = train(x_train, y_train, W, b)
print(losses[-1])
