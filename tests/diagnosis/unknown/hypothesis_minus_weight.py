# sign of the weight turned, bias as it is
def hypothesis(x, weight, bias):
    return torch.sigmoid(bias - x @ weight)
