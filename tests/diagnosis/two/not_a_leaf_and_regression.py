# W06 + L01
def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True) * 1.0
    bias = torch.zeros(1, requires_grad=True) * 1.0
    return weight, bias


def compute_loss(h, y):
    return torch.abs(h - y).mean()
