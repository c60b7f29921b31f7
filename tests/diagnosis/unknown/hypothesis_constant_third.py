# always a third
def hypothesis(x, weight, bias):
    return torch.full((len(x), 1), 1 / 3)
