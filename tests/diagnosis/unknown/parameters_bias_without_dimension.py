# bias has no dimension
def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.tensor(0.0, requires_grad=True)
    return weight, bias
