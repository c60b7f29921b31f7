# C02: size(1) before size(0), own words in the errors
def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError("x must be 2-dimensional")
    if y.dim() != 2 or y.size(1) != 1:
        raise ValueError("y must be one column")
    if x.size(0) != y.size(0):
        raise ValueError("number of rows differs")
    n_features, n_samples = x.size(1), x.size(0)
    return n_features, n_samples
