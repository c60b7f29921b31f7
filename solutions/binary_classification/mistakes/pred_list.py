# /// mistake
# id = "P16"
# title = "Returns a Python list"
# check = "test_answers_yes_or_no"
# [hints]
# en = ["The answers are right. Which type do the next steps expect?"]
# ko = ["답은 맞아요. 다음 단계에서는 어떤 자료형을 기대할까요?"]
# ///


def predict(h):
    return [bool(p >= 0.5) for p in h]
