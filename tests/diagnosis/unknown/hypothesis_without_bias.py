# the bias is forgotten
def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight)
