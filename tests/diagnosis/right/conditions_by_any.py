# any() over the conditions
def check_shapes(x, y):
    """x (n, d), y (n, 1)."""
    problems = [x.ndim != 2, y.ndim != 2, tuple(y.shape) != (len(x), 1)]
    if any(problems):
        raise ValueError(f"unusable shapes: {tuple(x.shape)} and {tuple(y.shape)}")
    return tuple(x.size())
