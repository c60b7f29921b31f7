# C08: a flat y slips past the condition
def check_shapes(x, y):
    if x.ndim != 2:
        raise ValueError("x")
    if y.ndim == 2 and y.shape[1] != 1:
        raise ValueError("y")
    if len(y) != len(x):
        raise ValueError("n")
    return tuple(x.shape)
