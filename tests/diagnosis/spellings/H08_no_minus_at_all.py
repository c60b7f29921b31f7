# H08: 1 / (1 + exp(z)), the minus forgotten
def hypothesis(x, weight, bias):
    return 1 / (1 + torch.exp(torch.matmul(x, weight) + bias))
