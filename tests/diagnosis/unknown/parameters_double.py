# float64
def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), dtype=torch.float64, requires_grad=True)
    bias = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    return weight, bias
