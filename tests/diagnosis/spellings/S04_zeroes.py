# S04: torch.zeroes
def init_parameters(n_features):
    weight = torch.zeroes((n_features, 1), requires_grad=True)
    bias = torch.zeroes(1, requires_grad=True)
    return weight, bias
