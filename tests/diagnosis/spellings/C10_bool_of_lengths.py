# C10: the truth of a comparison of rows
def check_shapes(x, y):
    fits = len(x.shape) == 2 and len(y.shape) == 2 and x.size(0) == y.size(0)
    return fits
