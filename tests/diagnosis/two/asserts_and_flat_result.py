# C05 + H18
def check_shapes(x, y):
    assert x.dim() == 2, "x"
    assert y.dim() == 2 and y.shape[1] == 1, "y"
    assert len(x) == len(y), "rows"
    return x.shape[0], x.shape[1]


def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight + bias).squeeze()
