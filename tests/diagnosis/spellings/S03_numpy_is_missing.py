# S03: np without its import
def hypothesis(x, weight, bias):
    z = x.mm(weight) + bias
    return 1 / (1 + np.exp(-z))
