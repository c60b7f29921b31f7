# H17 + L09
def hypothesis(x, weight, bias):
    return torch.ones(len(x), 1) / 2


def compute_loss(h, y):
    return torch.nn.CrossEntropyLoss()(h, y.view(-1).long())
