# two slips: swapped, and rows not compared
def check_shapes(x, y):
    if x.dim() != 2 or y.dim() != 2 or y.shape[1] != 1:
        raise ValueError("no")
    return x.shape[1], x.shape[0]
