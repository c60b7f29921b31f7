# H18: sum(dim=1) leaves (6,)
def hypothesis(x, weight, bias):
    z = (x * weight.T).sum(dim=1) + bias
    return z.sigmoid()
