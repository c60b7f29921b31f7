# exp(logsigmoid(z))
def hypothesis(x, weight, bias):
    return torch.exp(F.logsigmoid(x @ weight + bias))
