# /// mistake
# id = "H12"
# title.en = "numpy or math function on a tensor"
# title.ko = "텐서에 numpy나 math 함수를 썼어요"
# check = "test_is_half_at_the_start"
# ///
import numpy as np


def hypothesis(x, weight, bias):
    z = np.dot(x, weight) + bias
    return 1 / (1 + np.exp(-z))
