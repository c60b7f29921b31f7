# W01: built from lists by torch.tensor
def init_parameters(n_features):
    return torch.tensor([[0.0]] * n_features), torch.tensor([0.0])
