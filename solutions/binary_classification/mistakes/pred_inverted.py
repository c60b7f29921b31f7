# /// mistake
# id = "P09"
# title = "Comparison the wrong way round"
# check = "test_compares_with_one_half"
# [hints]
# en = ["h is the probability of class 1. What do you answer for h = 0.9?"]
# ko = ["h는 1일 확률이에요. h = 0.9이면 지금 어떤 답이 나오나요?"]
# ///


def predict(h):
    return h <= 0.5
