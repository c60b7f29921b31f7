# W07: xavier_uniform_ for the weight, 0.01 for the bias
def init_parameters(n_features):
    weight = torch.empty(n_features, 1, requires_grad=True)
    torch.nn.init.xavier_uniform_(weight)
    bias = torch.full((1,), 0.01, requires_grad=True)
    return weight, bias
