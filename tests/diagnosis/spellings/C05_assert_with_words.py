# C05: asserts with a text of their own
def check_shapes(x, y):
    assert x.dim() == 2, "x should have two dimensions"
    assert y.dim() == 2 and y.shape[1] == 1, f"y is {tuple(y.shape)}"
    assert len(x) == len(y), "not the same number of rows"
    return len(x), x.shape[1]
