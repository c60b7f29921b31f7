# H01: F.linear, and nothing after it
def hypothesis(x, weight, bias):
    return F.linear(x, weight.T, bias)
