# a name that is not there
def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError("x")
    if y.dim() != 2 or y.shape[1] != 1:
        raise ValueError("y")
    return x.shape[0], X.shape[1]
