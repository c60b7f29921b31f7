# H01 + L05
def hypothesis(x, weight, bias):
    return torch.mm(x, weight) + bias


def compute_loss(h, y):
    return -(y * torch.log(h) + (1 - y) * torch.log(1 - h))
