# /// mistake
# id = "L13"
# title.en = "numpy or math logarithm"
# title.ko = "numpy나 math의 로그예요"
# check = "test_starts_at_ln_2"
# ///
import numpy as np


def compute_loss(h, y):
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))
