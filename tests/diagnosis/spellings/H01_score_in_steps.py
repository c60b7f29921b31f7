# H01: the sigmoid is worked out and the score returned
def hypothesis(x, weight, bias):
    z = torch.matmul(x, weight) + bias
    h = torch.sigmoid(z)
    return z
