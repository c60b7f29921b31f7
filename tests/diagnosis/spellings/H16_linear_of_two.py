# H16: nn.Linear(2, 1) inside
def hypothesis(x, weight, bias):
    layer = torch.nn.Linear(2, 1)
    return torch.sigmoid(layer(x))
