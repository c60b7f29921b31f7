# a third number comes along
def check_shapes(x, y):
    if x.dim() != 2 or y.shape != (x.shape[0], 1):
        raise ValueError("no")
    return x.shape[0], x.shape[1], y.shape[1]
