# H08: 1 - sigmoid
def hypothesis(x, weight, bias):
    return 1 - torch.sigmoid(x @ weight + bias)
