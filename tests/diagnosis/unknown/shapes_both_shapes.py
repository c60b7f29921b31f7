# both shapes come back
def check_shapes(x, y):
    if x.dim() != 2 or y.dim() != 2 or y.shape[1] != 1 or len(x) != len(y):
        raise ValueError("shapes do not fit")
    return x.shape, y.shape
