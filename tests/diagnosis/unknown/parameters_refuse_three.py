# refuses anything but two features
def init_parameters(n_features):
    if n_features != 2:
        raise ValueError("two features only")
    weight = torch.zeros((2, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias
