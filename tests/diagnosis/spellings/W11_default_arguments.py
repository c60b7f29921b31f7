# W11: made once, as default arguments
def init_parameters(
    n_features, weight=torch.zeros(2, 1, requires_grad=True), bias=torch.zeros(1, requires_grad=True)
):
    return weight, bias
