# a column of ones carries the bias
def hypothesis(x, weight, bias):
    wide = torch.hstack([x, torch.ones(len(x), 1)])
    both = torch.vstack([weight, bias.reshape(1, 1)])
    return torch.sigmoid(wide @ both)
