# 한국어로 적은 주석
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
    # x는 (n, d) 모양이어야 한다
    if x.dim() != 2:
        raise ValueError(f"x의 shape이 이상합니다: {tuple(x.shape)}")
    # y는 (n, 1)이고 행의 수가 x와 같아야 한다
    if y.dim() != 2 or y.shape[1] != 1 or y.shape[0] != x.shape[0]:
        raise ValueError(f"y의 shape이 이상합니다: {tuple(y.shape)}")
    return x.shape[0], x.shape[1]


def init_parameters(n_features):
    # 가중치는 특성마다 하나, 편향은 하나만 있으면 된다
    W = torch.zeros((n_features, 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    return W, b


def hypothesis(x, weight, bias):
    # (n, d) @ (d, 1) -> (n, 1), 시그모이드를 지나면 확률이 된다
    return torch.sigmoid(x.matmul(weight) + bias)


def compute_loss(h, y):
    # 이진 크로스 엔트로피의 평균
    return F.binary_cross_entropy(h, y)


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        # 매번 새로 계산해야 한다. weight와 bias가 바뀌었으니까!
        h = hypothesis(x, weight, bias)
        cost = compute_loss(h, y)
        # H(x) 개선
        optimizer.zero_grad()
        cost.backward()
        optimizer.step()
        history.append(cost.item())
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
    main()
