# H09: the decision as booleans
def hypothesis(x, weight, bias):
    p = torch.special.expit(x @ weight + bias)
    return torch.ge(p, 0.5)
