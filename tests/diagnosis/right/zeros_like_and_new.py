# new_zeros and requires_grad_
def init_parameters(n_features):
    base = torch.empty(0)
    weight = base.new_zeros(n_features, 1).requires_grad_()
    bias = base.new_zeros(1).requires_grad_()
    return weight, bias
