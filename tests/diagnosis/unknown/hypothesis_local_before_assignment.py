# a local name before it has a value
def hypothesis(x, weight, bias):
    h = torch.sigmoid(z)
    z = x @ weight + bias
    return h
