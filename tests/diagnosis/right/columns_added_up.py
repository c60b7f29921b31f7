# column by column, added up
def hypothesis(x, weight, bias):
    z = sum(x[:, j : j + 1] * weight[j] for j in range(x.shape[1])) + bias
    return 1 / (1 + torch.exp(-z))
