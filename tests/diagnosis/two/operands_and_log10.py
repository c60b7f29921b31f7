# H05 + L15
def hypothesis(x, weight, bias):
    return torch.sigmoid(torch.matmul(weight, x) + bias)


def compute_loss(h, y):
    return -(y * torch.log10(h) + (1 - y) * torch.log10(1 - h)).mean()
