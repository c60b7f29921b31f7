# x.T in the product
def hypothesis(x, weight, bias):
    return torch.sigmoid(x.T @ weight + bias)
