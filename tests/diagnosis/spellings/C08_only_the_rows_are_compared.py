# C08: of y only the length is looked at
def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    n = x.shape[0]
    if y.shape[0] != n:
        raise ValueError(f"expected {n} answers, got {y.shape[0]}")
    return n, x.shape[1]
