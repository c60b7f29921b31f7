# clipped to [0.3, 0.7]
def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight + bias).clamp(0.3, 0.7)
