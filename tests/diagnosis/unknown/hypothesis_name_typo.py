# a misspelt argument
def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weigth + bias)
