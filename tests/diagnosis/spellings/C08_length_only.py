# C08: len(x) and len(y)
def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError(str(x.shape))
    if not len(y) == len(x):
        raise ValueError(str(y.shape))
    rows, cols = x.shape[0], x.shape[1]
    return rows, cols
