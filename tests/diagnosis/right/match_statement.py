# match on the shapes
def check_shapes(x, y):
    match tuple(x.shape), tuple(y.shape):
        case (n, d), (m, 1) if n == m:
            return n, d
    raise ValueError("x has to be (n, d) and y (n, 1)")
