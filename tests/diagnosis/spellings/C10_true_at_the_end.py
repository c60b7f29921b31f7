# C10: refuses what does not fit, then returns True instead of the numbers
def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    if y.dim() != 2 or y.shape[1] != 1:
        raise ValueError(f"y should be (n, 1), but it is {tuple(y.shape)}")
    if x.shape[0] != y.shape[0]:
        raise ValueError("different numbers of rows")
    return True
