# W06: both are cut out of one (d + 1, 1) tensor
def init_parameters(n_features):
    both = torch.zeros((n_features + 1, 1), requires_grad=True)
    return both[:n_features], both[n_features]
