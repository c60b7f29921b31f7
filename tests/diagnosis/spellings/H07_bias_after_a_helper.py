# H07: the helper has no bias
def logistic(z: torch.Tensor) -> torch.Tensor:
    return torch.sigmoid(z)


def hypothesis(x, weight, bias):
    return logistic(F.linear(x, weight.T)) + bias
