# the sigmoid of the absolute score
def hypothesis(x, weight, bias):
    return torch.sigmoid(torch.abs(x @ weight + bias))
