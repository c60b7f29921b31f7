# sigmoid by tanh: (1 + tanh(z / 2)) / 2
def hypothesis(x, weight, bias):
    z = torch.add(x @ weight, bias)
    return 0.5 * (1 + torch.tanh(0.5 * z))
