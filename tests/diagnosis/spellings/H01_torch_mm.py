# H01: torch.mm in a helper function
def score(x, weight, bias):
    return torch.mm(x, weight).add(bias)


def hypothesis(x, weight, bias):
    z = score(x, weight, bias)
    return z
