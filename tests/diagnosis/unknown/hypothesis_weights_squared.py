# squared weights
def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight**2 + bias)
