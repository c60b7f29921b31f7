# H05: weight.matmul(x)
def hypothesis(x, weight, bias):
    z = weight.matmul(x)
    z = z + bias
    return torch.sigmoid(z)
