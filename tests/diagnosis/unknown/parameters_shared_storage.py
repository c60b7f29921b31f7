# weight and bias are zeros, bias is a view of the weight's first number
def init_parameters(n_features):
    weight = torch.zeros(n_features, 1)
    bias = weight[0]
    return weight.requires_grad_(), bias
