# W13 + H19
def init_parameters(n_features):
    weight = torch.zeros((2, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    return weight, bias


def hypothesis(x, weight, bias):
    return torch.sigmoid(x[:, 0:1] * weight[0] + bias)
