# W01 + L03
def init_parameters(n_features):
    return torch.zeros(n_features, 1), torch.zeros(1)


def compute_loss(h, y):
    return F.binary_cross_entropy(h, y, reduction="sum")
