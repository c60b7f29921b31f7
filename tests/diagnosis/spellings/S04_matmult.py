# S04: torch.matmult
def hypothesis(x, weight, bias):
    return torch.sigmoid(torch.matmult(x, weight) + bias)
