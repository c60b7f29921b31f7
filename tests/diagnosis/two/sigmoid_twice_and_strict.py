# H02 + P01 blocked
def hypothesis(x, weight, bias):
    return torch.sigmoid(torch.sigmoid(x @ weight + bias))


def predict(h):
    return h > 0.5
