# H18: view(-1) at the end
def hypothesis(x, weight, bias):
    z = torch.matmul(x, weight) + bias
    return torch.sigmoid(z).view(-1)
