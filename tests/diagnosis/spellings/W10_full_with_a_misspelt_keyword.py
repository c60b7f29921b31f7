# W10: torch.full with requiresgrad
def init_parameters(n_features):
    weight = torch.full((n_features, 1), 0.0, requiresgrad=True)
    bias = torch.full((1,), 0.0, requiresgrad=True)
    return weight, bias
