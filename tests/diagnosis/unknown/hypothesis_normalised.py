# divided by the largest probability
def hypothesis(x, weight, bias):
    h = torch.sigmoid(x @ weight + bias)
    return h / h.max()
