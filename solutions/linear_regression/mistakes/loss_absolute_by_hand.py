# /// mistake
# id = "L51"
# title.en = "Absolute misses instead of squares"
# title.ko = "오차를 제곱하지 않고 절댓값을 썼어요"
# check = "test_starts_at_56_thirds"
# ///


def compute_loss(h, y):
    if h.shape != y.shape:
        raise ValueError(f"h is {tuple(h.shape)}, but y is {tuple(y.shape)}")
    return (h - y).abs().mean()
