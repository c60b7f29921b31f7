# two slips: asserts, and rows not compared
def check_shapes(x, y):
    assert x.dim() == 2
    assert y.dim() == 2 and y.shape[1] == 1
    return x.shape[0], x.shape[1]
