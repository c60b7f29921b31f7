# an error class of one's own that is a ValueError
class ShapeError(ValueError):
    """x and y do not fit together."""


def check_shapes(x, y):
    if x.dim() != 2 or y.shape != (x.shape[0], 1):
        raise ShapeError(f"{x.shape} and {y.shape}")
    return x.shape[0], x.shape[1]
