# H11: x is overwritten by load_data()
def hypothesis(x, weight, bias):
    x, y = load_data()
    z = torch.mm(x, weight) + bias
    return 1 / (1 + torch.exp(-z))
