# two slips in one line: two sigmoids, no bias
def hypothesis(x, weight, bias):
    return torch.sigmoid(torch.sigmoid(x @ weight))
