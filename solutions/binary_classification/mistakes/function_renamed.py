# /// mistake
# id = "S06"
# title = "Function renamed"
# check = "test_is_half_at_the_start"
# whole = true
# [hints]
# en = ["The check asked for a function of the exercise and did not find it. Has it been renamed?"]
# ko = ["문제에서 정한 함수를 찾지 못했어요. 이름을 바꾸지는 않았나요?"]
# ///
import torch
import torch.nn.functional as F


def load_data():
    x_train = torch.tensor([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]], dtype=torch.float32)
    y_train = torch.tensor([[0], [0], [0], [1], [1], [1]], dtype=torch.float32)
    return x_train, y_train


def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError(f"x should be (samples, features), got {tuple(x.shape)}")
    if y.dim() != 2 or y.shape[1] != 1:
        raise ValueError(f"y should be (samples, 1), got {tuple(y.shape)}")
    if x.shape[0] != y.shape[0]:
        raise ValueError(f"{x.shape[0]} rows of x but {y.shape[0]} rows of y")
    return x.shape[0], x.shape[1]


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias


def forward(x, weight, bias):
    return torch.sigmoid(x @ weight + bias)


def compute_loss(h, y):
    return F.binary_cross_entropy(h, y)


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    losses = []
    for epoch in range(epochs + 1):
        h = forward(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def predict(h):
    return h >= 0.5
