# /// mistake
# id = "L51"
# title = "Absolute misses instead of squares"
# check = "test_starts_at_56_thirds"
# ///


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return (h - y).abs().mean()
