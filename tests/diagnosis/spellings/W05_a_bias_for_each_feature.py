# W05: bias has as many numbers as there are features
def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(n_features, requires_grad=True)
    return weight, bias
