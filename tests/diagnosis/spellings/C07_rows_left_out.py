# C07: y has to be a column, how long it is does not matter
def check_shapes(x: torch.Tensor, y: torch.Tensor) -> tuple[int, int]:
    if x.dim() != 2:
        raise ValueError(f"bad x: {list(x.size())}")
    if y.dim() != 2:
        raise ValueError(f"bad y: {list(y.size())}")
    if y.size(dim=1) != 1:
        raise ValueError(f"bad y: {list(y.size())}")
    n, d = x.size()
    return n, d
