# C05: one assert for everything
def check_shapes(x, y):
    n, d = x.shape
    assert tuple(y.shape) == (n, 1), f"expected ({n}, 1) but got {tuple(y.shape)}"
    return n, d
