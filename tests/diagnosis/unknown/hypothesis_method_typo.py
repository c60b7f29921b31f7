# a misspelt method of a tensor
def hypothesis(x, weight, bias):
    z = x @ weight + bias
    return z.sigmoud()
