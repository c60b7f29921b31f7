# W10: torch.tensor with requires_gard
def init_parameters(n_features):
    weight = torch.tensor([[0.0]] * n_features, requires_gard=True)
    bias = torch.tensor([0.0], requires_gard=True)
    return weight, bias
