# TypeError in place of ValueError
def check_shapes(x, y):
    if x.dim() != 2:
        raise TypeError("x")
    if y.dim() != 2 or y.shape[1] != 1:
        raise TypeError("y")
    if len(x) != len(y):
        raise TypeError("rows")
    return x.shape[0], x.shape[1]
