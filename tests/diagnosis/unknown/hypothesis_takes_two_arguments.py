# takes no bias: every check has the same TypeError
def hypothesis(x, weight):
    return torch.sigmoid(x @ weight)
