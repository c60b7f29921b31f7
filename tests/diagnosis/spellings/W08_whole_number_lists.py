# W08: whole numbers in lists
def init_parameters(n_features):
    weight = torch.tensor([[0]] * n_features).requires_grad_()
    bias = torch.tensor([0]).requires_grad_()
    return weight, bias
