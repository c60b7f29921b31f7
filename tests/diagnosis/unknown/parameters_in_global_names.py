# the tensors are put into global names
def init_parameters(n_features):
    global W, b
    W = torch.zeros((n_features, 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
