# H17: 0.5 for as many rows as there are
def hypothesis(x, weight, bias):
    return torch.ones(x.shape[0], 1) * 0.5
