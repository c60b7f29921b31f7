# /// mistake
# id = "P10"
# title = ".item() on several values"
# check = "test_answers_yes_or_no"
# [hints]
# en = ["`.item()` is for a tensor with one value. How many values does h have?"]
# ko = ["`.item()`은 값이 하나인 텐서에 써요. h에는 값이 몇 개 있나요?"]
# ///


def predict(h):
    return h.item() >= 0.5
