# calls a tensor like a function
def hypothesis(x, weight, bias):
    return torch.sigmoid(x(weight) + bias)
