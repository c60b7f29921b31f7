# 한국어 주석
def hypothesis(x, weight, bias):
    """행마다 정답이 1일 확률."""
    점수 = x @ weight + bias  # (n, 1)
    return torch.sigmoid(점수)


def compute_loss(h, y):
    """평균 binary cross-entropy."""
    # 정답이 1이면 log(h), 0이면 log(1 - h)
    비용 = -(y * torch.log(h) + (1 - y) * torch.log(1 - h))
    return 비용.mean()
