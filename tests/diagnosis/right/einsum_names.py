# einsum with names of one's own
def hypothesis(x, weight, bias):
    z = torch.einsum("nd,dk->nk", x, weight) + bias
    return torch.special.expit(z)
