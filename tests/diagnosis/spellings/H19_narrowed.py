# H19: torch.narrow to the first feature
def hypothesis(x, weight, bias):
    z = torch.narrow(x, 1, 0, 1) * weight[0, 0] + bias
    return torch.sigmoid(z)
