# W04: the six biases come from a list
def init_parameters(n_features):
    weight = torch.zeros(n_features, 1, requires_grad=True)
    bias = torch.tensor([[0.0] for _ in range(6)], requires_grad=True)
    return weight, bias
