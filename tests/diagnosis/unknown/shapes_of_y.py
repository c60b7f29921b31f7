# the shape of y comes back
def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError("x")
    if y.dim() != 2 or y.shape[1] != 1 or len(x) != len(y):
        raise ValueError("y")
    return tuple(y.shape)
