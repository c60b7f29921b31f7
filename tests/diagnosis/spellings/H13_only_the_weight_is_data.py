# H13: only the weight goes in as .data
def hypothesis(x, weight, bias):
    return torch.sigmoid(torch.matmul(x, weight.data) + bias)
