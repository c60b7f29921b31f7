# rounded to two decimals
def hypothesis(x, weight, bias):
    return torch.round(torch.sigmoid(x @ weight + bias), decimals=2)
