# H10: the logarithm of the sigmoid
def hypothesis(x, weight, bias):
    return torch.log(torch.sigmoid(x.mm(weight) + bias))
