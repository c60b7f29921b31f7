# W02: only the bias collects gradients
def init_parameters(n_features):
    weight = torch.zeros(n_features, 1)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias
