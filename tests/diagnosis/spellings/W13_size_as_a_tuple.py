# W13: size=(2, 1)
def init_parameters(n_features):
    options = {"dtype": torch.float32, "requires_grad": True}
    return torch.zeros(size=(2, 1), **options), torch.zeros(size=(1,), **options)
