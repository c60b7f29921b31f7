# /// mistake
# id = "P03"
# title = "Numbers instead of booleans, written over the probabilities"
# check = "test_answers_yes_or_no"
# ///


def predict(h):
    no = h < 0.5
    h[~no] = 1
    h[no] = 0
    return h
