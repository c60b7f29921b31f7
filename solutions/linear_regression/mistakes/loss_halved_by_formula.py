# /// mistake
# id = "L53"
# title.en = "Half of it, as in some textbooks"
# title.ko = "몇몇 책처럼 절반이에요"
# check = "test_starts_at_56_thirds"
# ///


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return ((h - y) ** 2).sum() / (2 * len(y))
