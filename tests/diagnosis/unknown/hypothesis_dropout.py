# dropout
def hypothesis(x, weight, bias):
    return F.dropout(torch.sigmoid(x @ weight + bias), 0.2)
