# lambdas inside
def hypothesis(x, weight, bias):
    sigmoid = lambda z: 1 / (1 + torch.exp(-z))
    return sigmoid(x.mm(weight) + bias)
