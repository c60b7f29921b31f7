# /// mistake
# id = "P03"
# title.en = "Numbers instead of booleans, written over the probabilities"
# title.ko = "bool이 아니라 숫자이고, 확률 위에 덮어썼어요"
# check = "test_answers_yes_or_no"
# ///


def predict(h):
    no = h < 0.5
    h[~no] = 1
    h[no] = 0
    return h
