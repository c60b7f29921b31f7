# one weight too few
def init_parameters(n_features):
    return torch.zeros(n_features - 1, 1, requires_grad=True), torch.zeros(1, requires_grad=True)
