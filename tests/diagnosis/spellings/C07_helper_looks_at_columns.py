# C07: a helper that looks at the number of columns
def columns(tensor, name):
    if tensor.ndim != 2:
        raise ValueError(f"{name} needs rows and columns")
    return tensor.shape[1]


def check_shapes(x, y):
    d = columns(x, "x")
    if columns(y, "y") != 1:
        raise ValueError("y needs one column")
    return x.shape[0], d
