# W07: uniform numbers around 0
def init_parameters(n_features):
    weight = torch.rand(n_features, 1) - 0.5
    bias = torch.rand(1) - 0.5
    return weight.requires_grad_(), bias.requires_grad_()
