# the mean of x in place of x
def hypothesis(x, weight, bias):
    return torch.sigmoid(x.mean(dim=0, keepdim=True) @ weight + bias)
