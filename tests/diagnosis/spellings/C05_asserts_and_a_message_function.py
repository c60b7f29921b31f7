# C05: asserts in a helper
def need(condition, text):
    assert condition, text


def check_shapes(x, y):
    need(x.dim() == 2, "x")
    need(y.dim() == 2 and y.size(1) == 1, "y")
    need(x.size(0) == y.size(0), "rows")
    return x.size(0), x.size(1)
