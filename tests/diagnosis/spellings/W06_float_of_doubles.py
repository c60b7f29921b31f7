# W06: made as doubles, then .float()
def init_parameters(n_features):
    weight = torch.zeros(n_features, 1, dtype=torch.float64, requires_grad=True).float()
    bias = torch.zeros(1, dtype=torch.float64, requires_grad=True).float()
    return weight, bias
