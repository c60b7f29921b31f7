# W06: made of doubles, then float()
def init_parameters(n_features):
    W = torch.zeros([n_features, 1], dtype=torch.float64, requires_grad=True).float()
    b = torch.zeros([1], dtype=torch.float64, requires_grad=True).float()
    return W, b
