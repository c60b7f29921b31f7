# 2 in place of e
def hypothesis(x, weight, bias):
    return 1 / (1 + 2 ** (-(x @ weight + bias)))
