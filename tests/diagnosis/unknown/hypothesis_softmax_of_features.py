# softmax over the features of x, then the product
def hypothesis(x, weight, bias):
    return torch.sigmoid(torch.softmax(x, dim=1) @ weight + bias)
