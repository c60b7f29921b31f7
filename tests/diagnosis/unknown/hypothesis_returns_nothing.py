# return is missing
def hypothesis(x, weight, bias):
    h = torch.sigmoid(x @ weight + bias)
