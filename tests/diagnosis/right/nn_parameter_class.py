# nn.Parameter in a list comprehension
def init_parameters(n_features):
    sizes = [(n_features, 1), (1,)]
    weight, bias = [torch.nn.Parameter(torch.zeros(size)) for size in sizes]
    return weight, bias
