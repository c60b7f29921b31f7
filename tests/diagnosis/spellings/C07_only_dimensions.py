# C07: tuple comparison of the last dimensions only
def check_shapes(x, y):
    for tensor in (x, y):
        if tensor.dim() != 2:
            raise ValueError(
                f"two dimensions are needed, not {tensor.dim()}"
            )
    if y.shape[-1] != 1:
        raise ValueError(
            "y has one column"
        )
    return x.shape[0], x.shape[-1]
