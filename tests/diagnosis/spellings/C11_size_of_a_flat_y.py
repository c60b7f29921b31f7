# C11: y.size(1) is asked for before anybody knows that there is a second dimension
def check_shapes(x, y):
    if x.dim() != 2:
        raise ValueError("x: two dimensions, please")
    if y.size(1) != 1 or y.size(0) != x.size(0):
        raise ValueError("y: one column, as many rows as x")
    return x.size(0), x.size(1)
