# a list of numbers
def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight + bias).flatten().tolist()
