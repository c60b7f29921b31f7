# H19: x[:, 0] times weight[0]
def hypothesis(x, weight, bias):
    z = x[:, 0] * weight[0] + bias
    return torch.sigmoid(z).reshape(-1, 1)
