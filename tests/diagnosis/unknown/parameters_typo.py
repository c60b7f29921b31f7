# a misspelt argument
def init_parameters(n_features):
    weight = torch.zeros((n_feature, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias
