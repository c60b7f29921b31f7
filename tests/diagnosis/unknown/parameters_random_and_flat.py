# random, and flat
def init_parameters(n_features):
    weight = torch.randn(n_features, requires_grad=True)
    bias = torch.randn(1, requires_grad=True)
    return weight, bias
