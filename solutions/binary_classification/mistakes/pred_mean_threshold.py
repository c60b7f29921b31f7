# /// mistake
# id = "P17"
# title = "Compares with the average"
# check = "test_compares_with_one_half"
# [hints]
# en = ["Suppose all samples are clearly class 1: 0.8, 0.9, 0.95. What do you answer?"]
# ko = ["모든 샘플이 0.8, 0.9, 0.95처럼 확실히 1이라면 지금은 어떤 답이 나오나요?"]
# ///


def predict(h):
    return h >= h.mean()
