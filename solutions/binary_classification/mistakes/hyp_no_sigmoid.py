# /// mistake
# id = "H01"
# title = "No sigmoid"
# check = "test_is_half_at_the_start"
# [hints]
# en = ["The score can be any number, and so can your values. A probability lies between 0 and 1: what brings any number into that range?"]
# ko = ["점수는 어떤 수든 될 수 있고, 지금 나온 값도 그래요. 확률은 0과 1 사이여야 해요. 어떤 수든 그 범위로 바꿔 주는 것은 무엇이었나요?"]
# ///


def hypothesis(x, weight, bias):
    return x @ weight + bias
