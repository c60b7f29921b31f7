# C04: unpacking x is all that is checked
def check_shapes(x, y):
    n_samples, n_features = x.shape
    return n_samples, n_features
