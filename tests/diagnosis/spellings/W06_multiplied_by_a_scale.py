# W06: scaled after requires_grad was switched on
def init_parameters(n_features):
    scale = 0.01
    weight = scale * torch.zeros((n_features, 1), requires_grad=True)
    bias = scale * torch.zeros((1,), requires_grad=True)
    return weight, bias
