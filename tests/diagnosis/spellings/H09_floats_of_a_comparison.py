# H09: (p >= 0.5).float()
def hypothesis(x, weight, bias):
    p = torch.sigmoid(x @ weight + bias)
    return (p >= 0.5).float()
