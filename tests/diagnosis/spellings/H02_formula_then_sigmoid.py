# H02: the formula by hand, then torch.sigmoid on top
def hypothesis(x, weight, bias):
    z = x.matmul(weight) + bias
    h = 1 / (1 + torch.exp(-z))
    return h.sigmoid()
