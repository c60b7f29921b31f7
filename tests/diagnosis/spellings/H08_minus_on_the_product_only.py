# H08: torch.exp(-(x @ weight) + bias)
def hypothesis(x, weight, bias):
    z = -torch.matmul(x, weight) + bias
    return torch.reciprocal(1 + torch.exp(z))
