# a third tensor comes along
def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias, torch.zeros(1)
