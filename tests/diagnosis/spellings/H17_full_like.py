# H17: full_like of the first column
def hypothesis(x, weight, bias):
    return torch.full_like(x[:, :1], 0.5)
