# W07: nn.init.normal_ on both
def init_parameters(n_features):
    weight = torch.empty(n_features, 1, requires_grad=True)
    bias = torch.empty(1, requires_grad=True)
    torch.nn.init.normal_(weight)
    torch.nn.init.normal_(bias)
    return weight, bias
