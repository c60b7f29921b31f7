# C02: dictionary of sizes, read in the wrong order
def check_shapes(x, y):
    sizes = dict(zip(("n", "d"), x.shape))
    if len(sizes) != 2 or x.ndim != 2:
        raise ValueError(f"x has shape {x.shape}")
    if y.ndim != 2 or y.shape != (sizes["n"], 1):
        raise ValueError(f"y has shape {y.shape}")
    return sizes["d"], sizes["n"]
