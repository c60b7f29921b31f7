# raises an error of its own
def hypothesis(x, weight, bias):
    if x.shape[0] != weight.shape[0]:
        raise ValueError("x and weight do not fit")
    return torch.sigmoid(x @ weight + bias)
