# W01: zeros_like of an empty tensor
def init_parameters(n_features):
    weight = torch.zeros_like(torch.empty(n_features, 1))
    bias = torch.zeros_like(torch.empty(1))
    return weight, bias
