# H18: [:, 0]
def hypothesis(x, weight, bias):
    h = 1 / (1 + torch.exp(-(x.mm(weight) + bias)))
    return h[:, 0]
