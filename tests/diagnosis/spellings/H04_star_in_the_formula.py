# H04: the formula by hand with *
def hypothesis(x, weight, bias):
    z = x * weight + bias
    return 1.0 / (1.0 + torch.exp(-z))
