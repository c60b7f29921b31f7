# weight lies on its side
def init_parameters(n_features):
    weight = torch.zeros((1, n_features), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias
