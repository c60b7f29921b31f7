# the bias is added twice
def hypothesis(x, weight, bias):
    z = x @ weight + bias
    return torch.sigmoid(z + bias)
