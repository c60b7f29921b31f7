# H10: tanh by its formula
def hypothesis(x, weight, bias):
    z = x @ weight + bias
    return (torch.exp(z) - torch.exp(-z)) / (torch.exp(z) + torch.exp(-z))
