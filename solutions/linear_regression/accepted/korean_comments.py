# 한글 주석과 한글 이름
import torch
import torch.nn.functional as F


def load_data():
    """공부한 시간과 점수"""
    x_train = torch.FloatTensor([[1], [2], [3]])
    y_train = torch.FloatTensor([[2], [4], [6]])
    return x_train, y_train


def init_parameters(n_features):
    # 특성마다 가중치 하나, 편향은 하나
    가중치 = torch.zeros((n_features, 1), requires_grad=True)
    편향 = torch.zeros(1, requires_grad=True)
    return 가중치, 편향


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x는 (n, d)여야 해요: {tuple(x.shape)}")
    return x @ weight + bias  # 직선의 식


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"shape이 달라요: {tuple(h.shape)}, {tuple(y.shape)}")
    return F.mse_loss(h, y)


def train(x, y, weight, bias, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    기록 = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()  # 앞의 기울기를 지우고
        loss.backward()  # 새로 구하고
        optimizer.step()  # 움직여요
        기록.append(loss.item())
    return 기록


def predict(x, weight, bias):
    return hypothesis(x, weight, bias).flatten().tolist()
