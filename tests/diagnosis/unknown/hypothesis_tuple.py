# probability and score
def hypothesis(x, weight, bias):
    z = x @ weight + bias
    return torch.sigmoid(z), z
