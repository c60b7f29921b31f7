# W07: a random weight, as in many tutorials; the bias is zero
def init_parameters(n_features):
    weight = torch.randn(n_features, 1, requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias
