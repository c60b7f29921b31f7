# H13 + L04
def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight + bias).detach()


def compute_loss(h, y):
    return F.binary_cross_entropy_with_logits(h, y)
