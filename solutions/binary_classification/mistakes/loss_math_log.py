# /// mistake
# id = "L13"
# title = "numpy or math logarithm"
# check = "test_starts_at_ln_2"
# [hints]
# en = ["That logarithm comes from another library. Does torch have one that gradients can pass through?"]
# ko = ["그 로그 함수는 다른 라이브러리 것이에요. 기울기가 지나갈 수 있는 로그가 torch에도 있을까요?"]
# ///
import math


def compute_loss(h, y):
    return -(y * math.log(h) + (1 - y) * math.log(1 - h)).mean()
