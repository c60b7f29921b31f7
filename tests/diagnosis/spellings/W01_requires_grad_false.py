# W01: requires_grad=False, a typo of thought
def init_parameters(n_features: int) -> tuple:
    parameters = [torch.zeros(size, requires_grad=False) for size in ((n_features, 1), (1,))]
    return tuple(parameters)
