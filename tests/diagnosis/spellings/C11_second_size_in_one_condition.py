# C11: y.shape[1] in one condition with the rows, own helper
def wrong(y, n):
    return y.shape[1] != 1 or y.shape[0] != n


def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError("x")
    n, d = x.shape
    if wrong(y, n):
        raise ValueError("y")
    return n, d
