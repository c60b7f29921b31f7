# a shape that torch does not understand
def init_parameters(n_features):
    weight = torch.zeros("n_features", 1)
    return weight, torch.zeros(1)
