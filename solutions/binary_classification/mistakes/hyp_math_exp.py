# /// mistake
# id = "H12"
# title = "numpy or math function on a tensor"
# check = "test_is_half_at_the_start"
# [hints]
# en = ["That function comes from another library and cannot follow gradients. Does torch have one of its own?"]
# ko = ["그 함수는 다른 라이브러리 것이라 기울기를 따라갈 수 없어요. torch에도 같은 일을 하는 함수가 있을까요?"]
# ///
import math


def hypothesis(x, weight, bias):
    return 1 / (1 + math.exp(-(x @ weight + bias)))
