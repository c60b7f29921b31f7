# H03: exp divided by the sum of all exps
def hypothesis(x, weight, bias):
    z = x @ weight + bias
    e = torch.exp(z - z.max())
    return e / e.sum()
