# W06: made flat, then given its shape
def init_parameters(n_features):
    weight = torch.zeros(n_features, requires_grad=True).reshape(n_features, 1)
    bias = torch.zeros(1, requires_grad=True).clone()
    return weight, bias
