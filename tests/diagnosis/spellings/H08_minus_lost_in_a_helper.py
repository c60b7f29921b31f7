# H08: the helper's exp has no minus
def s(z):
    return 1 / (1 + torch.exp(z))


def hypothesis(x, weight, bias):
    return s(F.linear(x, weight.T, bias))
