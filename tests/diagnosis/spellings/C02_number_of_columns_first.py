# C02: the number of columns first
def check_shapes(x, y):
    n_features = len(x[0])
    n_samples = len(x)
    if x.dim() != 2 or y.dim() != 2:
        raise ValueError("2D only")
    if y.size(1) != 1 or y.size(0) != n_samples:
        raise ValueError("bad y")
    return n_features, n_samples
