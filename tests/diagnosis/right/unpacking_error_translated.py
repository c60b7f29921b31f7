# try and except turn an unpacking error into words
def check_shapes(x, y):
    try:
        n, d = x.shape
        m, one = y.shape
    except ValueError as error:
        raise ValueError("x and y need two dimensions each") from error
    if (m, one) != (n, 1):
        raise ValueError(f"y has to be ({n}, 1)")
    return n, d
