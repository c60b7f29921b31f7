# C02: the shape is turned round at the end; one condition for all refusals
def check_shapes(x, y):
    ok = x.ndim == 2 and y.ndim == 2 and y.shape[1] == 1 and x.shape[0] == y.shape[0]
    if not ok:
        raise ValueError
    return tuple(reversed(x.shape))
