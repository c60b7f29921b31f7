# W02: requires_grad is switched on later, for the weight alone
def init_parameters(n_features):
    weight, bias = torch.zeros((n_features, 1)), torch.zeros(1)
    weight.requires_grad_(True)
    return weight, bias
